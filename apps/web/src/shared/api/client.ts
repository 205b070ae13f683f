import { v4 as uuid } from 'uuid';
import { problemFrom, ProblemError } from './problem.js';
import { session } from './current-session.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One value or several (`field=a,b` means any of them); `undefined` and `null` are left out. */
export type QueryValue = string | number | boolean | readonly string[] | null | undefined;

export interface RequestOptions {
  params?: {
    path?: Record<string, string>;
    query?: Record<string, QueryValue>;
  };
  body?: unknown;
  /** ETag of the version that was edited; the server refuses with 412 when someone else was quicker. */
  ifMatch?: string | null;
  /** Give the same key again to repeat the same wish; else each POST gets a new one. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Send without the access token: sign-in, sign-up and the like. */
  anonymous?: boolean;
}

/** A resource with the ETag it was read with, for `ifMatch`. */
export type Tagged<T> = T & { readonly etag: string | null };

/** One page of a list (api.md 1). */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

const BASE = '/api/v1';
const RETRY_POST_AFTER_MS = [400, 1500];
/** Reading waits this long in all, and asks this often, when the server says it was too often. */
const LIMITED_WAIT_MS = 5000;
const LIMITED_ATTEMPTS = 3;

/** The language sent as Accept-Language; set by i18n. */
let language = 'en';
export function setRequestLanguage(value: string): void {
  language = value;
}

let prepareProblem: (code: string) => Promise<void> = async () => undefined;

/** What must be there before a refusal reaches the screen (its words); never throws. */
export function beforeProblem(prepare: (code: string) => Promise<void>): void {
  prepareProblem = prepare;
}

/**
 * Calls the REST API: `request<Campaign>('GET', '/campaigns/{id}', { params: { path: { id } } })`.
 * An expired access token is refreshed once and the request repeated; a POST whose answer got lost is repeated with
 * the same idempotency key, so it has one effect; reading waits when the server limits requests, at most 5 s in all.
 * The same wish while one is under way is the second half of a double click: it gets the first one's answer.
 * @throws ProblemError for every answer that is not 2xx and when the server cannot be reached
 */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const wish = wishOf(method, path, options);
  if (wish === null) return (await payload(await send(method, path, options))) as T;
  const running = underWay.get(wish) ?? send(method, path, options).then(payload);
  underWay.set(wish, running);
  try {
    return (await running) as T;
  } finally {
    underWay.delete(wish);
  }
}

const underWay = new Map<string, Promise<unknown>>();

/** What makes two changes the same wish; null for those that may well be meant twice, or given up. */
function wishOf(method: Method, path: string, { params, body, ifMatch, idempotencyKey, signal }: RequestOptions): string | null {
  if (method === 'GET' || idempotencyKey !== undefined || signal !== undefined) return null;
  if (body instanceof FormData || body instanceof Blob) return null;
  return JSON.stringify([method, buildUrl(path, params), body ?? null, ifMatch ?? null]);
}

/** Reads one resource together with its ETag. */
export async function requestTagged<T extends object>(path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
  const response = await send('GET', path, options);
  return { ...((await payload(response)) as T), etag: response.headers.get('etag') };
}

/** Like `request`, for callers that need headers (Location of a job) or a file. */
export async function send(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
  const url = buildUrl(path, options.params);
  const headers = new Headers({ accept: 'application/json', 'accept-language': language });
  let body: BodyInit | undefined;
  if (options.body instanceof FormData || options.body instanceof Blob) {
    body = options.body;
  } else if (options.body !== undefined) {
    headers.set('content-type', 'application/json');
    body = JSON.stringify(options.body);
  }
  if (method === 'POST') headers.set('idempotency-key', options.idempotencyKey ?? uuid());
  if (options.ifMatch) headers.set('if-match', options.ifMatch);
  const init: RequestInit = {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  const response = options.anonymous ? await deliver(url, init, []) : await deliverSignedIn(url, init);
  if (response.ok) return response;
  const problem = await problemFrom(response);
  await prepareProblem(problem.code);
  throw problem;
}

async function deliverSignedIn(url: string, init: RequestInit): Promise<Response> {
  const token = await session.current().catch(unreachable);
  const response = await deliverLimited(url, withToken(init, token));
  if (response.status !== 401 || token === null) return response;
  const renewed = await session.refresh(token).catch(unreachable);
  return renewed === null ? response : deliverLimited(url, withToken(init, renewed));
}

/** Waits as the server says (`Retry-After`) and asks again, as long as somebody at the screen would wait too. */
async function deliverLimited(url: string, init: RequestInit): Promise<Response> {
  let left = LIMITED_WAIT_MS;
  for (let attempt = 1; ; attempt += 1) {
    const response = await deliver(url, init);
    const pause = (Number(response.headers.get('retry-after')) || 1) * 1000;
    if (response.status !== 429 || init.method !== 'GET' || attempt === LIMITED_ATTEMPTS || pause > left) return response;
    left -= pause;
    await new Promise((resolve) => setTimeout(resolve, pause));
    init.signal?.throwIfAborted();
  }
}

/** @param pauses waits in ms before each repetition after a lost answer; only safe where the idempotency key counts */
async function deliver(url: string, init: RequestInit, pauses = init.method === 'POST' ? RETRY_POST_AFTER_MS : []): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const pause = pauses[attempt];
    try {
      const response = await fetch(url, init);
      // The lost attempt may still be at work on the server.
      if (attempt === 0 || response.status !== 409 || pause === undefined) return response;
    } catch (error) {
      if (init.signal?.aborted) throw error;
      if (pause === undefined) return unreachable(error);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function withToken(init: RequestInit, token: string | null): RequestInit {
  if (token === null) return init;
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}

function unreachable(error: unknown): never {
  throw new ProblemError(0, { title: error instanceof Error ? error.message : 'unreachable' });
}

async function payload(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** Fills `{name}` parts and appends the query. Exported for links to files that the browser itself loads. */
export function buildUrl(path: string, params: RequestOptions['params'] = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params.path?.[name];
    if (value === undefined) throw new Error(`path parameter ${name} is missing for ${path}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params.query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') query.set(name, text);
  }
  const suffix = query.toString();
  return `${BASE}${filled}${suffix === '' ? '' : `?${suffix}`}`;
}
