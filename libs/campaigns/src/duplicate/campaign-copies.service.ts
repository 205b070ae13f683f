import { Injectable } from '@nestjs/common';
import { Clock, NotFoundError, Transactions, type Scope } from '@app/platform';
import { IdentityApi } from '@app/identity';
import { CampaignImages, type CampaignImage } from '../campaign-images.repository.js';
import { CampaignLog } from '../campaign-log.repository.js';
import type { Campaign } from '../campaign.entity.js';
import { mixAllowed } from '../campaign.value.js';
import { invalid } from '../campaigns.errors.js';
import { CampaignsRepository } from '../campaigns.repository.js';
import type { CampaignType } from '../contract/campaigns.api.js';
import { newDraft } from '../new-draft.js';
import { Transitions } from '../transitions.js';
import { contentOf, convert, forBrand, type Content, type Dropped } from './content.js';
import { ImageCopies } from './image-copies.js';

/** Where a copy goes to, and what it is made of. */
export interface CopyOf {
  organisationId: string;
  brandId: string;
  content: Content;
  dropped: Dropped[];
  pictures: { ownerId: string; images: readonly CampaignImage[] };
  /** First row of the new campaign's history. */
  event: 'duplicate' | 'create-from-template';
  reason: string | null;
}

export interface Copied {
  campaign: Campaign;
  dropped: Dropped[];
}

/** New drafts out of other campaigns (CAM-13). */
@Injectable()
export class CampaignCopies {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly images: CampaignImages,
    private readonly imageCopies: ImageCopies,
    private readonly identity: IdentityApi,
    private readonly log: CampaignLog,
    private readonly transitions: Transitions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Any state, also ended and archived; into any type and any brand of the organisation. Errors: 404, 403, 422 for a brand elsewhere. */
  async duplicate(scope: Scope, id: string, wanted: { type?: CampaignType | undefined; brandId?: string | undefined }): Promise<Copied> {
    const source = await this.repository.get(scope, id);
    const brandId = wanted.brandId?.toLowerCase() ?? source.brandId;
    await this.checkBrand(scope, source.organisationId, brandId);
    const { content, dropped } = convert(contentOf(source), wanted.type ?? source.type);
    forBrand(content, dropped, brandId === source.brandId);
    if (source.launchAt) dropped.push({ field: '/launchAt', reason: 'date' });
    if (source.externalId !== null) dropped.push({ field: '/externalId', reason: 'own-reference' });
    return this.make(scope, {
      organisationId: source.organisationId,
      brandId,
      content,
      dropped,
      pictures: { ownerId: id, images: await this.images.of(id) },
      event: 'duplicate',
      reason: source.title === '' ? null : source.title,
    });
  }

  /** The brand must be the caller's and of this organisation: 404 for unknown and foreign ones, 422 for one's own elsewhere. */
  async checkBrand(scope: Scope, organisationId: string, brandId: string): Promise<void> {
    const [brand] = await this.identity.brands([brandId]);
    scope.check({ organisationId: brand?.organisationId, brandId });
    if (!brand) throw new NotFoundError();
    if (brand.organisationId !== organisationId) {
      throw invalid('campaigns.brand-elsewhere', '/brandId', 'must be a brand of the same organisation', { value: brandId });
    }
  }

  /** The draft with copies of the pictures; the files are gone again when it does not come to be. */
  async make(scope: Scope, copy: CopyOf): Promise<Copied> {
    if (!scope.userId) throw new NotFoundError();
    const now = this.clock.now();
    const { organisationId, brandId, content, pictures } = copy;
    const campaign = Object.assign(newDraft({ organisationId, brandId, type: content.type, userId: scope.userId, now }), content);
    const dropped = [...copy.dropped];
    // The table may have other rows by now
    if (campaign.mix && !mixAllowed(campaign, campaign.mix).ok) {
      campaign.mix = null;
      dropped.push({ field: '/deliverables', reason: 'computed-anew' });
    }
    const { images, missing } = await this.imageCopies.copy(pictures.ownerId, campaign.id, pictures.images, now);
    if (missing > 0) dropped.push({ field: '/images', reason: 'picture-missing' });
    try {
      await this.transactions.run(async () => {
        await this.repository.insert(campaign);
        for (const image of images) await this.images.insert(campaign.id, image);
        await this.log.transition(campaign.id, { at: now, from: null, to: 'draft', event: copy.event, reason: copy.reason });
        this.transitions.tell(campaign);
      });
    } catch (error) {
      await this.imageCopies.remove(campaign.id, images);
      throw error;
    }
    return { campaign, dropped };
  }
}
