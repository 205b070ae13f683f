import {
  AnyOf,
  Bool,
  Id,
  Instant,
  Int,
  MapOf,
  MoneyDto,
  MoneyField,
  Nested,
  NestedList,
  OneOf,
  PageQuery,
  Text,
  Texts,
} from '@app/platform';
import { NICHES } from '@app/creators';
import { BrandRatingDto } from '@app/identity';
import { COMPENSATIONS, type Compensation } from './creator-feed.repository.js';
import { DRAFTS, FORMATS, HAND_OVERS, TIMINGS, TYPES } from './campaign-input.dto.js';
import { AdsDto, ExclusivityDto, ImageDto, RequirementsDto, SelectionOptionsDto, UgcDto } from './campaign-parts.dto.js';
import { ChosenMixDto } from './deliverables.dto.js';
import { PhaseDto } from './campaign.dto.js';
import type { Format, Timing } from './campaign.documents.js';
import type { CampaignType, HandOver } from './contract/campaigns.api.js';

const nullable = { nullable: true } as const;
const VIDEO_PAY = {
  nullable: true,
  description: 'Your share of the price of all videos, credited once the brand has approved them (BIL-3); null for other types.',
} as const;

export class CreatorFeedQuery extends PageQuery {
  @Text({ max: 120, optional: true, description: 'Words of the title.' })
  q?: string;

  @Text({ optional: true, min: 2, max: 2, pattern: /^[A-Z]{2}$/, description: 'Only campaigns for creators in this country.' })
  country?: string;

  @AnyOf(TYPES)
  type?: CampaignType[];

  @AnyOf(FORMATS)
  format?: Format[];

  @Bool({ optional: true, query: true, description: 'True: only saved ones.' })
  saved?: boolean;

  @AnyOf(NICHES)
  niche?: string[];

  @AnyOf(COMPENSATIONS)
  compensation?: Compensation[];

  @AnyOf(HAND_OVERS)
  handOver?: HandOver[];
}

export class CreatorBrandDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ ...nullable, max: 2000 })
  logoUrl!: string | null;

  @Nested(() => BrandRatingDto, { ...nullable, description: 'by creators who worked with it; null: none yet' })
  rating!: BrandRatingDto | null;
}

/** Where and when, without the address (CAM-6). */
export class CreatorEventDto {
  @Text({ max: 200 })
  venue!: string;

  @Instant(nullable)
  startsAt!: string | null;

  @Instant(nullable)
  endsAt!: string | null;
}

/** How many of the campaign's criteria the creator meets. */
export class CriteriaCountDto {
  @Int({ min: 0 })
  met!: number;

  @Int({ min: 0, description: 'none: for everybody' })
  wanted!: number;
}

export class CreatorCampaignRowDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  title!: string;

  @OneOf(TYPES)
  type!: CampaignType;

  @OneOf(TIMINGS)
  timing!: Timing;

  @OneOf(FORMATS)
  format!: Format;

  @Nested(() => CreatorEventDto, { ...nullable, description: 'The address follows with the confirmation.' })
  event!: CreatorEventDto | null;

  @Nested(() => CreatorBrandDto)
  brand!: CreatorBrandDto;

  @Text({ ...nullable, max: 2000 })
  coverUrl!: string | null;

  @MoneyField({ ...nullable, description: 'What the product is worth.' })
  productValue!: MoneyDto | null;

  @MoneyField(nullable)
  cash!: MoneyDto | null;

  @MoneyField(VIDEO_PAY)
  videoPay!: MoneyDto | null;

  @Nested(() => ChosenMixDto)
  deliverables!: ChosenMixDto;

  @Bool({ description: 'Asks for drafts before you post (CAM-7).' })
  drafts!: boolean;

  @Text({ max: 60, description: 'Where its days begin and end, and its event takes place.' })
  timeZone!: string;

  @Instant({ ...nullable, description: 'Exclusive end of the application phase; null: open end.' })
  applicationEndsAt!: Date | null;

  @Int({ min: 0, max: 100, description: 'Share of the campaign’s criteria you meet, in percent.' })
  match!: number;

  @Nested(() => CriteriaCountDto, { description: 'why it matches' })
  criteria!: CriteriaCountDto;

  @Bool({ description: 'has an open invitation of the brand: comes first' })
  invited!: boolean;

  @Bool()
  saved!: boolean;

  @Bool({ description: 'Creators may apply now.' })
  open!: boolean;

  @Instant()
  launchedAt!: Date;
}

export class CriterionDto {
  @OneOf(['country', 'niche', 'language', 'followers-min', 'followers-max'])
  code!: string;

  @Bool()
  met!: boolean;

  @Texts({ maxItems: 250, max: 60, description: 'What the campaign asks for.' })
  wanted!: string[];
}

export class CreatorProductDto {
  @Text({ max: 120 })
  name!: string;

  @Text({ max: 4000 })
  description!: string;

