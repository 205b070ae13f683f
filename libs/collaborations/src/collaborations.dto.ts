import {
  AnyOf,
  Bool,
  Id,
  Ids,
  Instant,
  Int,
  MapOf,
  Nested,
  NestedList,
  OneOf,
  PageQuery,
  Text,
  Texts,
  MoneyField,
  type MoneyDto,
} from '@app/platform';
import type { CampaignState, CampaignType, HandOver } from '@app/campaigns';
import { CAMPAIGN_STATES, COLLABORATION_STATES, POLICY } from '@app/rules';
import { NEXT_STEPS, type NextStepCode } from './collaborations.policy.js';
import {
  CLOCK_CAUSES,
  type ClockCause,
  type CollaborationState,
  type DeliverableFacts,
  type Fault,
} from './contract/collaborations.api.js';
import { BrandFactsDto, FrozenTermsDto, HAND_OVERS, TermsEventDto } from './terms.dto.js';

export const STATES = COLLABORATION_STATES.states;

export class CollaborationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: CollaborationState[];

  @Text({ max: 200, optional: true })
  externalId?: string;
}

export class CreatorCollaborationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: CollaborationState[];
}

export class ConfirmSelectionDto {
  @Ids({
    maxItems: 1000,
    optional: true,
    description: 'undecided applications kept waiting, in this order; time-limited only. Left out: those marked before',
  })
  waitlistApplicationIds?: string[];

  @Text({ min: 1, max: 200, optional: true })
  externalId?: string;
}

export class ConfirmedCollaborationDto {
  @Id()
  id!: string;

  @Id()
  applicationId!: string;

  @Id()
  creatorId!: string;
}

export class SelectionConfirmedDto {
  @Id()
  id!: string;

  @Id()
  campaignId!: string;

  @OneOf(CAMPAIGN_STATES.states)
  campaignState!: CampaignState;

  @Instant()
  confirmedAt!: string;

  @Instant({ nullable: true })
  preparationEndsAt!: string | null;

  @Instant({ nullable: true })
  activeEndsAt!: string | null;

  @NestedList(() => ConfirmedCollaborationDto)
  collaborations!: ConfirmedCollaborationDto[];

  @Int({ min: 0 })
  waitlisted!: number;

  @Int({ min: 0 })
  declined!: number;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;
}

export class RowCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;
}

export class DeliverableCountDto {
  @Int({ min: 0 })
  total!: number;

  @Int({ min: 0, description: 'met or waived' })
  done!: number;
}

/** The clock stands (COL-2): nothing becomes due until it runs again, and the deadlines move by that time. */
export class ClockStoppedDto {
  @Instant()
  since!: string;

  @Texts({ maxItems: 10, max: 40, description: '`draft`: a draft is being looked at or changed' })
  causes!: ClockCause[];
}

/** One row of the brand's list. */
export class CollaborationRowDto {
  @Id()
  id!: string;

  @Id()
  applicationId!: string;

  @OneOf(STATES)
  state!: CollaborationState;

  @Text({ max: 500, nullable: true })
  stateReason!: string | null;

  @Nested(() => RowCreatorDto)
  creator!: RowCreatorDto;

  @Text({ max: 100, nullable: true })
  variant!: string | null;

  @OneOf(HAND_OVERS)
  handOver!: HandOver;

  @Nested(() => DeliverableCountDto)
  deliverables!: DeliverableCountDto;

  @Instant()
  confirmedAt!: string;

  @Instant({ description: 'the active window never begins before' })
  preparationEndsAt!: string;

  @Instant({ nullable: true })
  handedOverAt!: string | null;

  @Instant({ nullable: true })
  windowStartsAt!: string | null;

  @Instant({ nullable: true, description: 'exclusive, shown as 23:59 of the day before' })
  deadlineAt!: string | null;

  @Instant({ nullable: true, description: 'until then overdue content counts' })
  graceEndsAt!: string | null;

  @Nested(() => ClockStoppedDto, { nullable: true, description: 'null: the clock runs' })
  clockStopped!: ClockStoppedDto | null;

  @Int({ min: 0, description: 'days given to this creator alone before the hand-over, on top of the active phase' })
  ownDays!: number;

