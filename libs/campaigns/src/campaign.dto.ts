import { Bool, Id, Ids, Instant, Int, MapOf, MoneyDto, MoneyField, Nested, NestedList, OneOf, Text, Texts } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_STATES, type CampaignState } from '@app/rules';
import {
  AdsInput,
  CriteriaInput,
  DRAFTS,
  EventInput,
  ExclusivityInput,
  FORMATS,
  GOALS,
  HAND_OVERS,
  POST_KINDS,
  ScheduleInput,
  SelectionOptionsInput,
  TIMINGS,
  TYPES,
  UgcInput,
} from './campaign-input.dto.js';
import type { Format, Goal, PostKind, Timing } from './campaign.documents.js';
import { TermsChangeDto } from './amendments/terms-change.dto.js';
import { NEXT_STEPS } from './campaign.timeline.js';
import { ACTIONS, type Action } from './campaigns.policy.js';
import type { CampaignType, HandOver } from './contract/campaigns.api.js';

const nullable = { nullable: true } as const;

export class ProductDto {
  @Text({ max: 120 })
  name!: string;

  @Text({ max: 4000 })
  description!: string;

  @Text({ ...nullable, max: 2000 })
  link!: string | null;

  @MoneyField(nullable)
  retailValue!: MoneyDto | null;

  @MoneyField(nullable)
  purchaseCost!: MoneyDto | null;

  @OneOf(HAND_OVERS, nullable)
  handOver!: HandOver | null;

  @Texts({ maxItems: 250, max: 2 })
  shipCountries!: string[];
}

export class CompensationDto {
  @MoneyField(nullable)
  cash!: MoneyDto | null;
}

export class BriefDto {
  @OneOf(GOALS, nullable)
  goal!: Goal | null;

  @Text({ max: 500 })
  measure!: string;

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

export class RequirementsDto {
  @Texts({ maxItems: 20, max: 100 })
  hashtags!: string[];

  @Texts({ maxItems: 20, max: 100 })
  mentions!: string[];

  @Texts({ maxItems: 10, max: 2000 })
  links!: string[];

  @Text({ ...nullable, max: 2 })
  disclosureCountry!: string | null;
}

export class CriteriaDto extends CriteriaInput {}
export class ScheduleDto extends ScheduleInput {}
export class AdsDto extends AdsInput {}
export class ExclusivityDto extends ExclusivityInput {}
export class EventDto extends EventInput {}
export class UgcDto extends UgcInput {}
export class SelectionOptionsDto extends SelectionOptionsInput {}

export class MixDto {
  @Int({ min: 0 })
  stories!: number;

  @Int({ min: 0, description: 'posts or reels' })
  posts!: number;

  @Int({ min: 0 })
  videos!: number;
}

export class ChosenMixDto extends MixDto {
  @OneOf(POST_KINDS)
  postKind!: PostKind;
}

export class DeliverablesReasonDto {
  @OneOf(['row', 'total-too-low', 'ugc-fixed'])
  code!: 'row' | 'total-too-low' | 'ugc-fixed';

  @MoneyField({ description: 'Retail value and cash, in EUR.' })
  total!: MoneyDto;

  @MoneyField({ description: 'Lowest total that can be launched.' })
  minimum!: MoneyDto;

  @MoneyField({ ...nullable, description: 'Total from which creators owe more; null in the last row.' })
  nextRowFrom!: MoneyDto | null;
}

export class RateDto {
  @Int({ min: 1 })
  version!: number;

  @Text({ max: 3 })
  currency!: string;

  @Text({ max: 30, description: 'EUR per whole unit' })
  rate!: string;
}

/** CAM-4: owed by the table, chosen within its bounds. */
export class DeliverablesDto {
  @Nested(() => MixDto)
  owed!: MixDto;

  @Nested(() => ChosenMixDto)
  chosen!: ChosenMixDto;

