import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Thread, type Side } from './thread.entity.js';

/** How far a person has read a thread. */
@Entity({ schema: 'chat', name: 'reads' })
@Check('reads_side', `side in ('brand', 'creator')`)
export class ThreadRead {
  @PrimaryColumn({ name: 'thread_id', type: 'uuid', primaryKeyConstraintName: 'reads_pk' })
  @ForeignKey(() => Thread, { name: 'reads_thread', onDelete: 'CASCADE' })
  threadId!: string;

  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'reads_pk' })
  userId!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'integer' })
  seq!: number;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
