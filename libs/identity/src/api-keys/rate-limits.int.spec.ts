import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '../testing/index.js';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  // people and addresses are counted from the set-up on: only keys are few
  t = await bootApp({ RATE_LIMIT_KEY: '5', RATE_LIMIT_USER: '40', RATE_LIMIT_ADDRESS: '60', TRUSTED_PROXIES: '1' });
  owner = await makeOwner(t);
});
afterAll(() => t.close());

interface Counted {
  status: number;
  policy: string | null;
  left: number | null;
  seconds: number;
  retryAfter: string | null;
  type: string | null;
  body: Record<string, unknown>;
}

async function ask(path: string, token?: string, from = '203.0.113.1'): Promise<Counted> {
  const { status, headers, body } = await t.call('GET', path, { token, headers: { 'x-forwarded-for': from } });
  const left = /r=(\d+);t=(\d+)/.exec(headers.get('ratelimit') ?? '');
  return {
    status,
    policy: headers.get('ratelimit-policy'),
    left: left ? Number(left[1]) : null,
    seconds: Number(left?.[2] ?? 0),
    retryAfter: headers.get('retry-after'),
    type: headers.get('content-type'),
    body,
  };
}

async function makeKey(): Promise<string> {
  const body = { name: 'Counted', permissions: ['campaigns.read'] };
  const answer = await t.call<{ secret: string }>('POST', `/organisations/${owner.organisationId}/api-keys`, {
    token: owner.accessToken,
    body,
  });
  return answer.body.secret;
}

it('ACC-8 a key has its own requests a minute: headers count down, then 429 with Retry-After, and other keys and people go on', async () => {
  const [first, second] = [await makeKey(), await makeKey()];
  const path = `/brands/${owner.brandId}`;
  for (const left of [4, 3, 2, 1, 0]) {
    const answer = await ask(path, first, `203.0.113.${left + 10}`);
    expect(answer).toMatchObject({ status: 200, policy: '"key";q=5;w=60', left, retryAfter: null });
    expect(answer.seconds).toBeGreaterThan(0);
    expect(answer.seconds).toBeLessThanOrEqual(60);
  }
  const refused = await ask(path, first);
  expect(refused).toMatchObject({ status: 429, policy: '"key";q=5;w=60', left: 0, type: 'application/problem+json; charset=utf-8' });
  expect(refused.body).toMatchObject({ code: 'platform.rate-limited', status: 429, retryAfterSeconds: Number(refused.retryAfter) });
  expect(Number(refused.retryAfter)).toBe(refused.seconds);
  // refused before anything is done, whatever is asked
  expect((await ask('/brands/0192aaaa-0000-7000-8000-000000000000', first)).status).toBe(429);
  expect(await ask(path, second)).toMatchObject({ status: 200, left: 4 });
  expect((await ask(path, owner.accessToken)).status).toBe(200);
});

it('ACC-8 twenty requests of a key at once: five get through', async () => {
  const key = await makeKey();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(`/brands/${owner.brandId}`, key)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
});

it('ACC-2 a person is counted over all sessions and addresses, apart from everybody else', async () => {
  const member = await makeMember(t, owner.organisationId, 'analyst');
  const other = await t.call<{ accessToken: string }>('POST', '/auth/sign-in', {
    body: { email: member.email, password: member.password },
  });
  const path = `/brands/${owner.brandId}`;
  const first = await ask(path, member.accessToken, '198.51.100.1');
  expect([first.policy, first.status]).toEqual(['"user";q=40;w=60', 200]);
  const second = await ask(path, other.body.accessToken, '198.51.100.2');
  expect(second.left).toBe(first.left! - 1);
  for (let left = second.left!; left > 0; left--) await ask(path, member.accessToken, '198.51.100.3');
  expect((await ask(path, other.body.accessToken)).body['code']).toBe('platform.rate-limited');
  expect((await ask(path, owner.accessToken)).status).toBe(200);
});

it('ACC-1 unknown callers and public routes are counted by address; a spent address is refused before its tokens are looked up', async () => {
  const from = '192.0.2.77';
  const open = await ask('/documents/current', undefined, from);
  expect(open).toMatchObject({ status: 200, policy: '"address";q=60;w=60', left: 59 });
  const unknown = await ask('/me', 'of_test_nobody', from);
  expect(unknown).toMatchObject({ status: 401, policy: '"address";q=60;w=60', left: 58 });
  for (let left = 58; left > 0; left--) await ask('/me', undefined, from);
  const spent = await ask('/documents/current', undefined, from);
  expect([spent.status, spent.body['code'], spent.retryAfter !== null]).toEqual([429, 'platform.rate-limited', true]);
  expect((await ask('/me', owner.accessToken, from)).status).toBe(429);
  expect((await ask('/me', owner.accessToken, '192.0.2.78')).status).toBe(200);
});

it('ACC-8 the OpenAPI document tells limits, the 429 and what each operation needs', async () => {
  interface Operation {
    description: string;
    security: Array<Record<string, string[]>>;
    responses: Record<string, { $ref?: string; headers?: Record<string, { $ref: string }> }>;
  }
  const { body } = await t.call<{
    paths: Record<string, Record<string, Operation>>;
    components: { securitySchemes: object; responses: Record<string, { headers: object; content: object }>; headers: object };
  }>('GET', '/openapi.json', { headers: { 'x-forwarded-for': '192.0.2.99' } });
  const operations = Object.values(body.paths).flatMap((path) => Object.values(path));
  expect(operations.length).toBeGreaterThan(100);
  for (const { description, responses } of operations) {
    expect(description).toMatch(/Needs `[a-z-]+\.[a-z-]+`|^(.|\n)*For (everybody|signed-in creators|any signed-in person)/);
    expect(responses['429']).toEqual({ $ref: '#/components/responses/RateLimited' });
    const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
    for (const [, { headers }] of good)
      expect(Object.keys(headers ?? {})).toEqual(expect.arrayContaining(['RateLimit', 'RateLimit-Policy']));
  }
  expect(Object.keys(body.components.headers)).toEqual(['RateLimit', 'RateLimitPolicy', 'RetryAfter']);
  expect(body.components.responses['RateLimited']).toMatchObject({
    headers: { 'Retry-After': {} },
    content: { 'application/problem+json': {} },
  });
  expect(Object.keys(body.components.securitySchemes).sort()).toEqual(['apiKey', 'session']);
  const operation = (path: string, method: string) => body.paths[`/api/v1${path}`]![method]!;
  const launch = operation('/campaigns/{id}/launch', 'post');
  expect(launch.description).toBe('Needs `campaigns.launch`, as a member or an API key.');
  expect(launch.security).toEqual([{ session: ['campaigns.launch'] }, { apiKey: ['campaigns.launch'] }]);
  expect(operation('/threads/{id}/messages', 'post').description).toContain('also for the creator whose object it is');
  expect(operation('/me', 'get')).toMatchObject({ security: [{ session: [] }] });
  expect(operation('/auth/sign-in', 'post')).toMatchObject({ security: [] });
});
