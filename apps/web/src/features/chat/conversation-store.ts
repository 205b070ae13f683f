import { v4 as uuid } from 'uuid';
import { request, type Page } from '../../shared/api/client.js';
import { ProblemError } from '../../shared/api/problem.js';
import { now } from '../../shared/clock/clock.js';
import { problemText } from '../../shared/i18n/problem-text.js';
import { NotConnectedError } from './chat-socket.js';
import type { Joined, Message, Side, Thread } from './chat.types.js';
import { drop, emptyConversation, lastSeq, leavesGap, mark, queue, take, takeChanges, type Conversation } from './conversation.js';

/** What the store needs of the connection; tests pass their own. */
export interface Wire {
  readonly connected: boolean;
  call<T>(event: string, payload: unknown): Promise<T>;
  on(event: string, listener: (payload: unknown) => void): () => void;
}

/** REST calls of the store; tests pass their own. */
export interface ChatCalls {
  newest(threadId: string): Promise<Message[]>;
  after(threadId: string, seq: number): Promise<Message[]>;
  before(threadId: string, seq: number): Promise<Message[]>;
  send(threadId: string, clientId: string, text: string): Promise<Message>;
  read(threadId: string, seq: number): Promise<void>;
}

const PAGE = 50;

async function list(threadId: string, query: Record<string, number>): Promise<Message[]> {
  return (
    await request<Page<Message>>('GET', '/threads/{id}/messages', { params: { path: { id: threadId }, query: { limit: PAGE, ...query } } })
  ).items;
}

export const chatCalls: ChatCalls = {
  newest: (threadId) => list(threadId, {}),
  after: (threadId, seq) => list(threadId, { afterSeq: seq, limit: 200 }),
  before: (threadId, seq) => list(threadId, { beforeSeq: seq }),
  send: (threadId, clientId, text) =>
    request<Message>('POST', '/threads/{id}/messages', {
      params: { path: { id: threadId } },
      body: { clientId, text },
      idempotencyKey: clientId,
    }),
  read: (threadId, seq) => request<void>('POST', '/threads/{id}/read', { params: { path: { id: threadId } }, body: { seq } }),
};

/**
 * One conversation: over the socket while there is one, over REST else, so that it also works where sockets are blocked.
 * Nothing is lost or doubled: numbers show gaps, and a repeated send carries the same clientId (CHT-3).
 */
export class ConversationStore {
  private typed = '';
  /** The reader's side. */
  private side: Side = 'creator';
  private state: Conversation = emptyConversation;
  private readonly listeners = new Set<() => void>();
  private loading: Promise<void> | null = null;
  private syncing: Promise<void> | null = null;
  private syncAgain = false;
  private sending: Promise<void> = Promise.resolve();
  private loaded = false;

  constructor(
    readonly threadId: string,
    private readonly wire: Wire,
    private readonly calls: ChatCalls = chatCalls,
  ) {}

  readonly snapshot = (): Conversation => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What stands in the input, kept while the reader looks elsewhere. */
  get draft(): string {
    return this.typed;
  }

  keepDraft(text: string): void {
    this.typed = text;
  }

  /** Adopts what the thread's resource says; positions only move forward. */
  adopt(thread: Pick<Thread, 'side' | 'readSeq' | 'otherReadSeq' | 'lastChange' | 'can'>): void {
    this.side = thread.side;
    this.set({
      ...this.state,
      readSeq: Math.max(this.state.readSeq, thread.readSeq),
      otherReadSeq: Math.max(this.state.otherReadSeq, thread.otherReadSeq),
      lastChange: this.loaded ? this.state.lastChange : thread.lastChange,
      writable: thread.can.write === true,
    });
  }

  /** Listens while a screen shows the conversation. Returns the stop function. */
  listen(): () => void {
    const stops = [
      this.wire.on('connected', () => void this.resume()),
      this.wire.on('message:new', (payload) => this.arrived(payload as Message)),
      this.wire.on('message:changed', (payload) => this.changed(payload as Message)),
      this.wire.on('thread:read', (payload) => this.readElsewhere(payload as { threadId: string; side: string; seq: number })),
    ];
    if (this.loaded || this.wire.connected) void this.resume();
    return () => stops.forEach((stop) => stop());
  }

  /** The newest messages, once. */
  load(): Promise<void> {
    this.loading ??= this.calls
      .newest(this.threadId)
      .then((messages) => {
        this.loaded = true;
        this.set(take(this.state, messages));
      })
      .catch((error: unknown) => {
        this.loading = null;
        throw error;
      });
    return this.loading;
  }

  get complete(): boolean {
    return this.loaded && (this.state.messages[0]?.seq ?? 1) <= 1;
  }

  /** One page of older messages. */
  async loadOlder(): Promise<void> {
    const first = this.state.messages[0];
    if (first === undefined || first.seq <= 1) return;
    this.set(take(this.state, await this.calls.before(this.threadId, first.seq)));
  }

