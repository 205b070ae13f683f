import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../shared/api/problem.js';
import { NotConnectedError } from './chat-socket.js';
import type { Message } from './chat.types.js';
import { ConversationStore, type ChatCalls, type Wire } from './conversation-store.js';

/** A server that keeps one thread, with a line that can be cut. */
class Server implements ChatCalls, Wire {
  stored: Message[] = [];
  socket = true;
  rest = true;
  /** Stores the next message but loses the answer. */
  loseAnswer = false;
  refuse: ProblemError | null = null;
  private readonly listeners = new Map<string, (payload: unknown) => void>();

  get connected(): boolean {
    return this.socket;
  }

  on(event: string, listener: (payload: unknown) => void): () => void {
    this.listeners.set(event, listener);
    return () => this.listeners.delete(event);
  }

  tell(event: string, payload?: unknown): void {
    this.listeners.get(event)?.(payload);
  }

  add(text: string, clientId: string = text, from: 'brand' | 'creator' = 'brand'): Message {
    const known = this.stored.find((each) => each.clientId === clientId);
    if (known) return known;
    const seq = this.stored.length + 1;
    const message: Message = {
      id: `m${seq}`,
      threadId: 't',
      seq,
      change: 0,
      clientId,
      from,
      sender: { id: from, name: from },
      text,
      broadcast: false,
      createdAt: '2026-04-01T10:00:00.000Z',
    };
    this.stored.push(message);
    return message;
  }

  call<T>(event: string, payload: unknown): Promise<T> {
    const { afterSeq = 0, clientId = '', text = '' } = payload as { afterSeq?: number; clientId?: string; text?: string };
    if (this.refuse) return Promise.reject(this.refuse);
    if (event === 'message:send') {
      const message = this.add(text, clientId, 'creator');
      if (this.loseAnswer) {
        this.loseAnswer = false;
        return Promise.reject(new NotConnectedError(event));
      }
      return Promise.resolve({ message } as T);
    }
    const missed = this.stored.filter(({ seq }) => seq > afterSeq);
    // A page of two, so that resuming goes on.
    const messages = missed.slice(0, 2);
    return Promise.resolve({ messages, changes: [], more: missed.length > 2, readSeq: 0, otherReadSeq: 0, writable: true } as T);
  }

  private answer<T>(value: () => T): Promise<T> {
    return this.rest ? Promise.resolve(value()) : Promise.reject(new ProblemError(0, {}));
  }

  newest = (): Promise<Message[]> => this.answer(() => this.stored.slice(-50));
  after = (_: string, seq: number): Promise<Message[]> => this.answer(() => this.stored.filter((each) => each.seq > seq));
  before = (_: string, seq: number): Promise<Message[]> => this.answer(() => this.stored.filter((each) => each.seq < seq));
  send = (_: string, clientId: string, text: string): Promise<Message> => this.answer(() => this.add(text, clientId, 'creator'));
  read = (): Promise<void> => this.answer(() => undefined);
}

async function open() {
  const server = new Server();
  server.add('hello');
  const store = new ConversationStore('t', server, server);
  const stop = store.listen();
  await store.load();
  return { server, store, stop, texts: () => store.snapshot().messages.map(({ text }) => text) };
}

describe('ConversationStore', () => {
  it('CHT-3 shows a sent message at once and keeps the order of several', async () => {
    const { store, texts } = await open();
    store.send('one');
    store.send('two');
    expect(store.snapshot().outgoing.map(({ text, state }) => [text, state])).toEqual([
      ['one', 'sending'],
      ['two', 'sending'],
    ]);
    await vi.waitFor(() => expect(store.snapshot().outgoing).toEqual([]));
    expect(texts()).toEqual(['hello', 'one', 'two']);
  });

  it('CHT-3 a lost acknowledgement is repeated with the same clientId and has one effect', async () => {
    const { server, store, texts } = await open();
    server.loseAnswer = true;
    store.send('once');
    await vi.waitFor(() => expect(texts()).toEqual(['hello', 'once']));
    expect(server.stored).toHaveLength(2);
  });

  it('CHT-3 without any connection a message waits and goes out after the reconnect, with all that was missed', async () => {
    const { server, store, texts } = await open();
    server.socket = false;
    server.rest = false;
    store.send('mine');
    await vi.waitFor(() => expect(store.snapshot().outgoing[0]?.state).toBe('waiting'));
    for (const text of ['a', 'b', 'c']) server.add(text);
    server.socket = true;
    server.rest = true;
    server.tell('connected');
    await vi.waitFor(() => expect(texts()).toEqual(['hello', 'a', 'b', 'c', 'mine']));
    expect(store.snapshot().outgoing).toEqual([]);
  });

  it('CHT-3 a gap in the numbers is asked for', async () => {
    const { server, texts } = await open();
    server.add('missed');
    server.tell('message:new', server.add('newest'));
    await vi.waitFor(() => expect(texts()).toEqual(['hello', 'missed', 'newest']));
  });

  it('CHT-1 a refused message says why and can be thrown away', async () => {
    const { server, store } = await open();
    server.refuse = new ProblemError(422, { code: 'chat.thread-closed', detail: 'closed' });
    store.send('late');
    await vi.waitFor(() => expect(store.snapshot().outgoing[0]?.state).toBe('refused'));
    const [outgoing] = store.snapshot().outgoing;
    expect(outgoing?.problem).not.toBeNull();
    store.discard(outgoing!.clientId);
    expect(store.snapshot().outgoing).toEqual([]);
  });

  it('CHT-3 read positions: own ones are told once, the other side moves its mark only', async () => {
    const { server, store } = await open();
    store.adopt({ side: 'creator', readSeq: 0, otherReadSeq: 0, lastChange: 0, can: { write: true } });
    expect(await store.markRead()).toBe(true);
    expect(await store.markRead()).toBe(false);
    server.tell('thread:read', { threadId: 't', side: 'creator', seq: 9 });
    expect(store.snapshot().otherReadSeq).toBe(0);
    server.tell('thread:read', { threadId: 't', side: 'brand', seq: 1 });
    expect(store.snapshot().otherReadSeq).toBe(1);
  });
});
