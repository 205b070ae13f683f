import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity.js';

/** One change of state: what, when, by whom, why. */
@Entity({ schema: 'applications', name: 'application_history' })
@Index('application_history_of', ['applicationId', 'at', 'id'])
export class ApplicationHistory {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'application_history_pk' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  @ForeignKey(() => Application, { name: 'application_history_application', onDelete: 'CASCADE' })
  applicationId!: string;

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
