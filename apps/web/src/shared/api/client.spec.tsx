import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildUrl, request, requestTagged } from './client.js';
import { session } from './current-session.js';
import { isProblem } from './problem.js';

const EXPIRES = '2026-11-21T10:15:00Z';
const DATE = 'Sat, 21 Nov 2026 10:00:00 GMT';

interface Call {
  url: string;
  method: string;
  headers: Headers;
}

let calls: Call[];

/** The network: answers in order, then fails the test. */
function network(...answers: (Response | Error)[]): void {
  calls = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    calls.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers) });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`unexpected request ${url}`);
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

const limited = (seconds: string): Response => json({ code: 'platform.rate-limited', status: 429 }, 429, { 'retry-after': seconds });
const unauthenticated = (): Response => json({ code: 'identity.unauthenticated', status: 401 }, 401);

describe('request', () => {
  beforeEach(() => session.start({ accessToken: 'a1', expiresAt: EXPIRES }, DATE));
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    session.end();
  });

  it('ACC-2 refreshes once on 401 and repeats the request with the new token and the same idempotency key', async () => {
    network(unauthenticated(), json({ accessToken: 'a2', expiresAt: EXPIRES }, 200, { date: DATE }), json({ id: '1' }, 201));
    await expect(request('POST', '/campaigns', { body: {} })).resolves.toEqual({ id: '1' });
    const [first, refresh, second] = calls;
    expect(refresh?.url).toBe('/api/v1/auth/refresh');
    expect(first?.headers.get('authorization')).toBe('Bearer a1');
    expect(second?.headers.get('authorization')).toBe('Bearer a2');
    expect(second?.headers.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
  });

  it('gives up when the renewed token is refused too', async () => {
    network(unauthenticated(), json({ accessToken: 'a2', expiresAt: EXPIRES }, 200, { date: DATE }), unauthenticated());
    await expect(request('GET', '/me')).rejects.toSatisfy((error) => isProblem(error, 'identity.unauthenticated'));
    expect(calls).toHaveLength(3);
  });

  it('reading waits as long as the server says and asks again', async () => {
    vi.useFakeTimers();
    network(limited('2'), limited('1'), json({ id: '1' }));
    const answer = request('GET', '/me');
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(answer).resolves.toEqual({ id: '1' });
  });

  it('nobody waits longer than 5 s, and writing is never repeated when there were too many requests', async () => {
    const rateLimited = (error: unknown): boolean => isProblem(error, 'platform.rate-limited');
    network(limited('6'));
    await expect(request('GET', '/me')).rejects.toSatisfy(rateLimited);
    network(limited('1'));
    await expect(request('POST', '/campaigns', { body: {} })).rejects.toSatisfy(rateLimited);
    expect(calls).toHaveLength(1);
  });

  it('repeats a POST whose answer got lost, with the same key', async () => {
    vi.useFakeTimers();
    network(new TypeError('network'), json({ id: '1' }, 201));
    const answer = request('POST', '/campaigns', { body: {} });
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toEqual({ id: '1' });
    expect(new Set(calls.map((call) => call.headers.get('idempotency-key'))).size).toBe(1);
  });

  it('APP-5 a double click is one wish: both get its answer, the next click is a new one', async () => {
    network(json({ id: '1' }, 201), json({ id: '2' }, 201), json({ id: '3' }, 201));
    const click = (count = 1): Promise<{ id: string }> => request('POST', '/selection/confirm', { body: { count } });
    await expect(Promise.all([click(), click(), click(2)])).resolves.toEqual([{ id: '1' }, { id: '1' }, { id: '2' }]);
    await expect(click()).resolves.toEqual({ id: '3' });
    expect(calls).toHaveLength(3);
  });

  it('a double click on what is refused is refused once', async () => {
    network(json({ code: 'x.no', status: 409 }, 409));
    const click = (): Promise<unknown> => request('DELETE', '/groups/{id}', { params: { path: { id: '1' } } });
    await expect(Promise.allSettled([click(), click()])).resolves.toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(calls).toHaveLength(1);
  });

  it('does not repeat what an idempotency key cannot protect', async () => {
    network(new TypeError('network'));
    await expect(request('POST', '/auth/sign-up', { body: {}, anonymous: true })).rejects.toSatisfy((error) =>
      isProblem(error, 'platform.unreachable'),
    );
    expect(calls).toHaveLength(1);
  });

  it('reads the ETag and sends it back as If-Match', async () => {
    network(json({ title: 'A' }, 200, { etag: '"7"' }), json({ title: 'B' }));
    const campaign = await requestTagged<{ title: string }>('/campaigns/{id}', { params: { path: { id: '1' } } });
    await request('PATCH', '/campaigns/{id}', { params: { path: { id: '1' } }, body: { title: 'B' }, ifMatch: campaign.etag });
    expect(calls[1]?.headers.get('if-match')).toBe('"7"');
  });

  it('makes an empty answer undefined', async () => {
    network(new Response(null, { status: 204 }));
    await expect(request('DELETE', '/campaigns/1')).resolves.toBeUndefined();
  });

  it('turns a page of a proxy into a problem that may be tried again', async () => {
    network(new Response('<html>', { status: 502, statusText: 'Bad Gateway', headers: { 'content-type': 'text/html' } }));
    await expect(request('GET', '/me')).rejects.toSatisfy((error) => isProblem(error, 'platform.http-502') && error.transient);
  });
});

describe('buildUrl', () => {
  it('fills and escapes path parts, joins lists and leaves out what is empty', () => {
    const url = buildUrl('/brands/{id}/creators', {
      path: { id: 'a/b' },
      query: { state: ['draft', 'running'], cursor: undefined, q: '', limit: 50, mine: false },
    });
    expect(url).toBe('/api/v1/brands/a%2Fb/creators?state=draft%2Crunning&limit=50&mine=false');
  });

  it('refuses an address with a part missing', () => {
    expect(() => buildUrl('/campaigns/{id}')).toThrow('id');
  });
});