  @Bool()
  launchable!: boolean;

  @Nested(() => DeliverablesReasonDto)
  reason!: DeliverablesReasonDto;

  @NestedList(() => MixDto, { description: 'Every mix the brand may ask for, the most first.' })
  allowed!: MixDto[];

  @Int({ min: 1 })
  tableVersion!: number;

  @Nested(() => RateDto, { ...nullable, description: 'The rate used; null for EUR.' })
  rate!: RateDto | null;
}

export class ImageUrlsDto {
  @Text({ max: 2000, description: '1600 pixels on the long side' })
  large!: string;

  @Text({ max: 2000, description: '800' })
  medium!: string;

  @Text({ max: 2000, description: '320' })
  small!: string;
}

export class ImageDto {
  @Id()
  id!: string;

  @Int({ min: 0 })
  position!: number;

  @Int({ min: 1 })
  width!: number;

  @Int({ min: 1 })
  height!: number;

  @Nested(() => ImageUrlsDto)
  urls!: ImageUrlsDto;
}

export class PhaseDto {
  @OneOf(['application', 'preparation', 'active', 'running'])
  phase!: string;

  @Instant()
  from!: Date;

  @Instant({ ...nullable, description: 'Exclusive end; shown as 23:59 of the day before.' })
  to!: Date | null;

  @Bool({ description: 'False: the latest possible date.' })
  final!: boolean;
}

export class NextStepDto {
  @OneOf(NEXT_STEPS)
  what!: (typeof NEXT_STEPS)[number];

  @Instant(nullable)
  at!: Date | string | null;
}

export class CollaborationCountsDto {
  @Int({ min: 0 })
  open!: number;

  @Int({ min: 0 })
  total!: number;
}

export class CampaignDto {
  @Id()
  id!: string;

  @Id()
  organisationId!: string;

  @Id()
  brandId!: string;

  @Text({ max: 120 })
  title!: string;

  @OneOf(TYPES)
  type!: CampaignType;

  @OneOf(TIMINGS)
  timing!: Timing;

  @OneOf(FORMATS)
  format!: Format;

  @OneOf(CAMPAIGN_STATES.states)
  state!: CampaignState;

  @Text({ ...nullable, max: 500 })
  stateReason!: string | null;

  @Nested(() => ProductDto, nullable)
  product!: ProductDto | null;

  @Nested(() => CompensationDto)
  compensation!: CompensationDto;

  @Nested(() => DeliverablesDto)
  deliverables!: DeliverablesDto;

  @Nested(() => BriefDto)
  brief!: BriefDto;

  @Nested(() => RequirementsDto)
  requirements!: RequirementsDto;

  @Nested(() => CriteriaDto)
  criteria!: CriteriaDto;

  @Nested(() => ScheduleDto)
  schedule!: ScheduleDto;

  @Nested(() => AdsDto, nullable)
  ads!: AdsDto | null;

  @Nested(() => ExclusivityDto, nullable)
  exclusivity!: ExclusivityDto | null;

  @Bool({ description: DRAFTS })
  drafts!: boolean;

  @Nested(() => EventDto, nullable)
  event!: EventDto | null;

  @Nested(() => UgcDto, nullable)
  ugc!: UgcDto | null;

  @Nested(() => SelectionOptionsDto)
  selectionOptions!: SelectionOptionsDto;

  @Ids({ maxItems: 100, description: 'Groups to invite at launch.' })
  groups!: string[];

  @Texts({ maxItems: 50, max: 80 })
  variants!: string[];

  @Texts({ maxItems: 3, max: 300 })
  questions!: string[];

  @Text({ max: 60 })
  timeZone!: string;

  @Int({ ...nullable, min: 1 })
  places!: number | null;

  @NestedList(() => ImageDto)
  images!: ImageDto[];

  @Instant(nullable)
  launchAt!: Date | null;

  @Instant(nullable)
  launchedAt!: Date | null;

