import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Creator } from '../creator.entity.js';

/**
 * How soon the creator first replied in a collaboration, and whether it counts, with the creator's objection (CRE-9). A table of its own: the
 * events of the record decide levels and credits, this does neither.
 */
@Entity({ schema: 'creators', name: 'first_replies' })
@Unique('first_replies_once', ['collaborationId'])
@Check('first_replies_objection', `objection in ('open', 'granted', 'refused')`)
@Check('first_replies_order', `at >= asked_at`)
@Index('first_replies_of_creator', ['creatorId', 'at', 'id'])
@Index('first_replies_objections', ['objectedAt', 'id'], { where: `objection = 'open'` })
@Index('first_replies_decided', ['decidedAt', 'id'], { where: `decided_at is not null` })
@Audited<FirstReply>({ type: 'creators.first-reply' })
export class FirstReply {
  readonly kind = 'first-reply' as const;

  readonly reason = 'first-reply' as const;

  readonly fulfilled = true;

  readonly onTime = null;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'first_replies_pk' })
  id!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'first_replies_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  collaborationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  /** The campaign's, as agreed. */
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'boolean' })
  counts!: boolean;

  /** When the brand's message came that waited for an answer. */
  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** The reply. */
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
