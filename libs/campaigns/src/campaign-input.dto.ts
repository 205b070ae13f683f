import { Bool, Id, Ids, Instant, Int, MapOf, Nested, OneOf, Text, Texts, WebAddress } from '@app/platform';
import { POLICY } from '@app/rules';
import { ASPECT_RATIOS, type AspectRatio, type Format, type Goal, type PostKind, type Timing } from './campaign.documents.js';
import type { CampaignType, HandOver } from './contract/campaigns.api.js';

export const TYPES = ['instagram', 'tiktok', 'ugc'] as const;
export const TIMINGS = ['time_limited', 'ongoing'] as const;
export const FORMATS = ['standard', 'speedy', 'event'] as const;
export const HAND_OVERS = ['ship', 'voucher', 'access', 'reimburse', 'attend', 'none'] as const;
export const POST_KINDS = ['post', 'reel', 'free'] as const;
export const GOALS = ['awareness', 'content', 'sales'] as const;

/** Per creator: at most 10 million of the currency's whole units with two decimals. */
export const AMOUNT_MAX = 1_000_000_000;
const COUNTRY = /^[A-Z]{2}$/;
const LANGUAGE = /^[a-z]{2,3}$/;
/** CAM-7 in one sentence, for every place of the API that names it. */
export const DRAFTS =
  'Creators show a draft of each deliverable before they post (CAM-7): the brand answers within 2 business days, silence is a yes, one round of changes; the deadline waits meanwhile. Not with type ugc.';
const optional = { optional: true } as const;
const nullable = { optional: true, nullable: true } as const;

export class AmountDto {
  @Int({ min: 0, max: AMOUNT_MAX, description: 'minor units' })
  amountMinor!: number;

  @Text({ min: 3, max: 3, pattern: /^[A-Z]{3}$/, example: 'EUR' })
  currency!: string;
}

export class ProductInput {
  @Text({ ...optional, max: 120 })
  name?: string;

  @Text({ ...optional, max: 4000 })
  description?: string;

  @WebAddress(nullable)
  link?: string | null;

  @Nested(() => AmountDto, { ...nullable, description: 'What the creator receives.' })
  retailValue?: AmountDto | null;

  @Nested(() => AmountDto, { ...nullable, description: 'For the return on investment; creators never see it.' })
  purchaseCost?: AmountDto | null;

  @OneOf(HAND_OVERS, nullable)
  handOver?: HandOver | null;

  @Texts({ ...optional, maxItems: 250, min: 2, max: 2, pattern: COUNTRY, description: 'Countries served; needed with hand-over ship.' })
  shipCountries?: string[];
}

export class CompensationInput {
  @Nested(() => AmountDto, { ...nullable, description: 'Per creator; null: none.' })
  cash?: AmountDto | null;
}

export class BriefInput {
  @OneOf(GOALS, nullable)
  goal?: Goal | null;

  @Text({ ...optional, max: 500 })
  measure?: string;

  @Text({ ...optional, max: 1000 })
  audience?: string;

  @Text({ ...optional, max: 500 })
  tone?: string;

  @Text({ ...optional, max: 5000 })
  task?: string;

  @Text({ ...optional, max: 3000 })
  message?: string;

  @Texts({ ...optional, maxItems: 20, max: 500 })
  dos?: string[];

  @Texts({ ...optional, maxItems: 20, max: 500 })
  donts?: string[];

  @Texts({ ...optional, maxItems: 10, max: 2000, pattern: /^https?:\/\/\S+$/i })
  inspiration?: string[];

  @Text({ ...optional, max: 1000 })
  postingWishes?: string;
}

export class RequirementsInput {
  @Texts({ ...optional, maxItems: 20, max: 100 })
  hashtags?: string[];

  @Texts({ ...optional, maxItems: 20, max: 100 })
  mentions?: string[];

  @Texts({ ...optional, maxItems: 10, max: 2000, pattern: /^https?:\/\/\S+$/i })
  links?: string[];

  @Text({ ...nullable, min: 2, max: 2, pattern: COUNTRY, description: 'Whose disclosure marks count; null: none asked for.' })
  disclosureCountry?: string | null;
}

export class CriteriaInput {
  @Texts({ ...optional, maxItems: 250, min: 2, max: 2, pattern: COUNTRY })
  countries?: string[];

  @Texts({ ...optional, maxItems: 30, max: 60 })
  niches?: string[];

  @Texts({ ...optional, maxItems: 30, min: 2, max: 3, pattern: LANGUAGE })
  languages?: string[];

  @Int({ ...nullable, min: 0, max: 1_000_000_000 })
  followersMin?: number | null;

  @Int({ ...nullable, min: 0, max: 1_000_000_000 })
  followersMax?: number | null;
}

export class ScheduleInput {
  @Int({ ...optional, min: 3, max: 21 })
  applicationDays?: number;

  @Int({ ...optional, min: 1, max: 365 })
  preparationDays?: number;

  @Int({ ...optional, min: 1, max: 365 })
  activeDays?: number;
}

export class AdsInput {
  @OneOf(['partnership_ads', 'spark_ads'])
  kind!: 'partnership_ads' | 'spark_ads';

  @Int({ ...optional, min: 1, max: 365, description: 'default 365' })
  licenceDays?: number;
}

export class ExclusivityInput {
  @Text({ min: 1, max: 120 })
  category!: string;

  @Int({ min: 1, max: 365 })
  days!: number;
}

export class DeliverablesInput {
  @Int({ ...optional, min: 0, max: 100 })
  stories?: number;

  @Int({ ...optional, min: 0, max: 100 })
  posts?: number;

