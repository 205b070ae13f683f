import { Bool, Id, Ids, Instant, Int, MapOf, Nested, NestedList, OneOf, Text, Texts } from '@app/platform';
import { CAMPAIGN_STATES, type CampaignState } from '@app/rules';
import { DRAFTS, FORMATS, TIMINGS, TYPES } from './campaign-input.dto.js';
import {
  ProductDto,
  CompensationDto,
  BriefDto,
  RequirementsDto,
  CriteriaDto,
  ScheduleDto,
  AdsDto,
  ExclusivityDto,
  EventDto,
  UgcDto,
  SelectionOptionsDto,
  ImageDto,
} from './campaign-parts.dto.js';
import type { Format, Timing } from './campaign.documents.js';
import { NEXT_STEPS } from './campaign.timeline.js';
import { ACTIONS, type Action } from './campaigns.policy.js';
import type { CampaignType } from './contract/campaigns.api.js';
import { DeliverablesDto } from './deliverables.dto.js';

const nullable = { nullable: true } as const;

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
