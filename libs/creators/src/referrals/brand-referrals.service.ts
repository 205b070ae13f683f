import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BrandFigures, ReferralCodes, type ReferralFacts } from '@app/identity';
import { Database, Events, type Scope } from '@app/platform';
import { creatorReferred } from '../contract/creators.events.js';
import type { BrandReferralDto, ChangeBrandReferralDto } from './brand-referral.dto.js';
import { ReferralsRepository } from './referrals.repository.js';

/** Creators whom brands brought here (CRE-10). */
@Injectable()
export class BrandReferralsService implements OnModuleInit {
  constructor(
    private readonly codes: ReferralCodes,
    private readonly figures: BrandFigures,
    private readonly repository: ReferralsRepository,
    private readonly events: Events,
    private readonly database: Database,
  ) {}

  /** BRA-1: what creators know of the brand's profile. */
  onModuleInit(): void {
    this.figures.register('referredCreators', (brandId) => this.repository.count(brandId));
    this.figures.register('followers', async (brandId) => {
      const [row] = await this.database.query<{ count: number }>(
        `select count(*)::int as count from creators.followed_brands where brand_id = $1`,
        [brandId],
      );
      return row?.count ?? 0;
    });
  }

  async get(scope: Scope, brandId: string): Promise<BrandReferralDto> {
    return this.present(await this.codes.get(scope, brandId));
  }

  async change(scope: Scope, brandId: string, input: ChangeBrandReferralDto, expected: number | null): Promise<BrandReferralDto> {
    return this.present(await this.codes.change(scope, brandId, input, expected));
  }

  /** The creator signed up with the brand's code. Needs a transaction and the creator's row; repeats change nothing. */
  async signedUp(creatorId: string, brandId: string): Promise<void> {
    if (await this.repository.record(creatorId, brandId)) await this.events.publish(creatorReferred, { brandId, creatorId });
  }

  private async present({ brandId, code, text, link, version, canEdit }: ReferralFacts): Promise<BrandReferralDto> {
    return { brandId, code, text, link, signedUp: await this.repository.count(brandId), version, can: { edit: canEdit } };
  }
}
