import { Bool, Id, Instant, Int, Nested, OneOf, Text, Texts } from '@app/platform';
import type { CampaignTerms, CampaignType, HandOver } from '@app/campaigns';

export const HAND_OVERS = ['ship', 'voucher', 'access', 'reimburse', 'attend', 'none'] as const;

export class TermsBriefDto {
  @Text({ max: 10_000 })
  goal!: string;

  @Text({ max: 10_000 })
  audience!: string;

  @Text({ max: 10_000 })
  tone!: string;

  @Text({ max: 10_000 })
  task!: string;

  @Text({ max: 10_000 })
  message!: string;

  @Texts({ maxItems: 100, max: 2000 })
  dos!: string[];

  @Texts({ maxItems: 100, max: 2000 })
  donts!: string[];

  @Texts({ maxItems: 100, max: 2000 })
  inspiration!: string[];

  @Text({ max: 10_000 })
  postingWishes!: string;
}

export class TermsRequirementsDto {
  @Texts({ maxItems: 100, max: 200 })
  hashtags!: string[];

  @Texts({ maxItems: 100, max: 200 })
  mentions!: string[];

  @Texts({ maxItems: 100, max: 2000 })
  links!: string[];

  @Text({ max: 2, nullable: true })
  disclosureCountry!: string | null;
}

export class TermsProductDto {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 10_000 })
  description!: string;

  @Text({ max: 2000, nullable: true })
  link!: string | null;

  @Int({ min: 0 })
  retailValueMinor!: number;

  @Int({ min: 0, optional: true, nullable: true, description: 'for the brand only' })
  purchaseCostMinor?: number | null;
}

export class TermsDeliverablesDto {
  @Int({ min: 0 })
  stories!: number;

  @Int({ min: 0 })
  posts!: number;

  @Int({ min: 0 })
  videos!: number;

  @OneOf(['post', 'reel', 'free'])
  postKind!: 'post' | 'reel' | 'free';
}

export class TermsScheduleDto {
  @Int({ min: 0 })
  applicationDays!: number;

  @Int({ min: 0 })
  preparationDays!: number;

  @Int({ min: 0 })
  activeDays!: number;
}

export class TermsAdsDto {
  @OneOf(['partnership_ads', 'spark_ads'])
  kind!: 'partnership_ads' | 'spark_ads';

  @Int({ min: 1 })
  licenceDays!: number;
}

export class TermsExclusivityDto {
  @Text({ max: 200 })
  category!: string;

  @Int({ min: 0 })
  days!: number;
}

export class TermsEventDto {
  @Text({ max: 200 })
  venue!: string;

  @Instant({ nullable: true })
  startsAt!: string | null;

  @Instant({ nullable: true, description: 'null: as the start' })
  endsAt!: string | null;
}

export class TermsUgcDto {
  @Int({ min: 1, nullable: true })
  lengthSeconds!: number | null;

  @OneOf(['9:16', '4:5', '1:1', '16:9'], { nullable: true })
  aspectRatio!: '9:16' | '4:5' | '1:1' | '16:9' | null;

  @Texts({ maxItems: 20, max: 500 })
  scenes!: string[];

  @Text({ max: 3000 })
  wording!: string;

  @Texts({ maxItems: 10, max: 300 })
  hooks!: string[];

  @Int({ min: 1 })
  videos!: number;
}

export class TermsSelectionOptionsDto {
  @Bool()
  offers!: boolean;

  @Bool()
  otherCash!: boolean;
}

/** The terms as they were at the confirmation; versions older than events, UGC and options have none of the three. */
export class FrozenTermsDto {
  @Int({ min: 1 })
  version!: number;

  @Text({ max: 128 })
  hash!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: CampaignType;

  @OneOf(['time_limited', 'ongoing'])
  timing!: 'time_limited' | 'ongoing';

  @Text({ max: 100 })
  timeZone!: string;

  @Nested(() => TermsBriefDto)
  brief!: TermsBriefDto;

  @Nested(() => TermsRequirementsDto)
  requirements!: TermsRequirementsDto;

  @Nested(() => TermsProductDto, { nullable: true })
  product!: TermsProductDto | null;

  @Int({ min: 0 })
  cashMinor!: number;

  @Text({ max: 3 })
  currency!: string;

  @OneOf(HAND_OVERS)
  handOver!: HandOver;

  @Texts({ maxItems: 300, max: 2 })
  shipCountries!: string[];

  @Texts({ maxItems: 50, max: 80, optional: true, description: 'Left out in older versions.' })
  variants?: string[];

  @Nested(() => TermsDeliverablesDto)
  deliverables!: TermsDeliverablesDto;

  @Nested(() => TermsScheduleDto)
  schedule!: TermsScheduleDto;

  @Nested(() => TermsAdsDto, { nullable: true })
  ads!: TermsAdsDto | null;

  @Nested(() => TermsExclusivityDto, { nullable: true })
  exclusivity!: TermsExclusivityDto | null;

  @Nested(() => TermsEventDto, { optional: true, nullable: true })
  event?: TermsEventDto | null;

  @Nested(() => TermsUgcDto, { optional: true, nullable: true })
  ugc?: TermsUgcDto | null;

  @Nested(() => TermsSelectionOptionsDto, { optional: true })
  selectionOptions?: TermsSelectionOptionsDto;

  @Bool({ optional: true, description: 'Drafts before posting (CAM-7); left out where none are asked for.' })
  drafts?: boolean;
}

/** What the product cost the brand is not the creator's business: left out on that side (api.md 1). */
export function termsFor(side: 'member' | 'creator', terms: CampaignTerms): FrozenTermsDto {
  if (side === 'member' || !terms.product) return terms;
  const { purchaseCostMinor: _purchaseCostMinor, ...product } = terms.product;
  return { ...terms, product };
}

export class BrandFactsDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;
}
