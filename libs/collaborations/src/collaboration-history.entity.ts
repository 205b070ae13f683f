import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Collaboration } from './collaboration.entity.js';

/** One change of state: what, when it took effect, by whom, why. */
@Entity({ schema: 'collaborations', name: 'collaboration_history' })
@Index('collaboration_history_of', ['collaborationId', 'at', 'id'])
export class CollaborationHistory {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'collaboration_history_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey(() => Collaboration, { name: 'collaboration_history_collaboration', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'event', type: 'text' })
  event!: string;

  @Column({ name: 'from_state', type: 'text', nullable: true })
  fromState!: string | null;

  @Column({ name: 'to_state', type: 'text' })
  toState!: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind!: string;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;
}
