import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OutcomeReason } from '../contract/records.js';
import { Creator } from '../creator.entity.js';

/** How one collaboration ended and whether it counts, with the creator's objection (CRE-9). */
@Entity({ schema: 'creators', name: 'record_events' })
@Unique('record_events_once', ['collaborationId'])
@Check('record_events_objection', `objection in ('open', 'granted', 'refused')`)
@Index('record_events_of_creator', ['creatorId', 'at', 'id'])
@Index('record_events_of_organisation', ['organisationId', 'creatorId'])
@Index('record_events_objections', ['objectedAt', 'id'], { where: `objection = 'open'` })
@Index('record_events_decided', ['decidedAt', 'id'], { where: `decided_at is not null` })
@Audited<RecordEvent>({ type: 'creators.record-event' })
export class RecordEvent {
  readonly kind = 'outcome' as const;

  readonly askedAt = null;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'record_events_pk' })
  id!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'record_events_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  collaborationId!: string;

  /** The brand's; moves with it. */
  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  /** The campaign's, as agreed. */
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  reason!: OutcomeReason;

  @Column({ type: 'boolean' })
  counts!: boolean;

  @Column({ type: 'boolean' })
  fulfilled!: boolean;

  /** Null: not known, or nothing was fulfilled. */
  @Column({ name: 'on_time', type: 'boolean', nullable: true })
  onTime!: boolean | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text', nullable: true })
  objection!: 'open' | 'granted' | 'refused' | null;

  @Column({ name: 'objection_text', type: 'text', nullable: true })
  objectionText!: string | null;

  @Column({ name: 'objected_at', type: 'timestamptz', nullable: true })
  objectedAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decision_text', type: 'text', nullable: true })
  decisionText!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
