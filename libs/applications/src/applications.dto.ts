import { StandingDto } from '@app/creators';
import { AnyOf, Bool, Id, Instant, Int, MapOf, Nested, NestedList, OneOf, PageQuery, Text } from '@app/platform';
import { APPLICATION_STATES } from '@app/rules';
import { CardCreatorDto, ApplicantDto, ApplicantAccountDto } from './applicant.dto.js';
import { APPLICATION_SORTS, type ApplicationSort } from './application-list.js';
import { CASH_STATES, CashDto } from './cash/cash.dto.js';
import type { ApplicationState, CashState } from './contract/applications.api.js';
import { OfferDto } from './offers/offers.dto.js';

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