  @Instant(nullable)
  applicationEndsAt!: Date | null;

  @Instant(nullable)
  confirmedAt!: Date | null;

  @Instant(nullable)
  preparationEndsAt!: Date | null;

  @Instant(nullable)
  activeEndsAt!: Date | null;

  @Instant(nullable)
  pausedAt!: Date | null;

  @Instant(nullable)
  endedAt!: Date | null;

  @Instant(nullable)
  archivedAt!: Date | null;

  @Int({ min: 0, description: '0: not launched yet.' })
  termsVersion!: number;

  @Nested(() => CollaborationCountsDto)
  collaborations!: CollaborationCountsDto;

  @Id()
  ownerId!: string;

  @Id()
  createdBy!: string;

  @Text({ ...nullable, max: 200 })
  externalId!: string | null;

  @MapOf('string')
  metadata!: Record<string, string>;

  @NestedList(() => PhaseDto)
  timeline!: PhaseDto[];

  @Nested(() => NextStepDto)
  next!: NextStepDto;

  @MapOf('boolean', { description: ACTIONS.join(', ') })
  can!: Record<Action, boolean>;

  @Texts({ maxItems: 20, max: 30, description: 'Fields that cannot change any more (CAM-11).' })
  lockedFields!: string[];

  @Int({ min: 1 })
  version!: number;

  @Instant()
  createdAt!: Date;

  @Instant()
  updatedAt!: Date;
}

export class ReadinessPointDto {
  @Text({ max: 60 })
  code!: string;

  @OneOf(['blocking', 'advice'])
  severity!: 'blocking' | 'advice';

  @Bool()
  ok!: boolean;

  @Text({ max: 100, optional: true, description: 'JSON pointer of the field' })
  pointer?: string;

  @ApiProperty({ required: false, oneOf: [{ type: 'number' }, { type: 'string' }] })
  limit?: number | string;

  @ApiProperty({ required: false, oneOf: [{ type: 'number' }, { type: 'string' }] })
  value?: number | string;
}

export class ReadinessDto {
  @Bool({ description: 'Nothing blocking is open.' })
  complete!: boolean;

  @Int({ min: 0, max: 100 })
  score!: number;

  @NestedList(() => ReadinessPointDto)
  points!: ReadinessPointDto[];
}

export class HistoryActorDto {
  @Text({ max: 20 })
  kind!: string;

  @Id(nullable)
  id!: string | null;

  @Text({ ...nullable, max: 200, description: 'Null: the platform, staff or a deleted account.' })
  name!: string | null;
}

export class HistoryDto {
  @Id()
  id!: string;

  @Instant({ description: 'When it took effect.' })
  at!: Date;

  @OneOf(CAMPAIGN_STATES.states, nullable)
  from!: string | null;

  @OneOf(CAMPAIGN_STATES.states)
  to!: string;

  @Text({ max: 60 })
  event!: string;

  @Text({ ...nullable, max: 1000 })
  reason!: string | null;

  @Nested(() => HistoryActorDto)
  actor!: HistoryActorDto;
}

export class HistoryListDto {
  @NestedList(() => HistoryDto)
  items!: HistoryDto[];
}

export class VersionDto {
  @Int({ min: 1 })
  version!: number;

  @Text({ max: 64, description: 'SHA-256 over the canonical JSON (sorted keys, no spaces) of the terms without their hash.' })
  hash!: string;

  @MapOf('any')
  terms!: object;

  @Instant()
  createdAt!: Date;

  @Id(nullable)
  createdBy!: string | null;

  @Text({ ...nullable, max: 200 })
  createdByName!: string | null;

  @NestedList(() => TermsChangeDto, { description: 'To the version before, as a creator sees it; empty for the first.' })
  changes!: TermsChangeDto[];
}

export class VersionListDto {
  @NestedList(() => VersionDto)
  items!: VersionDto[];
}
