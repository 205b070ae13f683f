import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Thread, type Side } from './thread.entity.js';

/** One message. Not audited: it is its own record, and an append-only copy could never be erased. */
@Entity({ schema: 'chat', name: 'messages' })
@Unique('messages_seq', ['threadId', 'seq'])
@Unique('messages_client', ['threadId', 'senderId', 'clientId'])
@Index('messages_changed', ['threadId', 'change'], { where: 'change > 0' })
@Check('messages_side', `sender_side in ('brand', 'creator')`)
@Check('messages_text', `text <> ''`)
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'messages_pk' })
  id!: string;

  @Column({ name: 'thread_id', type: 'uuid' })
  @ForeignKey(() => Thread, { name: 'messages_thread', onDelete: 'CASCADE' })
  threadId!: string;

  /** 1, 2, 3 … without a gap in each thread. */
  @Column({ type: 'integer' })
  seq!: number;

  /** Number of its last edit or withdrawal in the thread; 0: as it was sent. */
  @Column({ type: 'integer' })
  change!: number;

  /** Given by the sender's device: a repeated send finds the first one. */
  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ name: 'sender_id', type: 'uuid' })
  senderId!: string;

  @Column({ name: 'sender_side', type: 'text' })
  senderSide!: Side;

  @Column({ type: 'text' })
  text!: string;

  /** The broadcast it is one copy of (CHT-2). */
  @Column({ name: 'broadcast_id', type: 'uuid', nullable: true })
  broadcastId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
