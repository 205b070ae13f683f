import type { Socket } from 'socket.io-client';
import { session } from '../../shared/api/current-session.js';
import { ProblemError } from '../../shared/api/problem.js';

interface SocketFailure {
  error: { code: string; detail: string };
}

type Listener = (payload: unknown) => void;

const ACK_MS = 8000;
const RETRY_MS = 3000;

/** No answer in time or no connection; the same wish may be repeated over REST with the same clientId. */
export class NotConnectedError extends Error {}

/**
 * The one connection of this tab to the `/chat` namespace (api.md 4), open while at least one screen holds it.
 * socket.io is loaded with the first screen that needs it.
 */
class ChatSocket {
  private socket: Socket | null = null;
  private holders = 0;
  private readonly listeners = new Map<string, Set<Listener>>();

  get connected(): boolean {
    return this.socket?.connected === true;
  }

  /** Keeps the connection open. Returns the release function. */
  hold(): () => void {
    this.holders += 1;
    if (this.holders === 1) void this.open();
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.holders -= 1;
      if (this.holders === 0) this.close();
    };
  }

  /** Hears server events, and `connected` and `disconnected` of our own. Returns the unsubscribe function. */
  on(event: string, listener: Listener): () => void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known.add(listener));
    return () => known.delete(listener);
  }

  /**
   * Sends an event and waits for its acknowledgement. A token that has run out meanwhile is replaced once.
   * @throws NotConnectedError without connection or answer; ProblemError when the server refuses
   */
  async call<T>(event: string, payload: unknown): Promise<T> {
    try {
      return await this.ask<T>(event, payload);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'identity.unauthenticated') throw error;
      await this.reconnect();
      return this.ask<T>(event, payload);
    }
  }

  private async ask<T>(event: string, payload: unknown): Promise<T> {
    if (this.socket === null || !this.socket.connected) throw new NotConnectedError(event);
    let answer: T | SocketFailure;
    try {
      answer = (await this.socket.timeout(ACK_MS).emitWithAck(event, payload)) as T | SocketFailure;
    } catch {
      throw new NotConnectedError(event);
    }
    if (typeof answer === 'object' && answer !== null && 'error' in answer) {
      const { code, detail } = answer.error;
      throw new ProblemError(code === 'platform.internal' ? 500 : 422, { code, detail });
    }
    return answer;
  }

  private async open(): Promise<void> {
    const { io } = await import('socket.io-client');
    if (this.holders === 0 || this.socket !== null) return;
    const socket = io('/chat', {
      transports: ['websocket'],
      reconnectionDelay: 1000,
      reconnectionDelayMax: 15_000,
      auth: (give) => {
        session.current().then(
          (token) => give({ token }),
          () => give({ token: null }),
        );
      },
    });
    this.socket = socket;
    socket.on('connect', () => this.tell('connected', undefined));
    socket.on('disconnect', (reason) => {
      this.tell('disconnected', undefined);
      // socket.io comes back by itself unless the server closed on purpose (ended session, restart).
      if (reason === 'io server disconnect') this.again(socket);
    });
    socket.on('connect_error', () => {
      this.tell('disconnected', undefined);
      if (!socket.active) this.again(socket);
    });
    socket.onAny((event: string, payload: unknown) => this.tell(event, payload));
  }

  private again(socket: Socket): void {
    setTimeout(() => {
      if (this.socket === socket && session.likely) socket.connect();
    }, RETRY_MS);
  }

  private async reconnect(): Promise<void> {
    const { socket } = this;
    if (socket === null) throw new NotConnectedError('reconnect');
    await session.current();
    socket.disconnect();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        socket.off('connect', done);
        reject(new NotConnectedError('reconnect'));
      }, ACK_MS);
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      socket.once('connect', done);
      socket.connect();
    });
  }

  private close(): void {
    this.socket?.disconnect();
    this.socket = null;
  }

  private tell(event: string, payload: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload);
  }
}

/** The chat connection of this browser tab. */
export const chatSocket = new ChatSocket();
