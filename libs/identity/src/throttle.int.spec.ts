import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, TEST_PASSWORD, type TestOwner } from './testing/index.js';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

async function attempt(email: string, password: string, remoteAddress: string) {
  const answer = await t.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', remoteAddress, payload: { email, password } });
  return { status: answer.statusCode, body: answer.json<{ code: string; retryAfterSeconds?: number }>(), headers: answer.headers };
}

/** Attempts that went as far as the password check. */
async function checked(address: string): Promise<number> {
  const [row] = await t.sql<{ count: number }>(`select count(*)::int as count from identity.sign_in_attempts where address = $1`, [
    address,
  ]);
  return row?.count ?? 0;
}

const wait = (seconds: number) => t.sql(`update identity.sign_in_attempts set at = at - make_interval(secs => $1)`, [seconds]);

describe('ACC-1 rate limit of signing in', () => {
  it('ACC-1 of 200 wrong attempts from one address at most 10 reach the hash; the right user from elsewhere gets in', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => attempt(owner.email, `wrong guess number ${index}`, '198.51.100.66')),
    );
    expect(await checked('198.51.100.66')).toBeLessThanOrEqual(10);
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(190);
    expect(refused[0]?.body.code).toBe('identity.too-many-attempts');
    expect(refused[0]?.body.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused[0]?.headers['retry-after']).toBe(String(refused[0]?.body.retryAfterSeconds));
    // even the right password waits where the guesses came from
    expect((await attempt(owner.email, owner.password, '198.51.100.66')).status).toBe(429);
    expect((await attempt(owner.email, owner.password, '203.0.113.5')).status).toBe(200);
  });

  it('ACC-1 of 200 wrong attempts from one address on 200 accounts at most 10 reach the hash', async () => {
    const answers = [];
    for (let index = 0; index < 200; index++) answers.push(await attempt(`somebody-${index}@x.example`, TEST_PASSWORD, '198.51.100.77'));
    expect(await checked('198.51.100.77')).toBeLessThanOrEqual(10);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(190);
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
        await wait(body.retryAfterSeconds ?? 0);
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
