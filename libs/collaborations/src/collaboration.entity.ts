import { Audited, StateConflictError } from '@app/platform';
import { COLLABORATION_STATES, transition, type CollaborationEvent } from '@app/rules';
import type { CampaignTerms, HandOver } from '@app/campaigns';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CollaborationState, Fault } from './contract/collaborations.api.js';
import { Selection } from './selection.entity.js';

/** Who a creator made the contract with. */
export interface ContractParty {
  organisationId: string;
  organisation: string;
  brand: string;
}

/** One confirmed creator in one campaign, with the terms frozen at confirmation and a timeline of its own (COL-1). */
@Entity({ schema: 'collaborations', name: 'collaborations' })
@Unique('collaborations_application', ['applicationId'])
@Check(
  'collaborations_state',
  `state in ('preparing', 'active', 'overdue', 'fulfilled', 'partly_fulfilled', 'no_show', 'ended_by_agreement', 'removed', 'completed')`,
)
@Index('collaborations_of_campaign', ['campaignId', 'confirmedAt', 'id'])
@Index('collaborations_of_creator', ['creatorId', 'confirmedAt', 'id'])
@Index('collaborations_of_account', ['socialAccountId'], { where: 'frozen_at is null and social_account_id is not null' })
@Index('collaborations_overdue', ['deadlineAt', 'id'], { where: `state = 'overdue'` })
@Check('collaborations_fault', `fault in ('creator', 'brand', 'nobody')`)
@Check('collaborations_compensation', `compensation_minor >= 0`)
@Audited<Collaboration>({
  type: 'collaborations.collaboration',
  organisation: (collaboration) => collaboration.organisationId,
  omit: ['terms', 'pictureUrl'],
})
export class Collaboration {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'collaborations_pk' })
  id!: string;

  @Column({ name: 'selection_id', type: 'uuid' })
  @ForeignKey(() => Selection, { name: 'collaborations_selection' })
  selectionId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  @Column({ name: 'social_account_id', type: 'uuid', nullable: true })
  socialAccountId!: string | null;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @Column({ name: 'state', type: 'text' })
  state!: CollaborationState;

  @Column({ name: 'state_reason', type: 'text', nullable: true })
  stateReason!: string | null;

  @Column({ name: 'variant', type: 'text', nullable: true })
  variant!: string | null;

  @Column({ name: 'terms', type: 'jsonb' })
  terms!: CampaignTerms;

  @Column({ name: 'hand_over', type: 'text' })
  handOver!: HandOver;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** Length of the active window in local days, as agreed with all. */
  @Column({ name: 'active_days', type: 'integer' })
  activeDays!: number;

  /** Days more, given to this creator alone before the hand-over (CAM-11); changes of the active phase leave them. */
  @Column({ name: 'own_days', type: 'integer', default: 0 })
  ownDays!: number;

  @Column({ name: 'deliverables_total', type: 'integer' })
  deliverablesTotal!: number;

  /** Met or waived. */
  @Column({ name: 'deliverables_done', type: 'integer', default: 0 })
  deliverablesDone!: number;

  /** The brand's side as named at the confirmation (COL-6); null in rows older than the contract. */
  @Column({ name: 'party', type: 'jsonb', nullable: true })
  party!: ContractParty | null;

  // The creator as shown on rows: a copy made at confirmation, so that the list is one indexed query.
  @Column({ name: 'creator_name', type: 'text' })
  creatorName!: string;

  @Column({ name: 'handle', type: 'text', nullable: true })
  handle!: string | null;

  @Column({ name: 'picture_url', type: 'text', nullable: true })
  pictureUrl!: string | null;

  @Column({ name: 'followers', type: 'integer' })
  followers!: number;

  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt!: Date;

  /** The active window never begins before: the campaign's active start, in ongoing campaigns the own preparation's end. */
  @Column({ name: 'preparation_ends_at', type: 'timestamptz' })
  preparationEndsAt!: Date;

  /** Time-limited: the active phase's deadline, before which no End lies; null in ongoing campaigns. */
  @Column({ name: 'ends_not_before', type: 'timestamptz', nullable: true })
  endsNotBefore!: Date | null;

  @Column({ name: 'handed_over_at', type: 'timestamptz', nullable: true })
  handedOverAt!: Date | null;

  @Column({ name: 'hand_over_warned_at', type: 'timestamptz', nullable: true })
  handOverWarnedAt!: Date | null;

  @Column({ name: 'window_starts_at', type: 'timestamptz', nullable: true })
  windowStartsAt!: Date | null;

  @Column({ name: 'deadline_at', type: 'timestamptz', nullable: true })
  deadlineAt!: Date | null;

  @Column({ name: 'grace_ends_at', type: 'timestamptz', nullable: true })
  graceEndsAt!: Date | null;

  /** When the last reminder or overdue notice was really sent (COL-2: no_show not within 24 h of it). */
  @Column({ name: 'last_warning_at', type: 'timestamptz', nullable: true })
  lastWarningAt!: Date | null;

  /** Begin of the present stretch in which the clock stands (COL-2); null: it runs. */
  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;

  /** How long the clock stood within the window, in all. */
  @Column({ name: 'stopped_seconds', type: 'integer', default: 0 })
  stoppedSeconds!: number;

  /** The instant that the present deadline (overdue: the grace's end) was rounded up from when the clock last stood. */
  @Column({ name: 'clock_exact_at', type: 'timestamptz', nullable: true })
  clockExactAt!: Date | null;

  @Column({ name: 'fulfilled_at', type: 'timestamptz', nullable: true })
  fulfilledAt!: Date | null;

  /** The End (product.md 0); may lie ahead when it was fulfilled early. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** When whoever had not rated was reminded (CRE-8); null: not yet. */
  @Column({ name: 'rating_reminded_at', type: 'timestamptz', nullable: true })
  ratingRemindedAt!: Date | null;

  @Column({ name: 'frozen_at', type: 'timestamptz', nullable: true })
  frozenAt!: Date | null;

  /** Of a removal (rules.md 3): whose fault, and what the creator gets for it in minor units of the terms' currency. */
  @Column({ name: 'fault', type: 'text', nullable: true })
  fault!: Fault | null;

  @Column({ name: 'compensation_minor', type: 'integer', nullable: true })
  compensationMinor!: number | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** The brand's own pairs; null: none. */
  @Column({ name: 'metadata', type: 'jsonb', nullable: true })
  metadata!: Record<string, string> | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** Follows one row of the table of rules.md 3. @throws StateConflictError (409) naming the state and what is possible. */
  move(event: CollaborationEvent, reason: string | null): CollaborationState {
    const from = this.state;
    const result = transition(COLLABORATION_STATES, from, event);
    if (!result.ok) {
      throw new StateConflictError(
        'collaborations.state-conflict',
        `The collaboration is ${from}: '${event}' is not possible.`,
        from,
        result.possible,
      );
    }
    this.state = result.to;
    this.stateReason = reason;
    return from;
  }

  touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}