  @Instant({ nullable: true })
  fulfilledAt!: string | null;

  @Instant({ nullable: true, description: 'the End; may lie ahead' })
  endedAt!: string | null;

  @Instant({ nullable: true })
  frozenAt!: string | null;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;

  @Int({ min: 1 })
  version!: number;
}

export class DeliverableDto {
  @Id()
  id!: string;

  @OneOf(['story', 'post', 'reel', 'post_or_reel', 'video'])
  kind!: DeliverableFacts['kind'];

  @OneOf(['owed', 'met', 'waived'])
  state!: DeliverableFacts['state'];

  @Id({ nullable: true })
  contentId!: string | null;

  @Instant({ nullable: true })
  metAt!: string | null;
}

export class CollaborationHistoryDto {
  @Instant()
  at!: string;

  @Text({ max: 50 })
  event!: string;

  @OneOf(STATES, { nullable: true })
  from!: string | null;

  @OneOf(STATES)
  to!: string;

  @Text({ max: 500, nullable: true })
  reason!: string | null;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;
}

export class ExtensionDto {
  @Instant()
  at!: string;

  @Instant({ nullable: true, description: 'null before the hand-over: see days' })
  fromDeadline!: string | null;

  @Instant({ nullable: true })
  toDeadline!: string | null;

  @Int({ min: 1, nullable: true, description: 'before the hand-over: days more, counted from it' })
  days!: number | null;

  @OneOf(CLOCK_CAUSES, { nullable: true, description: 'the clock stood for it; null: somebody gave this time' })
  cause!: ClockCause | null;

  @Text({ max: 500 })
  reason!: string;
}

export class CollaborationCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: CampaignType;

  @OneOf(CAMPAIGN_STATES.states)
  state!: CampaignState;

  @Text({ max: 2000, nullable: true })
  coverUrl!: string | null;
}

/** The event a confirmed creator goes to; only here with its address (CAM-6). */
export class CollaborationEventDto extends TermsEventDto {
  @Text({ max: 500 })
  address!: string;
}

export class NextStepDto {
  @OneOf(NEXT_STEPS)
  code!: NextStepCode;

  @Instant({ nullable: true, description: 'until when, or when it begins' })
  at!: string | null;
}

export class CollaborationCanDto {
  @Bool()
  extend!: boolean;

  @Bool()
  reopen!: boolean;

  @Bool({ description: 'the creator may leave without fault (SHP-7)' })
  leave!: boolean;

  @Bool({ description: 'mark deliverables as delivered by hand: TikTok and UGC, whose contents are not collected' })
  deliver!: boolean;

  @Bool({ description: 'take back what was marked by hand' })
  undoDelivery!: boolean;
}

/** How a removal by staff was settled (rules.md 3). */
export class RemovalDto {
  @OneOf(['creator', 'brand', 'nobody'], { description: 'whose fault it was' })
  fault!: Fault;

  @MoneyField({ description: 'what the creator gets' })
  compensation!: MoneyDto;
}

/** One collaboration, for both sides. */
/** The brand's own id and pairs (api.md 1). */
export class PatchCollaborationDto {
  @Text({ min: 1, max: 200, optional: true, nullable: true })
  externalId?: string | null;

  @MapOf('string', { optional: true, description: 'Replaces all. At most 20 pairs, keys up to 40 and values up to 500 characters.' })
  metadata?: Record<string, string>;
}

export class CollaborationDto extends CollaborationRowDto {
  @Nested(() => RemovalDto, { nullable: true, description: 'of removed ones' })
  removal!: RemovalDto | null;

  @MapOf('string', { optional: true, description: 'the brand’s own pairs; creators do not see them' })
  metadata?: Record<string, string>;

  @Nested(() => CollaborationCampaignDto)
  campaign!: CollaborationCampaignDto;

  @Nested(() => BrandFactsDto)
  brand!: BrandFactsDto;

  @Id({ nullable: true })
  socialAccountId!: string | null;

  @Nested(() => FrozenTermsDto)
  terms!: FrozenTermsDto;

  @Nested(() => CollaborationEventDto, { nullable: true })
  event!: CollaborationEventDto | null;

