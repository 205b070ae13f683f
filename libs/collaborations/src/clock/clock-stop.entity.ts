import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Collaboration } from '../collaboration.entity.js';
import type { ClockCause } from '../contract/collaborations.api.js';

/** One reason for which the clock of a collaboration stood, from … to (null: still); several may overlap (COL-2). */
@Entity({ schema: 'collaborations', name: 'clock_stops' })
@Check('clock_stops_cause', `cause in ('draft')`)
@Check('clock_stops_order', `to_at >= from_at`)
@Index('clock_stops_open', ['cause', 'ref'], { unique: true, where: 'to_at is null' })
@Index('clock_stops_of', ['collaborationId', 'fromAt'])
export class ClockStop {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'clock_stops_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey(() => Collaboration, { name: 'clock_stops_collaboration', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ name: 'cause', type: 'text' })
  cause!: ClockCause;

  /** What the cause is about: the draft. */
  @Column({ name: 'ref', type: 'uuid' })
  ref!: string;

  @Column({ name: 'from_at', type: 'timestamptz' })
  fromAt!: Date;

  @Column({ name: 'to_at', type: 'timestamptz', nullable: true })
  toAt!: Date | null;
}
