import { randomUUID } from 'node:crypto';

/** What went wrong, in the server's own words. */
export class RoadError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(what: string, status: number, body: unknown) {
    super(`${what} answered ${status}: ${JSON.stringify(body)?.slice(0, 600)}`);
    this.status = status;
    this.body = body;
  }
}

export interface CallOptions {
  token?: string | undefined;
  body?: unknown;
  /** Raw bytes instead of JSON. */
  raw?: { data: Uint8Array<ArrayBuffer>; type: string };
  headers?: Record<string, string>;
  /** Idempotency-Key; each POST gets one of its own when left out. */
  key?: string;
  /** Expected status; any 2xx when left out. */
  expect?: number;
}

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

/** Wraps each sending, for the kill run: it may cut the request, restart the server and send again. */
export type Sender = (what: string, send: () => Promise<Response>) => Promise<Response>;

/** The public API as any integrator would call it. */
export class Api {
  readonly url: string;
  private readonly sender: Sender;

  constructor(url: string, sender: Sender = (_, send) => send()) {
    this.url = url;
    this.sender = sender;
  }

  /** `path` below /api/v1, or from the root with a leading `//`. Throws `RoadError` on an unexpected status. */
  async call<Body = Record<string, unknown>>(method: string, path: string, options: CallOptions = {}): Promise<Answer<Body>> {
    const headers: Record<string, string> = { ...options.headers };
    if (options.token) headers['authorization'] = `Bearer ${options.token}`;
    if (method === 'POST') headers['idempotency-key'] = options.key ?? randomUUID();
    let payload: string | Uint8Array<ArrayBuffer> | undefined;
    if (options.raw) {
      headers['content-type'] = options.raw.type;
      payload = options.raw.data;
    } else if (options.body !== undefined) {
      headers['content-type'] ??= 'application/json';
      payload = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
    }
    const address = path.startsWith('//') ? `${this.url}${path.slice(1)}` : `${this.url}/api/v1${path}`;
    const what = `${method} ${path}`;
    const response = await this.sender(what, () =>
      fetch(address, { method, headers, redirect: 'manual', ...(payload === undefined ? {} : { body: payload }) }),
    );
    const type = response.headers.get('content-type') ?? '';
    const body: unknown = type.includes('json')
      ? await response.json()
      : type.startsWith('text/')
        ? await response.text()
        : Buffer.from(await response.arrayBuffer());
    const good = options.expect === undefined ? response.ok : response.status === options.expect;
    if (!good) throw new RoadError(what, response.status, body);
    return { status: response.status, body: body as Body, headers: response.headers };
  }

  async get<Body = Record<string, unknown>>(path: string, token?: string): Promise<Body> {
    return (await this.call<Body>('GET', path, { token })).body;
  }

  async post<Body = Record<string, unknown>>(path: string, token: string | undefined, body?: unknown, key?: string): Promise<Body> {
    return (await this.call<Body>('POST', path, { token, body: body ?? {}, ...(key ? { key } : {}) })).body;
  }

  /** Every item of a list, page by page. */
  async all<Item>(path: string, token?: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor ? `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}` : '';
      const page: { items: Item[]; nextCursor: string | null } = await this.get(`${path}${next}`, token);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }
}

/** Asks again until `probe` answers something (jobs run a moment after the answer); null after `ms`. */
export async function eventually<T>(probe: () => Promise<T | null | undefined | false>, ms = 20_000): Promise<T | null> {
  const until = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > until) return null;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