  @NestedList(() => DeliverableDto)
  deliverableList!: DeliverableDto[];

  @NestedList(() => CollaborationHistoryDto)
  history!: CollaborationHistoryDto[];

  @NestedList(() => ExtensionDto)
  extensions!: ExtensionDto[];

  @Instant({ nullable: true, description: 'from then on the creator may leave when nothing is handed over' })
  leavingPossibleFrom!: string | null;

  @Nested(() => NextStepDto, { description: "the creator's one next step" })
  nextStep!: NextStepDto;

  @Nested(() => CollaborationCanDto)
  can!: CollaborationCanDto;
}

/** A collaboration in the creator's list. */
export class CreatorCollaborationDto extends CollaborationRowDto {
  @Nested(() => CollaborationCampaignDto)
  campaign!: CollaborationCampaignDto;

  @Nested(() => BrandFactsDto)
  brand!: BrandFactsDto;

  @Text({ max: 200, nullable: true })
  productName!: string | null;

  @Int({ min: 0 })
  productValueMinor!: number;

  @Int({ min: 0 })
  cashMinor!: number;

  @Text({ max: 3 })
  currency!: string;

  @Nested(() => NextStepDto)
  nextStep!: NextStepDto;

  @Bool()
  mayLeave!: boolean;
}

/** One line of "what happens when". */
export class DeadlineDto {
  @Text({ max: 100 })
  kind!: string;

  @Instant({ description: 'exclusive; a day-based one is shown as 23:59 of the day before' })
  at!: string;

  @OneOf(['pending', 'done'])
  state!: 'pending' | 'done';

  @Instant({ nullable: true })
  tookEffectAt!: string | null;

  @OneOf(['brand', 'creator', 'both'], { description: 'whom it concerns' })
  concerns!: 'brand' | 'creator' | 'both';

  @Text({ max: 500, description: 'in plain words, in the language asked for' })
  text!: string;
}

/** Something that will happen, but nobody can say when: it waits for the hand-over, or the clock stands. */
export class UndatedDeadlineDto {
  @Text({ max: 100 })
  kind!: string;

  @OneOf(['brand', 'creator', 'both'], { description: 'whom it concerns' })
  concerns!: 'brand' | 'creator' | 'both';

  @Text({ max: 500, description: 'in plain words, in the language asked for' })
  text!: string;
}

export class DeadlinesDto {
  @NestedList(() => DeadlineDto)
  items!: DeadlineDto[];

  @NestedList(() => UndatedDeadlineDto, { description: 'ahead without a date: before the hand-over, or while the clock stands' })
  undated!: UndatedDeadlineDto[];
}

export class ExtendDto {
  @Instant({ optional: true, description: 'the end of the local day of this instant; or days. Not before the hand-over' })
  until?: string;

  @Int({
    min: 1,
    max: POLICY.campaigns.phaseDaysMaximum,
    optional: true,
    description: 'more days from the deadline, or from now when it is over; before the hand-over from that on',
  })
  days?: number;

  @Text({ min: 1, max: 500 })
  reason!: string;
}

export class ExtendManyDto extends ExtendDto {
  @Ids({ minItems: 1, maxItems: 200, optional: true, description: 'left out: all running ones' })
  collaborationIds?: string[];
}

export class ExtensionErrorDto {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 1000 })
  detail!: string;
}

export class ExtensionResultDto {
  @Id()
  collaborationId!: string;

  @Bool()
  ok!: boolean;

  @Instant({ nullable: true })
  deadlineAt!: string | null;

  @Int({ min: 0, nullable: true, description: 'days of their own in all; without a deadline they count from the hand-over' })
  ownDays!: number | null;

  @Nested(() => ExtensionErrorDto, { nullable: true })
  error!: ExtensionErrorDto | null;
}

export class ExtensionResultsDto {
  @NestedList(() => ExtensionResultDto)
  results!: ExtensionResultDto[];
}

export class ReopenDto {
  @Text({ min: 1, max: 500 })
  reason!: string;

  @Int({ min: 1, max: 90, optional: true, description: 'days to deliver, default 7' })
  days?: number;
}

export class LeaveDto {
  @Text({ min: 1, max: 500, optional: true })
  reason?: string;
}
