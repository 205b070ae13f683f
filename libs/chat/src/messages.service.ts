import { Injectable } from '@nestjs/common';
import { GroupsApi } from '@app/groups';
import { Audit, Clock, DEFAULT_LIMIT, Events, ForbiddenError, Live, rooms, Transactions, type Page, type Scope } from '@app/platform';
import { threadClosed, clientIdReused, seqAhead } from './chat.errors.js';
import { isWritable, sideOf } from './chat.policy.js';
import { ChatPresenter } from './chat.presenter.js';
import { ChatSockets } from './chat-sockets.js';
import { messagePosted } from './contract/chat.events.js';
import { FirstReplies } from './first-replies.js';
import { preview } from './message-text.js';
import type { Message } from './message.entity.js';
import { JoinThreadDto, MessageDto, MessagesQuery, NewMessageDto, ReadPositionDto } from './messages.dto.js';
import { MessagesRepository } from './messages.repository.js';
import { cursorOf, positionOf } from './message-position.js';
import type { Thread } from './thread.entity.js';
import { ThreadsRepository } from './threads.repository.js';

/** Messages handed out at once on a join; more are read over REST. */
const MISSED_LIMIT = 200;

/** What a joining socket gets (CHT-3). */
export interface Joined {
  threadId: string;
  lastSeq: number;
  lastChange: number;
  readSeq: number;
  otherReadSeq: number;
  unread: number;
  writable: boolean;
  /** After `afterSeq`, oldest first. */
  messages: MessageDto[];
  /** Changed after `afterChange`, in the order of their changes. */
  changes: MessageDto[];
  /** More were missed than fit: join or read again from the last ones. */
  more: boolean;
}

