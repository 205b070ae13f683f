import { Injectable } from '@nestjs/common';
import { Database, FileLinks } from '@app/platform';

/** A stored picture; `width` and `height` are those of the upload, turned upright. */
export interface CampaignImage {
  id: string;
  position: number;
  width: number;
  height: number;
  createdAt: Date;
}

export const IMAGE_SIZES = [1600, 800, 320] as const;
export type ImageSize = (typeof IMAGE_SIZES)[number];

const COVERS_KEPT = 20_000;

/** Where a size of a picture lies. */
export function imageKey(campaignId: string, imageId: string, size: ImageSize): string {
  return `campaigns/${campaignId}/${imageId}-${size}.webp`;
}

/** Rows and addresses of campaign pictures. Callers have checked their scope on the campaign. */
@Injectable()
export class CampaignImages {
  private readonly covers = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly links: FileLinks,
  ) {}

  /** Public address of a picture: campaign images may be shown to anyone who was given the link. */
  url(campaignId: string, imageId: string, size: ImageSize): string {
    return this.links.url(imageKey(campaignId, imageId, size), 'image/webp', { permanent: true });
  }

  /** Address of the cover for lists, null without one. Kept: it never changes, and signing 50 costs as much as the rest of a page. */
  coverUrl(campaignId: string, imageId: string | null): string | null {
    if (!imageId) return null;
    const known = this.covers.get(imageId);
    if (known) return known;
    if (this.covers.size >= COVERS_KEPT) this.covers.clear();
    const url = this.url(campaignId, imageId, 800);
    this.covers.set(imageId, url);
    return url;
  }

  of(campaignId: string): Promise<CampaignImage[]> {
    return this.database.query<CampaignImage>(
      `select id, position, width, height, created_at as "createdAt" from campaigns.images where campaign_id = $1 order by position`,
      [campaignId],
    );
  }

  async insert(campaignId: string, image: CampaignImage): Promise<void> {
    await this.database.execute(
      `insert into campaigns.images (id, campaign_id, position, width, height, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [image.id, campaignId, image.position, image.width, image.height, image.createdAt],
    );
  }

  /** Positions 0, 1, 2 … in this order; the constraint is checked at the commit. */
  async order(campaignId: string, ids: readonly string[]): Promise<void> {
    await this.database.execute(
      `update campaigns.images i set position = o.position::integer - 1
       from unnest($2::uuid[]) with ordinality as o (id, position) where i.id = o.id and i.campaign_id = $1`,
      [campaignId, [...ids]],
    );
  }

  async remove(campaignId: string, imageId: string): Promise<void> {
    await this.database.execute(`delete from campaigns.images where campaign_id = $1 and id = $2`, [campaignId, imageId]);
  }
}
