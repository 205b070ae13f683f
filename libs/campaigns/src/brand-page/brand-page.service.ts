import { Injectable } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import { BrandRatings, IdentityApi } from '@app/identity';
import { Database, NotFoundError, type Scope } from '@app/platform';
import { CreatorCampaigns } from '../creator-campaigns.service.js';
import type { CreatorBrandPageDto } from './brand-page.dto.js';

const CAMPAIGNS = 50;

/** The page of a brand for creators (BRA-1). */
@Injectable()
export class BrandPages {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityApi,
    private readonly creators: CreatorsApi,
    private readonly campaigns: CreatorCampaigns,
    private readonly ratings: BrandRatings,
  ) {}

  /** Only brands the creator can know of: with a launched campaign, followed, or whose invitation brought the creator here; 404 else. */
  async get(scope: Scope, id: string): Promise<CreatorBrandPageDto> {
    const creatorId = scope.requireCreator();
    const brand = await this.identity.brandProfile(id);
    if (!brand) throw new NotFoundError();
    const followed = (await this.creators.followersAmong(id, [creatorId])).length > 0;
    const invitedYou = (await this.creators.referredBy(id, [creatorId])).length > 0;
    if (!followed && !invitedYou && !(await this.hasLaunched(id))) throw new NotFoundError();
    const { items } = await this.campaigns.open(scope, { brandId: id, limit: CAMPAIGNS });
    const { name, logoUrl, description, industry, website, links } = brand;
    const rating = (await this.ratings.of([brand.id])).get(brand.id) ?? null;
    return { id: brand.id, name, logoUrl, description, industry, website, links, rating, followed, invitedYou, openCampaigns: items };
  }

  private async hasLaunched(brandId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from campaigns.campaigns where brand_id = $1 and launched_at is not null limit 1`, [
      brandId,
    ]);
    return rows.length > 0;
  }
}