/** Reading and writing in one thread (CHT-1, CHT-3). */
@Injectable()
export class MessagesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly presenter: ChatPresenter,
    private readonly sockets: ChatSockets,
    private readonly replies: FirstReplies,
    private readonly groups: GroupsApi,
    private readonly events: Events,
    private readonly live: Live,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, threadId: string, query: MessagesQuery): Promise<Page<MessageDto>> {
    const thread = await this.threads.get(scope, threadId);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const position = positionOf(query);
    const found = await this.read(thread.id, position, limit + 1);
    const more = found.length > limit;
    // Reading backwards, the row too many is the oldest
    const kept = more ? (position.kind === 'before' ? found.slice(1) : found.slice(0, limit)) : found;
    return {
      items: await this.presenter.messages(thread, kept),
      nextCursor: more ? cursorOf(position, kept) : null,
      ...(query.include?.includes('total') ? { total: thread.lastSeq } : {}),
    };
  }

  /** Sends one message. A repeat with the same clientId answers the first one. Errors: 409 `chat.thread-closed`, 422 `chat.client-id-reused`. */
  async post(scope: Scope, threadId: string, input: NewMessageDto): Promise<MessageDto> {
    return this.transactions.run(async () => {
      const thread = await this.threads.getForUpdate(scope, threadId);
      const senderId = userOf(scope);
      const clientId = input.clientId.toLowerCase();
      const known = await this.messages.sent(thread.id, senderId, clientId);
      if (known && known.text !== input.text) throw clientIdReused();
      if (known) return this.show(thread, known);
      const now = this.clock.now();
      if (thread.closesAt && !isWritable(thread, now)) throw threadClosed(thread.closesAt);
      const side = sideOf(scope, thread);
      const [message] = await this.messages.append(
        [{ thread, clientId, senderId, senderSide: side, text: input.text, broadcastId: null }],
        now,
      );
      if (side === 'creator') await this.replies.note(thread, message!);
      const dto = await this.show(thread, message!);
      await this.log(thread, 'sent', { messageId: dto.id, seq: dto.seq });
      await this.tell(thread, dto);
      return dto;
    });
  }

  /** Everything that follows from a new message; in the transaction that stored it. */
  async tell(thread: Thread, message: MessageDto): Promise<void> {
    const { id: threadId, collaborationId, campaignId, organisationId, brandId, creatorId } = thread;
    await this.events.publish(messagePosted, {
      messageId: message.id,
      threadId,
      collaborationId,
      campaignId,
      organisationId,
      brandId,
      creatorId,
      from: message.from,
      senderUserId: message.sender.id,
      preview: preview(message.text),
    });
    await this.groups.noteRelations(brandId, [{ kind: 'messages', creatorId, ref: threadId, campaignId }]);
    this.sockets.posted(thread, message);
    this.live.tell([...rooms.members(thread), rooms.creator(creatorId)], 'campaign:changed', { entity: 'thread', id: threadId });
  }

  /** Moves the caller's reading position forward, never back. Error: 422 `chat.seq-ahead`. */
  async markRead(scope: Scope, threadId: string, seq: number): Promise<ReadPositionDto> {
    return this.transactions.run(async () => {
      const thread = await this.threads.get(scope, threadId);
      if (seq > thread.lastSeq) throw seqAhead(seq, thread.lastSeq);
      const reader = { userId: userOf(scope), side: sideOf(scope, thread) };
      const moved = seq > 0 && (await this.messages.read({ threadId: thread.id, ...reader, seq, readAt: this.clock.now() }));
      const { readSeq, unread } = await this.threads.row(scope, thread.id);
      const position = { seq: readSeq, unread };
      if (moved) {
        await this.log(thread, 'read', { seq });
        this.sockets.read(thread, reader, position);
      }
      return position;
    });
  }

  /** For a socket that has the thread open from now on: what it missed. */
  async missed(scope: Scope, input: JoinThreadDto): Promise<Joined> {
    const thread = await this.threads.get(scope, input.threadId);
    const { afterSeq, afterChange } = input;
    const fresh = await this.read(
      thread.id,
      typeof afterSeq === 'number' ? { kind: 'after', at: afterSeq } : { kind: 'before', at: null },
      typeof afterSeq === 'number' ? MISSED_LIMIT + 1 : DEFAULT_LIMIT,
    );
    const changed = typeof afterChange === 'number' ? await this.messages.changedAfter(thread.id, afterChange, MISSED_LIMIT + 1) : [];
    const messages = fresh.slice(0, MISSED_LIMIT);
    const changes = changed.slice(0, MISSED_LIMIT);
    const shown = await this.presenter.messages(thread, [...messages, ...changes]);
    const row = await this.threads.row(scope, thread.id);
    return {
      threadId: thread.id,
      lastSeq: row.lastSeq,
      lastChange: row.lastChange,
      readSeq: row.readSeq,
      otherReadSeq: row.otherReadSeq,
      unread: row.unread,
      writable: isWritable(row, this.clock.now()),
      messages: shown.slice(0, messages.length),
      changes: shown.slice(messages.length),
      more: fresh.length > messages.length || changed.length > changes.length,
    };
  }

  /** Throws unless the caller may read the thread. */
  async check(scope: Scope, threadId: string): Promise<void> {
    await this.threads.get(scope, threadId);
  }

  /** ACC-9: who wrote and read, never what. */
  private log(thread: Thread, action: 'sent' | 'read', details: Record<string, unknown>): Promise<void> {
    const { id: objectId, organisationId } = thread;
    return this.audit.record({ action, objectType: 'chat.thread', objectId, organisationId, details });
  }

  private read(threadId: string, position: { kind: 'before' | 'after' | 'change'; at: number | null }, limit: number): Promise<Message[]> {
    if (position.kind === 'after') return this.messages.after(threadId, position.at ?? 0, limit);
    if (position.kind === 'change') return this.messages.changedAfter(threadId, position.at ?? 0, limit);
    return this.messages.before(threadId, position.at, limit);
  }

  private async show(thread: Thread, message: Message): Promise<MessageDto> {
    const [dto] = await this.presenter.messages(thread, [message]);
    return dto!;
  }
}

/** Only people write and read; the system has no voice of its own here. */
export function userOf(scope: Scope): string {
  if (!scope.userId) throw new ForbiddenError();
  return scope.userId;
}
