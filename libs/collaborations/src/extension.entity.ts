import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Collaboration } from './collaboration.entity.js';
import type { ClockCause } from './contract/collaborations.api.js';

/** One moved deadline, or window that was lengthened before its deadline was known, with the reason (COL-2, CAM-11). */
@Entity({ schema: 'collaborations', name: 'extensions' })
@Check('extensions_what', `(days is null) = (from_deadline is not null and to_deadline is not null)`)
@Index('extensions_of', ['collaborationId', 'at', 'id'])
export class Extension {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'extensions_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey(() => Collaboration, { name: 'extensions_collaboration', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  /** Null before the hand-over, when no deadline is known: then `days`. */
  @Column({ name: 'from_deadline', type: 'timestamptz', nullable: true })
  fromDeadline!: Date | null;

  @Column({ name: 'to_deadline', type: 'timestamptz', nullable: true })
  toDeadline!: Date | null;

  /** By how many days the window was lengthened before it was known. */
  @Column({ name: 'days', type: 'integer', nullable: true })
  days!: number | null;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  /** Why the clock stood (COL-2); null: somebody gave this time. */
  @Column({ name: 'cause', type: 'text', nullable: true })
  cause!: ClockCause | null;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind!: string;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;
}
