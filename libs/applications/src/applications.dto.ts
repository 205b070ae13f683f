import {
  AnyOf,
  Bool,
  Id,
  Ids,
  Instant,
  Int,
  MapOf,
  MoneyDto,
  MoneyField,
  Nested,
  NestedList,
  OneOf,
  PageQuery,
  Ratio,
  Text,
  Texts,
} from '@app/platform';
import { StandingDto } from '@app/creators';
import { APPLICATION_STATES } from '@app/rules';
import { APPLICATION_SORTS, type ApplicationSort } from './application-list.js';
import { CASH_STATES, CashDto } from './cash/cash.dto.js';
import { OfferDto } from './offers/offers.dto.js';
import { DECLINE_REASONS, type ApplicationState, type CashState, type DeclineReason } from './contract/applications.api.js';

export const STATES = APPLICATION_STATES.states;

export class ApplicationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: ApplicationState[];

  @Text({ max: 100, optional: true, description: 'part of the name or handle' })
  q?: string;

  @OneOf(APPLICATION_SORTS, { optional: true, description: 'default -appliedAt' })
  sort?: ApplicationSort;

  @Text({ max: 200, optional: true })
  externalId?: string;
}

export class DeclineDto {
  @OneOf(DECLINE_REASONS, { description: 'told to the creator' })
  reason!: DeclineReason;
}

export class BulkDecisionDto {
  @Id()
  id!: string;

  @OneOf(['accept', 'decline', 'reset'])
  decision!: 'accept' | 'decline' | 'reset';

  @OneOf(DECLINE_REASONS, { optional: true, description: 'needed to decline' })
  reason?: DeclineReason;
}

export class BulkDecisionsDto {
  @NestedList(() => BulkDecisionDto, { minItems: 1, maxItems: 200 })
  decisions!: BulkDecisionDto[];
}

export class RowErrorDto {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 1000 })
  detail!: string;
}

export class BulkDecisionResultDto {
  @Id()
  id!: string;

  @Bool()
  ok!: boolean;

  @OneOf(STATES, { nullable: true })
  state!: ApplicationState | null;

  @Nested(() => RowErrorDto, { nullable: true })
  error!: RowErrorDto | null;
}

export class BulkDecisionsResultDto {
  @NestedList(() => BulkDecisionResultDto)
  results!: BulkDecisionResultDto[];
}

/** The creator as on the card: a copy made when applying. */
export class CardCreatorDto {
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

  @Ratio({ nullable: true, description: 'median by followers, 0 to 1' })
  engagementRate!: number | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 200, nullable: true })
  city!: string | null;
}

/** One card of the brand's list. */
export class ApplicationCardDto {
  @Id()
  id!: string;

  @OneOf(STATES)
  state!: ApplicationState;

  @Text({ max: 100, nullable: true })
  stateReason!: string | null;

  @Nested(() => CardCreatorDto)
  creator!: CardCreatorDto;

  @Text({ max: 100, nullable: true })
  variant!: string | null;

  @Instant()
  appliedAt!: string;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Int({ min: 0, nullable: true, description: 'on the waiting list; of an undecided one: to be kept there by the confirmation' })
  waitlistPosition!: number | null;

  @Int({ min: 0, nullable: true, description: 'place in your order: whose turn it is when an offer lapses or is refused' })
  orderPosition!: number | null;

  @Nested(() => OfferDto, { nullable: true, description: 'the current or last offer (APP-7, COL-5)' })
  offer!: OfferDto | null;

  @OneOf(CASH_STATES, { nullable: true, description: 'other cash (APP-9); asked: you answer' })
  cashState!: CashState | null;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;

  @Int({ min: 0 })
  version!: number;
}

export class AnswerDto {
  @Text({ max: 500 })
  question!: string;

  @Text({ max: 1000 })
  answer!: string;
}

/** The public part of the creator's profile, as it is now. */
export class ApplicantDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 200, nullable: true })
  city!: string | null;

  @Texts({ maxItems: 50, max: 50 })
  languages!: string[];

  @Texts({ maxItems: 50, max: 50 })
  niches!: string[];

  @Text({ max: 2000 })
  bio!: string;
}

export class AudienceDto {
  @MapOf('number', { nullable: true, description: 'share by country' })
  countries!: Record<string, number> | null;

  @MapOf('number', { nullable: true })
  ages!: Record<string, number> | null;

  @MapOf('number', { nullable: true })
  genders!: Record<string, number> | null;
}

/** The account the application is for, with its figures now. */
export class ApplicantAccountDto {
  @Id()
  id!: string;

  @OneOf(['instagram', 'tiktok'])
  platform!: 'instagram' | 'tiktok';

  @Text({ max: 100 })
  handle!: string;

  @Text({ max: 2000 })
  profileUrl!: string;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;

  @Int({ min: 0 })
  following!: number;

  @Int({ min: 0 })
  mediaCount!: number;

  @Ratio({ nullable: true, description: 'median of engagements by followers of the last posts, 0 to 1' })
  engagementRate!: number | null;

  @Nested(() => AudienceDto)
  audience!: AudienceDto;

  @Instant({ description: 'figures as of' })
  refreshedAt!: string;

  @OneOf(['connected', 'reconnect', 'unlinked'])
  state!: 'connected' | 'reconnect' | 'unlinked';

  @OneOf(['pass', 'review', 'fail', 'pending'])
  eligibility!: 'pass' | 'review' | 'fail' | 'pending';
}

export class AcceptedTermsDto {
  @Int({ min: 0 })
  version!: number;

  @Text({ max: 100 })
  hash!: string;

  @Instant()
  acceptedAt!: string;

  @Bool({ description: 'they are the current ones' })
  current!: boolean;
}

export class ApplicationHistoryDto {
  @Instant()
  at!: string;

