import { Bool, Int, MoneyDto, MoneyField, Nested, OneOf, Texts } from '@app/platform';
import { TYPES } from '../campaign-input.dto.js';
import type { CampaignType } from '../contract/campaigns.api.js';

/** What was compared: launched campaigns of other organisations. */
export class MarketBasisDto {
  @OneOf(TYPES)
  type!: CampaignType;

  @Texts({ maxItems: 250, max: 2, description: 'Campaigns for one of these countries; empty: for creators anywhere.' })
  countries!: string[];

  @Int({ min: 0 })
  followersFrom!: number;

  @Int({ min: 0, nullable: true, description: 'exclusive; null: no upper end' })
  followersTo!: number | null;

  @Int({ min: 1 })
  days!: number;
}

/** Total value (product and cash) per story unit: a story is 1, a post or reel 3, a video 1. In EUR, rounded. */
export class MarketRangeDto {
  @MoneyField({ description: 'a quarter offers less' })
  lower!: MoneyDto;

  @MoneyField()
  median!: MoneyDto;

  @MoneyField({ description: 'a quarter offers more' })
  upper!: MoneyDto;

  @Int({ min: 1 })
  campaigns!: number;
}

export const POSITIONS = ['below', 'within', 'above'] as const;

/** How the offer compares with similar campaigns on this instance (CAM-16). */
export class MarketCheckDto {
  @Bool({ description: 'false: not enough data, nothing else is told' })
  enough!: boolean;

  @Nested(() => MarketBasisDto)
  basis!: MarketBasisDto;

  @Nested(() => MarketRangeDto, { nullable: true })
  range!: MarketRangeDto | null;

  @MoneyField({ nullable: true, description: 'this campaign’s value per unit; null: it owes nothing yet' })
  own!: MoneyDto | null;

  @OneOf(POSITIONS, { nullable: true, description: 'where `own` lies in the range' })
  position!: (typeof POSITIONS)[number] | null;

  @Int({ min: 0, nullable: true, description: 'expected number of applicants; null: too few finished campaigns' })
  expectedApplicants!: number | null;
}