  @Text({ ...nullable, max: 2000 })
  link!: string | null;

  @MoneyField()
  value!: MoneyDto;

  @OneOf(HAND_OVERS)
  handOver!: HandOver;

  @Texts({ maxItems: 250, max: 2, description: 'Countries the product is shipped to.' })
  shipCountries!: string[];
}

export class CreatorBriefDto {
  @Text({ max: 20 })
  goal!: string;

  @Text({ max: 1000 })
  audience!: string;

  @Text({ max: 500 })
  tone!: string;

  @Text({ max: 5000 })
  task!: string;

  @Text({ max: 3000 })
  message!: string;

  @Texts({ maxItems: 20, max: 500 })
  dos!: string[];

  @Texts({ maxItems: 20, max: 500 })
  donts!: string[];

  @Texts({ maxItems: 10, max: 2000 })
  inspiration!: string[];

  @Text({ max: 1000 })
  postingWishes!: string;
}

export class DisclosureDto {
  @Text({ max: 2 })
  country!: string;

  @Texts({ maxItems: 20, max: 40, description: 'One of these must stand at the beginning of the caption.' })
  marks!: string[];
}

export class RightsDto {
  @Bool({ description: 'The content stays the creator’s.' })
  creatorKeepsRights!: boolean;

  @Nested(() => AdsDto, { ...nullable, description: 'The brand may advertise with the content for so long.' })
  ads!: AdsDto | null;
}

export class PaymentDto {
  @Int({ min: 0, description: 'Days after the end of the collaboration.' })
  daysAfterEnd!: number;

  @Instant({ ...nullable, description: 'Latest date by the present schedule; null with open end.' })
  latestAt!: Date | null;

  @Text({ max: 300 })
  text!: string;
}

export class TimeToDecideDto {
  @Int({ min: 1, description: 'Median of the last 180 days.' })
  hours!: number;

  @Int({ min: 1 })
  decisions!: number;
}

export class CreatorCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  title!: string;

  @OneOf(TYPES)
  type!: CampaignType;

  @OneOf(TIMINGS)
  timing!: Timing;

  @OneOf(FORMATS)
  format!: Format;

  @Nested(() => CreatorEventDto, { ...nullable, description: 'The address follows with the confirmation.' })
  event!: CreatorEventDto | null;

  @Nested(() => UgcDto, nullable)
  ugc!: UgcDto | null;

  @Nested(() => SelectionOptionsDto)
  selectionOptions!: SelectionOptionsDto;

  @Text({ max: 60 })
  timeZone!: string;

  @Bool({ description: 'Creators may apply now.' })
  open!: boolean;

  @Bool()
  saved!: boolean;

  @Nested(() => CreatorBrandDto)
  brand!: CreatorBrandDto;

  @Nested(() => TimeToDecideDto, {
    ...nullable,
    description: 'How long the brand usually takes to answer applicants; null: too few decisions yet.',
  })
  timeToDecide!: TimeToDecideDto | null;

  @NestedList(() => ImageDto)
  images!: ImageDto[];

  @Nested(() => CreatorProductDto, nullable)
  product!: CreatorProductDto | null;

  @MoneyField(nullable)
  cash!: MoneyDto | null;

  @MoneyField(VIDEO_PAY)
  videoPay!: MoneyDto | null;

  @MoneyField({ description: 'Product and cash together.' })
  totalValue!: MoneyDto;

  @Nested(() => ChosenMixDto)
  deliverables!: ChosenMixDto;

  @Nested(() => CreatorBriefDto)
  brief!: CreatorBriefDto;

  @Nested(() => RequirementsDto)
  requirements!: RequirementsDto;

  @Nested(() => DisclosureDto, nullable)
  disclosure!: DisclosureDto | null;

  @Nested(() => ExclusivityDto, nullable)
  exclusivity!: ExclusivityDto | null;

  @Bool({ description: DRAFTS })
  drafts!: boolean;

  @Nested(() => RightsDto)
  rights!: RightsDto;

  @Nested(() => PaymentDto, nullable)
  payment!: PaymentDto | null;

  @NestedList(() => PhaseDto, { description: 'The latest possible dates until the selection is confirmed.' })
  schedule!: PhaseDto[];

  @Texts({ maxItems: 50, max: 80 })
  variants!: string[];

  @Texts({ maxItems: 3, max: 300 })
  questions!: string[];

  @Int({ ...nullable, min: 1 })
  places!: number | null;

  @NestedList(() => CriterionDto)
  criteria!: CriterionDto[];

  @Int({ min: 0, max: 100 })
  match!: number;

  @Int({ min: 1, description: 'Accepted by applying (APP-1).' })
  termsVersion!: number;

  @Text({ max: 64 })
  termsHash!: string;

  @MapOf('any', { nullable: true, description: 'How the campaign ended, when it did.' })
  ended!: { state: string; at: Date } | null;
}
