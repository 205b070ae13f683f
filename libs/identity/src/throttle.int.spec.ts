import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, TEST_PASSWORD, type TestOwner } from './testing/index.js';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  // addresses are what the one proxy in front of us says
  t = await bootApp({ TRUSTED_PROXIES: '1' });
  owner = await makeOwner(t);
});
afterAll(() => t.close());

/** Real time stands still but where a test moves it: how fast the machine is makes no difference. */
let now = new Date().getTime();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

function pass(milliseconds: number): void {
  now += milliseconds;
  vi.setSystemTime(now);
}

interface Refusal {
  code: string;
  retryAfterSeconds?: number;
}

const attempt = (email: string, password: string, from: string) =>
  t.call<Refusal>('POST', '/auth/sign-in', { body: { email, password }, headers: { 'x-forwarded-for': from } });

/** Attempts from this address that went as far as the password's hash. */
async function hashed(address: string): Promise<number> {
  const [row] = await t.sql<{ count: number }>(`select count(*)::int as count from identity.sign_in_attempts where address = $1`, [
    address,
  ]);
  return row?.count ?? 0;
}

describe('ACC-1 rate limit of signing in', () => {
  it('ACC-1 of 200 wrong attempts at once from one address at most 10 reach the hash; the right user from elsewhere gets in', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => attempt(owner.email, `wrong guess number ${index}`, '198.51.100.66')),
    );
    expect(await hashed('198.51.100.66')).toBe(5);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(195);
    expect([refused[0]?.body.code, refused[0]?.body.retryAfterSeconds]).toEqual(['identity.too-many-attempts', 2]);
    expect(refused[0]?.headers.get('retry-after')).toBe('2');
    // even the right password waits where the guesses came from
    expect((await attempt(owner.email, owner.password, '198.51.100.66')).status).toBe(429);
    expect((await attempt(owner.email, owner.password, '203.0.113.5')).status).toBe(200);
  });

  it('ACC-1 of 200 wrong attempts in 10 seconds from one address at most 10 reach the hash, on one account or on 200', async () => {
    for (const [from, who] of [
      ['198.51.100.76', () => owner.email],
      ['198.51.100.77', (index: number) => `somebody-${index}@x.example`],
    ] as const) {
      const statuses: number[] = [];
      for (let index = 0; index < 200; index++) {
        statuses.push((await attempt(who(index), `${TEST_PASSWORD} ${index}`, from)).status);
        pass(50);
      }
      const reached = statuses.filter((status) => status === 401).length;
      expect(reached).toBeLessThanOrEqual(10);
      expect(await hashed(from)).toBe(reached);
      expect(statuses.filter((status) => status === 429)).toHaveLength(200 - reached);
    }
    expect((await attempt(owner.email, owner.password, '203.0.113.6')).status).toBe(200);
  });

  it('ACC-1 the delay grows, alike for known and unknown accounts', async () => {
    for (const email of [(await makeOwner(t)).email, 'nobody-at-all@x.example']) {
      const address = `192.0.2.${email.length}`;
      for (let free = 0; free < 5; free++) expect((await attempt(email, 'wrong', address)).status).toBe(401);
      const waits: number[] = [];
      for (let round = 0; round < 4; round++) {
        const { status, body } = await attempt(email, 'wrong', address);
        expect(status).toBe(429);
        waits.push(body.retryAfterSeconds ?? 0);
        pass((body.retryAfterSeconds ?? 0) * 1000);
        expect((await attempt(email, 'wrong', address)).status).toBe(401);
      }
      expect(waits).toEqual([2, 4, 8, 16]);
    }
  });

  it('ACC-1 guesses from many addresses slow an account down, but not for who signed in from their address before', async () => {
    const victim = await makeOwner(t);
    expect((await attempt(victim.email, victim.password, '203.0.113.9')).status).toBe(200);
    for (let index = 0; index < 20; index++) expect((await attempt(victim.email, 'wrong', `10.0.0.${index}`)).status).toBe(401);
    expect((await attempt(victim.email, 'wrong', '10.0.1.1')).status).toBe(429);
    expect((await attempt(victim.email, victim.password, '203.0.113.9')).status).toBe(200);
  });

  it('ACC-1 mistyping is forgiven by the right password', async () => {
    const person = await makeOwner(t);
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 4; index++) expect((await attempt(person.email, 'typo', '203.0.113.20')).status).toBe(401);
      expect((await attempt(person.email, person.password, '203.0.113.20')).status).toBe(200);
    }
  });
});
