import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Collaboration } from './collaboration.entity.js';
import type { ClockCause } from './contract/collaborations.api.js';

/** One moved deadline, with its reason (COL-2). */
@Entity({ schema: 'collaborations', name: 'extensions' })
@Index('extensions_of', ['collaborationId', 'at', 'id'])
export class Extension {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'extensions_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey(() => Collaboration, { name: 'extensions_collaboration', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'from_deadline', type: 'timestamptz' })
  fromDeadline!: Date;

  @Column({ name: 'to_deadline', type: 'timestamptz' })
  toDeadline!: Date;

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