  @Text({ max: 50 })
  event!: string;

  @OneOf(STATES, { nullable: true })
  from!: string | null;

  @OneOf(STATES)
  to!: string;

  @Text({ max: 100, nullable: true })
  reason!: string | null;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;
}

export class ApplicationCanDto {
  @Bool()
  accept!: boolean;

  @Bool()
  decline!: boolean;

  @Bool()
  reset!: boolean;

  @Bool({ description: 'give 24 hours more to answer the offer, once' })
  extendOffer!: boolean;

  @Bool({ description: 'answer the wish for other cash' })
  answerCash!: boolean;

  @Bool({ description: 'keep on the waiting list at the confirmation, or take that back' })
  keepWaiting!: boolean;
}

/** What members change of an application beside deciding on it (api.md 1). */
export class PatchApplicationDto {
  @Text({ min: 1, max: 200, optional: true, nullable: true })
  externalId?: string | null;

  @MapOf('string', { optional: true, description: 'Replaces all. At most 20 pairs, keys up to 40 and values up to 500 characters.' })
  metadata?: Record<string, string>;
}

/** One application for the brand. */
export class ApplicationDto extends ApplicationCardDto {
  @Id()
  campaignId!: string;

  @Id()
  brandId!: string;

  @MapOf('string', { description: 'your own pairs; the creator does not see them' })
  metadata!: Record<string, string>;

  @Text({ max: 2000 })
  message!: string;

  @NestedList(() => AnswerDto)
  answers!: AnswerDto[];

  @Nested(() => CashDto, { nullable: true, description: 'other cash (APP-9); null: none was asked' })
  cash!: CashDto | null;

  @Nested(() => ApplicantDto, { nullable: true })
  profile!: ApplicantDto | null;

  @Nested(() => ApplicantAccountDto, { nullable: true })
  socialAccount!: ApplicantAccountDto | null;

  @Nested(() => StandingDto, { nullable: true, description: 'level, rating and reliability now; null: the account is gone' })
  standing!: StandingDto | null;

  @Nested(() => AcceptedTermsDto)
  terms!: AcceptedTermsDto;

  @NestedList(() => ApplicationHistoryDto)
  history!: ApplicationHistoryDto[];

  @Nested(() => ApplicationCanDto)
  can!: ApplicationCanDto;
}

export class SelectionBlockerDto {
  @Text({ max: 100 })
  code!: string;

  @Int({ optional: true })
  limit?: number;

  @Int({ optional: true })
  used?: number;

  @Int({ optional: true, description: 'creators the plan does not count, beside `used` (APP-6)' })
  referred?: number;

  @Ids({ optional: true, maxItems: 10_000 })
  applicationIds?: string[];
}

export class SelectionCanDto {
  @Bool()
  decide!: boolean;

  @Bool()
  confirmSelection!: boolean;
}

/** BIL-3: what UGC videos cost. */
export class SelectionPriceDto {
  @MoneyField({ description: 'per video and creator' })
  perVideo!: MoneyDto;

  @Int({ min: 1 })
  videosPerCreator!: number;

  @MoneyField({ description: 'of all accepted creators; charged per video on approval' })
  total!: MoneyDto;
}

/** How the campaign selects (APP-7, APP-9). */
export class SelectionOptionsOfDto {
  @Bool()
  offers!: boolean;

  @Bool()
  otherCash!: boolean;
}

/** "Your selection" (APP-2): what it is, costs, reaches, and what keeps it from being confirmed. */
export class SelectionDto {
  @Id()
  campaignId!: string;

  @Int({ min: 0 })
  accepted!: number;

  @Int({ min: 0 })
  undecided!: number;

  @Int({ min: 0 })
  declined!: number;

  @Int({ min: 0 })
  waitlisted!: number;

  @Int({ min: 0 })
  confirmed!: number;

  @Int({ min: 0, description: 'confirmed ones whose collaboration is not over' })
  openCollaborations!: number;

  @Int({ min: 0 })
  places!: number;

  @Int({ min: 0, nullable: true, description: 'creators per campaign in the plan; null: unlimited' })
  planLimit!: number | null;

  @Int({
    min: 0,
    description:
      'creators the plan counts when this selection is confirmed: open collaborations and confirmable ones without `referred` (APP-6)',
  })
  planUsed!: number;

  @Int({ min: 0, description: 'those of them who signed up with the brand’s code: places count them, the plan does not' })
  referred!: number;

  @MoneyField()
  productCost!: MoneyDto;

  @Bool({ description: 'the purchase cost is unknown: the retail value stands in' })
  productCostIsRetailValue!: boolean;

  @MoneyField({ description: 'of the confirmable ones, with what was agreed with single creators (APP-9)' })
  cash!: MoneyDto;

  @Int({ min: 0, description: 'accepted ones whose offer is open (APP-7)' })
  offersOpen!: number;

  @Int({ min: 0, description: 'accepted ones with whom no cash is agreed yet (APP-9)' })
  cashOpen!: number;

  @Int({ min: 0, description: 'confirmable ones with a cash of their own' })
  otherCash!: number;

  @Int({ min: 0, description: 'accepted ones a confirmation now would take' })
  confirmable!: number;

  @Nested(() => SelectionOptionsOfDto)
  options!: SelectionOptionsOfDto;

  @Nested(() => SelectionPriceDto, { nullable: true, description: 'ugc only' })
  price!: SelectionPriceDto | null;

  @Int({ min: 0, description: 'sum of the accepted ones\u2019 followers' })
  expectedReach!: number;

  @NestedList(() => SelectionBlockerDto)
  blockers!: SelectionBlockerDto[];

  @Nested(() => SelectionCanDto)
  can!: SelectionCanDto;
}
