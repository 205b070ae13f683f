import { Injectable } from '@nestjs/common';
import { Database, newId } from '@app/platform';
import { Message } from './message.entity.js';
import { preview } from './message-text.js';
import { ThreadRead } from './thread-read.entity.js';
import type { Side, Thread } from './thread.entity.js';

/** A message about to be sent into a locked thread. */
export interface NewMessage {
  thread: Thread;
  clientId: string;
  senderId: string;
  senderSide: Side;
  text: string;
  broadcastId: string | null;
}

/** Messages of threads the caller has checked. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly database: Database) {}

  /** The message this device sent with this id, or null. */
  async sent(threadId: string, senderId: string, clientId: string): Promise<Message | null> {
    return this.database.reader.findOneBy(Message, { threadId, senderId, clientId });
  }

  /** Gives the next numbers and stores; needs the threads' locks. One message per thread. */
  async append(messages: readonly NewMessage[], now: Date): Promise<Message[]> {
    const rows = messages.map(({ thread, clientId, senderId, senderSide, text, broadcastId }) =>
      Object.assign(new Message(), {
        id: newId(),
        threadId: thread.id,
        seq: thread.lastSeq + 1,
        change: 0,
        clientId,
        senderId,
        senderSide,
        text,
        broadcastId,
        createdAt: now,
      } satisfies Message),
    );
    await this.database.writer.insert(Message, rows);
    await this.database.execute(
      `update chat.threads t set last_seq = n.seq, last_text = n.text, last_from = n.side, active_at = greatest(t.active_at, $5)
       from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[]) as n (id, seq, text, side) where t.id = n.id`,
      [
        rows.map(({ threadId }) => threadId),
        rows.map(({ seq }) => seq),
        rows.map(({ text }) => preview(text)),
        rows.map(({ senderSide }) => senderSide),
        now,
      ],
    );
    for (const [index, { thread }] of messages.entries()) thread.lastSeq = rows[index]!.seq;
    return rows;
  }

  /** Newest ones before `seq` (or at all), oldest first. */
  async before(threadId: string, seq: number | null, limit: number): Promise<Message[]> {
    const query = this.of(threadId).orderBy('m.seq', 'DESC').limit(limit);
    if (seq !== null) query.andWhere('m.seq < :seq', { seq });
    return (await query.getMany()).reverse();
  }

  /** The next ones after `seq`, oldest first. */
  async after(threadId: string, seq: number, limit: number): Promise<Message[]> {
    return this.of(threadId).andWhere('m.seq > :seq', { seq }).orderBy('m.seq', 'ASC').limit(limit).getMany();
  }

  /** Those edited or withdrawn after this change number, in the order of their changes. */
  async changedAfter(threadId: string, change: number, limit: number): Promise<Message[]> {
    return this.of(threadId).andWhere('m.change > 0 and m.change > :change', { change }).orderBy('m.change', 'ASC').limit(limit).getMany();
  }

  /** When the brand first wrote by hand in the thread, if the creator's message `seq` is the first of the creator's own; else null. */
  async firstQuestion(threadId: string, seq: number): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date }>(
      `select created_at as at from chat.messages where thread_id = $1 and seq < $2 and sender_side = 'brand' and broadcast_id is null
         and not exists (select 1 from chat.messages where thread_id = $1 and seq < $2 and sender_side = 'creator')
       order by seq limit 1`,
      [threadId, seq],
    );
    return row?.at ?? null;
  }

  /** Moves the caller's reading position forward; answers whether it moved. */
  async read(read: ThreadRead): Promise<boolean> {
    const rows = await this.database.execute<{ seq: number }>(
      `insert into chat.reads as r (thread_id, user_id, side, seq, read_at) values ($1, $2, $3, $4, $5)
       on conflict (thread_id, user_id) do update set seq = excluded.seq, side = excluded.side, read_at = excluded.read_at
       where r.seq < excluded.seq returning seq`,
      [read.threadId, read.userId, read.side, read.seq, read.readAt],
    );
    return rows.length > 0;
  }

  private of(threadId: string) {
    return this.database.reader.createQueryBuilder(Message, 'm').where('m.threadId = :threadId', { threadId });
  }
}