  /** Reads what was missed, and sends what waits. */
  async resume(): Promise<void> {
    await this.load().catch(() => undefined);
    await this.sync();
    for (const { clientId, state } of this.state.outgoing) if (state === 'waiting') this.deliver(clientId);
  }

  /** Closes gaps; asks again when something arrived meanwhile. Never throws: the next one tries again. */
  sync(): Promise<void> {
    this.syncAgain = true;
    this.syncing ??= this.syncAll().finally(() => {
      this.syncing = null;
    });
    return this.syncing;
  }

  send(text: string): void {
    const clientId = uuid();
    const createdAt = new Date(now()).toISOString();
    this.set(queue(this.state, { clientId, text, createdAt, state: 'sending', problem: null }));
    this.deliver(clientId);
  }

  retry(clientId: string): void {
    this.deliver(clientId);
  }

  discard(clientId: string): void {
    this.set(drop(this.state, clientId));
  }

  /** Everything shown is read. Answers true when that was news to the server. */
  async markRead(): Promise<boolean> {
    const seq = lastSeq(this.state);
    if (seq <= this.state.readSeq) return false;
    const before = this.state.readSeq;
    this.set({ ...this.state, readSeq: seq });
    try {
      await this.overSocket<unknown>('thread:read', { threadId: this.threadId, seq }, () => this.calls.read(this.threadId, seq));
      return true;
    } catch {
      this.set({ ...this.state, readSeq: before });
      return false;
    }
  }

  private async syncAll(): Promise<void> {
    while (this.syncAgain) {
      this.syncAgain = false;
      try {
        if (await this.syncOnce()) this.syncAgain = true;
      } catch {
        return;
      }
    }
  }

  /** Answers whether there is more. */
  private async syncOnce(): Promise<boolean> {
    const afterSeq = lastSeq(this.state);
    const payload = { threadId: this.threadId, afterSeq, afterChange: this.state.lastChange };
    const joined = await this.overSocket<Joined | Message[]>('thread:join', payload, () => this.calls.after(this.threadId, afterSeq));
    if (Array.isArray(joined)) {
      this.set(take(this.state, joined));
      return joined.length >= 200;
    }
    const next = takeChanges(take(this.state, joined.messages), joined.changes);
    this.set({
      ...next,
      readSeq: Math.max(next.readSeq, joined.readSeq),
      otherReadSeq: Math.max(next.otherReadSeq, joined.otherReadSeq),
      writable: joined.writable && next.writable,
    });
    return joined.more;
  }

  /** One after the other, so that messages keep their order. */
  private deliver(clientId: string): void {
    this.set(mark(this.state, clientId, { state: 'sending', problem: null }));
    this.sending = this.sending.then(() => this.sendOne(clientId));
  }

  private async sendOne(clientId: string): Promise<void> {
    const outgoing = this.state.outgoing.find((each) => each.clientId === clientId);
    if (outgoing?.state !== 'sending') return;
    const { text } = outgoing;
    try {
      const message = await this.overSocket<Message | { message: Message }>(
        'message:send',
        { threadId: this.threadId, clientId, text },
        () => this.calls.send(this.threadId, clientId, text),
      );
      this.arrived('message' in message ? message.message : message);
    } catch (error) {
      const later = error instanceof NotConnectedError || (error instanceof ProblemError && (error.transient || error.status === 500));
      this.set(mark(this.state, clientId, { state: later ? 'waiting' : 'refused', problem: later ? null : problemText(error) }));
    }
  }

  private async overSocket<T>(event: string, payload: unknown, rest: () => Promise<T>): Promise<T> {
    if (!this.wire.connected) return rest();
    try {
      return await this.wire.call<T>(event, payload);
    } catch (error) {
      if (error instanceof NotConnectedError) return rest();
      throw error;
    }
  }

  private arrived(message: Message): void {
    if (message.threadId !== this.threadId) return;
    if (!this.loaded || leavesGap(this.state, message)) {
      // Our own is shown as sent at once; the others come in order with what is missing.
      this.set(drop(this.state, message.clientId));
      void this.load()
        .catch(() => undefined)
        .then(() => this.sync());
      return;
    }
    this.set(take(this.state, [message]));
  }

  private changed(message: Message): void {
    if (message.threadId !== this.threadId) return;
    if (message.change > this.state.lastChange + 1) void this.sync();
    else this.set(takeChanges(this.state, [message]));
  }

  /** A reading position of the other side moves the "read" mark; the own side's other windows need nothing. */
  private readElsewhere({ threadId, side, seq }: { threadId: string; side: string; seq: number }): void {
    if (threadId !== this.threadId || side === this.side) return;
    this.set({ ...this.state, otherReadSeq: Math.max(this.state.otherReadSeq, seq) });
  }

  private set(next: Conversation): void {
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
