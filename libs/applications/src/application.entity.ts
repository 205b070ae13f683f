import { Audited, StateConflictError } from '@app/platform';
import { APPLICATION_STATES, transition, type ApplicationEvent } from '@app/rules';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ApplicationState, CashState } from './contract/applications.api.js';

/** One answered question of the brand, with its wording at that time. */
export interface Answer {
  question: string;
  answer: string;
}

/** A creator's bid for a place in a campaign: one row per creator and campaign, reopened, never doubled (APP-1). */
@Entity({ schema: 'applications', name: 'applications' })
@Unique('applications_once', ['campaignId', 'creatorId'])
@Check('applications_state', `state in ('applied', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'confirmed', 'closed')`)
@Index('applications_by_time', ['campaignId', 'appliedAt', 'id'])
@Index('applications_by_followers', ['campaignId', 'followers', 'id'])
@Index('applications_by_engagement', { synchronize: false })
@Index('applications_by_position', { synchronize: false })
@Check('applications_cash_state', `cash_state in ('asked', 'countered', 'agreed', 'refused')`)
@Index('applications_of_creator', ['creatorId', 'appliedAt', 'id'])
@Index('applications_external_id', ['campaignId', 'externalId'], { where: 'external_id is not null' })
@Audited<Application>({
  type: 'applications.application',
  organisation: (application) => application.organisationId,
  omit: ['message', 'answers'],
})
export class Application {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'applications_pk' })
  id!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  /** The account it is for (fixed at confirmation); null for UGC. */
  @Column({ name: 'social_account_id', type: 'uuid', nullable: true })
  socialAccountId!: string | null;

  @Column({ name: 'state', type: 'text' })
  state!: ApplicationState;

  /** Decline reason, or why it was closed. */
  @Column({ name: 'state_reason', type: 'text', nullable: true })
  stateReason!: string | null;

  @Column({ name: 'message', type: 'text' })
  message!: string;

  @Column({ name: 'variant', type: 'text', nullable: true })
  variant!: string | null;

  @Column({ name: 'answers', type: 'jsonb' })
  answers!: Answer[];

  @Column({ name: 'terms_version', type: 'integer' })
  termsVersion!: number;

  @Column({ name: 'terms_hash', type: 'text' })
  termsHash!: string;

  @Column({ name: 'accepted_terms_at', type: 'timestamptz' })
  acceptedTermsAt!: Date;

  /** Counts against the creator's credits (APP-8). */
  @Column({ name: 'without_cash', type: 'boolean' })
  withoutCash!: boolean;

  /** Place on the waiting list; while applied: the brand wants to keep it there (APP-5). */
  @Column({ name: 'waitlist_position', type: 'integer', nullable: true })
  waitlistPosition!: number | null;

  /** Place in the brand's order of undecided ones: who gets the next offer (APP-7). */
  @Column({ name: 'order_position', type: 'integer', nullable: true })
  orderPosition!: number | null;

  /** Other cash (APP-9), in the minor unit of the campaign's currency: what the creator asked once, and where the talk stands. */
  @Column({ name: 'cash_state', type: 'text', nullable: true })
  cashState!: CashState | null;

  @Column({ name: 'cash_asked_minor', type: 'integer', nullable: true })
  cashAskedMinor!: number | null;

  @Column({ name: 'cash_countered_minor', type: 'integer', nullable: true })
  cashCounteredMinor!: number | null;

  @Column({ name: 'cash_agreed_minor', type: 'integer', nullable: true })
  cashAgreedMinor!: number | null;

  @Column({ name: 'cash_answered_at', type: 'timestamptz', nullable: true })
  cashAnsweredAt!: Date | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** The brand's own pairs; null: none. */
  @Column({ name: 'metadata', type: 'jsonb', nullable: true })
  metadata!: Record<string, string> | null;

  // The creator as shown on cards: a copy made when applying, so that the list is one indexed query.
  @Column({ name: 'creator_name', type: 'text' })
  creatorName!: string;

  @Column({ name: 'handle', type: 'text', nullable: true })
  handle!: string | null;

  @Column({ name: 'picture_url', type: 'text', nullable: true })
  pictureUrl!: string | null;

  @Column({ name: 'followers', type: 'integer' })
  followers!: number;

  @Column({ name: 'engagement_rate', type: 'double precision', nullable: true })
  engagementRate!: number | null;

  @Column({ name: 'country', type: 'text', nullable: true })
  country!: string | null;

  @Column({ name: 'city', type: 'text', nullable: true })
  city!: string | null;

  @Column({ name: 'applied_at', type: 'timestamptz' })
  appliedAt!: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** Its collaboration is over; the credit is back from this instant on (APP-8). */
  @Column({ name: 'credit_back_at', type: 'timestamptz', nullable: true })
  creditBackAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** Follows one row of the table of rules.md 3. @throws StateConflictError (409) naming the state and what is possible. */
  move(event: ApplicationEvent, reason: string | null, now: Date): ApplicationState {
    const from = this.state;
    const result = transition(APPLICATION_STATES, from, event);
    if (!result.ok) {
      throw new StateConflictError(
        'applications.state-conflict',
        `The application is ${from}: '${event}' is not possible.`,
        from,
        result.possible,
      );
    }
    this.state = result.to;
    this.stateReason = reason;
    if (event === 'accept' || event === 'decline') this.decidedAt = now;
    if (event === 'reset') this.decidedAt = null;
    if (event === 'confirm' || event === 'replacement-accepted') this.confirmedAt = now;
    this.orderPosition = null;
    // a wish to keep somebody waiting ends with the decision
    if (from === 'applied' && result.to !== 'waitlisted') this.waitlistPosition = null;
    this.touch(now);
    return from;
  }

  touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}