  @Int({ ...optional, min: 0, max: 100, description: 'TikTok: 1 up to the row; ugc: exactly the bundle.' })
  videos?: number;

  @OneOf(POST_KINDS, optional)
  postKind?: PostKind;
}

export class EventInput {
  @Text({ ...optional, max: 200 })
  venue?: string;

  @Text({ ...optional, max: 500, description: 'Shown to confirmed creators only.' })
  address?: string;

  @Instant(nullable)
  startsAt?: string | null;

  @Instant({ ...nullable, description: 'Not before the start; null: as the start.' })
  endsAt?: string | null;
}

export class UgcInput {
  @Int({ ...nullable, min: 1, max: 600, description: `${POLICY.ugc.lengthSeconds.join(' or ')} seconds` })
  lengthSeconds?: number | null;

  @OneOf(ASPECT_RATIOS, nullable)
  aspectRatio?: AspectRatio | null;

  @Texts({ ...optional, maxItems: 20, max: 500, description: 'What is to be seen, in order.' })
  scenes?: string[];

  @Text({ ...optional, max: 3000, description: 'What is to be said.' })
  wording?: string;

  @Texts({ ...optional, maxItems: 10, max: 300, description: 'Openings to choose from.' })
  hooks?: string[];

  @Int({ ...optional, min: 1, max: 10, description: 'Videos per creator, each at the full price (BIL-3).' })
  videos?: number;
}

export class SelectionOptionsInput {
  @Bool({ ...optional, description: 'Accepted creators get an offer and agree to it before they can be confirmed (APP-7).' })
  offers?: boolean;

  @Bool({ ...optional, description: 'Creators may ask for other cash with their application (APP-9).' })
  otherCash?: boolean;
}

/** What the wizard saves, step by step; every field may be left out. Nested documents are merged member by member. */
export class CampaignFields {
  @Text({ ...optional, max: 120 })
  title?: string;

  @OneOf(TIMINGS, optional)
  timing?: Timing;

  @OneOf(FORMATS, optional)
  format?: Format;

  @Nested(() => ProductInput, nullable)
  product?: ProductInput | null;

  @Nested(() => CompensationInput, optional)
  compensation?: CompensationInput;

  @Nested(() => DeliverablesInput, { ...nullable, description: 'The mix within the bounds of the table; null: the row itself (CAM-4).' })
  deliverables?: DeliverablesInput | null;

  @Nested(() => BriefInput, optional)
  brief?: BriefInput;

  @Nested(() => RequirementsInput, optional)
  requirements?: RequirementsInput;

  @Nested(() => CriteriaInput, optional)
  criteria?: CriteriaInput;

  @Nested(() => ScheduleInput, optional)
  schedule?: ScheduleInput;

  @Nested(() => AdsInput, nullable)
  ads?: AdsInput | null;

  @Nested(() => ExclusivityInput, nullable)
  exclusivity?: ExclusivityInput | null;

  @Bool({ ...optional, description: DRAFTS })
  drafts?: boolean;

  @Texts({ ...optional, maxItems: 50, max: 80, description: 'To choose from when applying: sizes, colours.' })
  variants?: string[];

  @Texts({ ...optional, maxItems: 3, max: 300 })
  questions?: string[];

  @Text({ ...optional, max: 60, description: 'IANA name', example: 'Europe/Berlin' })
  timeZone?: string;

  @Int({ ...nullable, min: 1, max: 10_000 })
  places?: number | null;

  @Instant({ ...nullable, description: 'Wanted launch; null: at once.' })
  launchAt?: string | null;

  @Id({ ...optional, description: 'The member who looks after the campaign.' })
  ownerId?: string;

  @Text({ ...nullable, min: 1, max: 200 })
  externalId?: string | null;

  @MapOf('string', { ...optional, description: 'At most 20 pairs, keys up to 40 and values up to 500 characters.' })
  metadata?: Record<string, string>;

  @Nested(() => EventInput, { ...nullable, description: 'Only with format event.' })
  event?: EventInput | null;

  @Nested(() => UgcInput, { ...nullable, description: 'Only with type ugc.' })
  ugc?: UgcInput | null;

  @Nested(() => SelectionOptionsInput, optional)
  selectionOptions?: SelectionOptionsInput;

  @Ids({ ...optional, maxItems: 100, description: 'Groups to invite at launch (GRP-3, APP-3).' })
  groups?: string[];
}

export class CreateCampaignDto extends CampaignFields {
  @OneOf(TYPES)
  type!: CampaignType;
}

export class PatchCampaignDto extends CampaignFields {
  @OneOf(TYPES, optional)
  type?: CampaignType;
}

export class LaunchDto {
  @Instant({ ...nullable, description: 'Left out: the draft’s launchAt, or at once. Null: at once.' })
  at?: string | null;
}

export class CancelDto {
  @Text({ ...optional, max: 500 })
  reason?: string;
}

export class ImageOrderDto {
  @Texts({ maxItems: 12, min: 36, max: 36, description: 'Every image of the campaign, in the new order; the first is the cover.' })
  ids!: string[];
}

export class DeliverablesPreviewQuery {
  @OneOf(TYPES, { ...optional, description: 'As if the campaign were of this type.' })
  type?: CampaignType;

  @Int({ ...optional, query: true, min: 1, max: 10, description: 'ugc: videos in the bundle.' })
  videos?: number;

  @Int({ ...optional, query: true, min: 0, max: AMOUNT_MAX })
  retailValueMinor?: number;

  @Int({ ...optional, query: true, min: 0, max: AMOUNT_MAX })
  cashMinor?: number;

  @Text({ ...optional, min: 3, max: 3, pattern: /^[A-Z]{3}$/ })
  currency?: string;
}
