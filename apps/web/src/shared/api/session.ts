/** What sign-in, e-mail confirmation and refresh answer. */
export interface AccessToken {
  accessToken: string;
  expiresAt: string;
}

type Message = { kind: 'refreshed'; token: string; lifetimeMs: number } | { kind: 'started' } | { kind: 'ended' };

/** Outside things the session needs; tests pass their own. */
export interface SessionEnvironment {
  fetch: typeof fetch;
  /** Runs alone among all tabs of this browser; where Web Locks are missing (plain http) it just runs. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  channel: Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent<Message>) => void) | null };
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Monotonic milliseconds, so that a wrong wall clock does no harm. */
  elapsed: () => number;
}

const HINT = 'of.session';
const EARLY_MS = 30_000;

/**
 * The access token, kept in memory only (ACC-2). The refresh token is an httpOnly cookie that scripts never see.
 * Only one tab refreshes; the others receive the new token through a BroadcastChannel.
 */
export class Session {
  private token: string | null = null;
  private expiresAt = 0;
  private refreshing: Promise<string | null> | null = null;
  private readonly listeners = new Set<(event: 'started-elsewhere' | 'ended') => void>();
  private readonly env: SessionEnvironment;

  constructor(env: SessionEnvironment) {
    this.env = env;
    env.channel.onmessage = ({ data }) => this.receive(data);
  }

  /** True when this browser probably holds a refresh cookie; spares strangers a refused request. */
  get likely(): boolean {
    return this.token !== null || this.env.storage.getItem(HINT) !== null;
  }

  /** A usable access token, refreshed when it is about to end; null when nobody is signed in. */
  async current(): Promise<string | null> {
    if (this.token !== null && this.env.elapsed() < this.expiresAt - EARLY_MS) return this.token;
    return this.likely ? this.refresh(this.token) : null;
  }

  /**
   * Gets a new token unless another call or tab already replaced `stale`.
   * @returns null when the session has ended; a network failure keeps the session and throws
   */
  refresh(stale: string | null): Promise<string | null> {
    if (this.token !== null && this.token !== stale) return Promise.resolve(this.token);
    this.refreshing ??= this.env
      .exclusively(() => this.refreshAlone(stale))
      .finally(() => {
        this.refreshing = null;
      });
    return this.refreshing;
  }

  /** A fresh token in any case: the present one may stand for rights that have changed. Null and errors as with `refresh`. */
  renew(): Promise<string | null> {
    return this.refresh(this.token);
  }

  /** Takes over the token of a fresh sign-in and makes other tabs start anew. */
  start(answer: AccessToken, serverDate: string | null): void {
    this.keep(answer.accessToken, lifetime(answer, serverDate));
    this.env.channel.postMessage({ kind: 'started' } satisfies Message);
  }

  /** Remembers that the server will have signed somebody in when the browser comes back (ACC-11); a wrong guess costs one refused request. */
  expect(): void {
    this.env.storage.setItem(HINT, '1');
  }

  /** Forgets the session in every tab. */
  end(): void {
    this.forget();
    this.env.channel.postMessage({ kind: 'ended' } satisfies Message);
  }

  /** Tells about changes that did not start in this tab's own screens. */
  subscribe(listener: (event: 'started-elsewhere' | 'ended') => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async refreshAlone(stale: string | null): Promise<string | null> {
    // Another tab may have refreshed while this one waited for the lock.
    if (this.token !== null && this.token !== stale) return this.token;
    const response = await this.env.fetch('/api/v1/auth/refresh', { method: 'POST', headers: { accept: 'application/json' } });
    if (response.ok) {
      const answer = (await response.json()) as AccessToken;
      const lifetimeMs = lifetime(answer, response.headers.get('date'));
      this.keep(answer.accessToken, lifetimeMs);
      this.env.channel.postMessage({ kind: 'refreshed', token: answer.accessToken, lifetimeMs } satisfies Message);
      return answer.accessToken;
    }
    if (response.status === 401 || response.status === 403) {
      this.end();
      return null;
    }
    throw new TypeError(`session refresh answered ${response.status}`);
  }

  private receive(message: Message): void {
    if (message.kind === 'refreshed') this.keep(message.token, message.lifetimeMs);
    else if (message.kind === 'ended') this.forget();
    else this.emit('started-elsewhere');
  }

  private keep(token: string, lifetimeMs: number): void {
    this.token = token;
    this.expiresAt = this.env.elapsed() + lifetimeMs;
    this.env.storage.setItem(HINT, '1');
  }

  private forget(): void {
    const had = this.token !== null;
    this.token = null;
    this.env.storage.removeItem(HINT);
    if (had) this.emit('ended');
  }

  private emit(event: 'started-elsewhere' | 'ended'): void {
    for (const listener of this.listeners) listener(event);
  }
}

function lifetime(answer: AccessToken, serverDate: string | null): number {
  const from = serverDate === null ? Number.NaN : Date.parse(serverDate);
  const span = Date.parse(answer.expiresAt) - from;
  // Without a Date header a refused request triggers the refresh instead.
  return Number.isFinite(span) && span > 0 ? span : 10 * 60_000;
}
