import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { IdentityCleaning } from './identity.cleaning.js';
import { makeMember, makeOwner, session, signIn, type TestOwner } from './testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

const refresh = (cookie: string, device = 'Browser A') =>
  t.call<{ accessToken: string; code: string }>('POST', '/auth/refresh', { headers: { cookie, 'user-agent': device } });

async function person(device = 'Browser A'): Promise<TestOwner & { cookie: string }> {
  const owner = await makeOwner(t);
  const answer = await t.call<{ accessToken: string }>('POST', '/auth/sign-in', {
    body: { email: owner.email, password: owner.password },
    headers: { 'user-agent': device },
  });
  return { ...owner, ...session(answer) };
}

function connected(token: string): Promise<Socket> {
  const socket = io(`${t.url}/live`, { auth: { token }, transports: ['websocket'], reconnection: false });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

const meStatus = async (token: string) => (await t.call('GET', '/me', { token })).status;

describe('signing in', () => {
  it('ACC-2 hands out an access token of 15 minutes and an httpOnly, strict cookie of 30 days for the auth routes', async () => {
    const owner = await makeOwner(t);
    const answer = await t.call<{ accessToken: string; expiresAt: string }>('POST', '/auth/sign-in', {
      body: { email: owner.email.toUpperCase(), password: owner.password },
    });
    const claims = JSON.parse(Buffer.from(answer.body.accessToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
    expect(Object.keys(claims).sort()).toEqual(['exp', 'iat', 'sid', 'sub']);
    expect([claims['sub'], Number(claims['exp']) - Number(claims['iat'])]).toEqual([owner.userId, 900]);
    expect(new Date(answer.body.expiresAt).getTime()).toBe(Number(claims['exp']) * 1000);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^of_refresh=[\w-]{43}; Max-Age=2592000; Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('ACC-1 answers the same for unknown user and wrong password, and records both', async () => {
    const owner = await makeOwner(t);
    const wrong = await t.call<Record<string, unknown>>('POST', '/auth/sign-in', { body: { email: owner.email, password: 'wrong' } });
    const unknown = await t.call<Record<string, unknown>>('POST', '/auth/sign-in', { body: { email: 'who@x.example', password: 'wrong' } });
    const plain = ({ status, body }: typeof wrong) => ({ status, ...body, requestId: '' });
    expect(plain(wrong)).toEqual(plain(unknown));
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'identity.credentials-wrong']);
    await signIn(t, owner.email, owner.password);
    const events = await t.sql<{ action: string }>(
      `select action from platform.audit_events where object_id = $1::text or changes->>'userId' = $1::text order by at`,
      [owner.userId],
    );
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['signed-in', 'sign-in-refused']));
  });

  it('ACC-2 refuses altered, foreign and expired tokens', async () => {
    const { accessToken } = await person();
    const [head, body, signature] = accessToken.split('.');
    const other = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...other, exp: Number(other['exp']) + 1 })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const token of [`${head}.${forged}.${signature}`, `${none}.${body}.`, `${head}.${body}`, 'x', `${accessToken}x`]) {
      expect(await meStatus(token)).toBe(401);
    }
    expect(await meStatus(accessToken)).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Number(other['exp']) * 1000 + 1000 });
    expect(await meStatus(accessToken)).toBe(401);
  });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('refreshing', () => {
  it('ACC-2 rotates the refresh token', async () => {
    const { cookie } = await person();
    const first = session(await refresh(cookie));
    expect(first.cookie).not.toBe(cookie);
    const second = session(await refresh(first.cookie));
    expect(second.cookie).not.toBe(first.cookie);
    expect(await meStatus(second.accessToken)).toBe(200);
  });

  it('ACC-2 takes the token just rotated again for 10 s and answers the same successor, also for rivals', async () => {
    const { cookie } = await person();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(cookie)));
    expect(new Set(answers.map((answer) => session(answer).cookie)).size).toBe(1);
    await t.sql(`update identity.refresh_tokens set rotated_at = rotated_at - interval '9 seconds' where rotated_at is not null`);
    expect(session(await refresh(cookie)).cookie).toBe(session(answers[0]!).cookie);
  });

  it('ACC-2 reuse after 10 s ends the whole family', async () => {
    const { cookie } = await person();
    const next = session(await refresh(cookie));
    await t.sql(`update identity.refresh_tokens set rotated_at = rotated_at - interval '10.5 seconds' where rotated_at is not null`);
    const reused = await refresh(cookie);
    expect([reused.status, reused.body.code]).toEqual([401, 'identity.session-ended']);
    expect(reused.headers.getSetCookie()[0]).toMatch(/^of_refresh=; .*Expires=Thu, 01 Jan 1970/);
    expect((await refresh(next.cookie)).status).toBe(401);
    expect(await meStatus(next.accessToken)).toBe(401);
  });

  it('ACC-2 a stolen, already used token signs both browsers out, and the user gets one e-mail', async () => {
    const { cookie, email, userId } = await person();
    const own = session(await refresh(cookie));
    const mails = async () =>
      (
        await t.sql<{ subject: string; text: string }>(
          `select subject, text from platform.mails where recipient = $1 order by created_at`,
          [email],
        )
      ).filter(({ subject }) => subject === 'We ended one of your sessions');
    const before = await mails();
    const thief = await refresh(cookie, 'Thief');
    expect([thief.status, thief.body.code]).toEqual([401, 'identity.session-ended']);
    expect((await refresh(own.cookie)).status).toBe(401);
    expect(await meStatus(own.accessToken)).toBe(401);
    expect((await refresh(cookie, 'Thief')).status).toBe(401);
    const sent = await mails();
    expect([before.length, sent.length]).toEqual([0, 1]);
    expect(sent[0]?.text).toContain(`${t.url}/forgot-password`);
    const [ended] = await t.sql<{ reason: string }>(
      `select changes->>'reason' as reason from platform.audit_events where action = 'ended' and changes->>'userId' = $1`,
      [userId],
    );
    expect(ended?.reason).toBe('token-reuse');
  });

  it('ACC-2 reuse from another device ends the family within the 10 s', async () => {
    const { cookie } = await person();
    const next = session(await refresh(cookie));
    expect((await refresh(cookie, 'Browser B')).status).toBe(401);
    expect(await meStatus(next.accessToken)).toBe(401);
  });

  it('ACC-2 a token whose successor is in use is no longer the one just rotated', async () => {
    const { cookie } = await person();
    const first = session(await refresh(cookie));
    const second = session(await refresh(first.cookie));
    expect((await refresh(cookie)).status).toBe(401);
    expect(await meStatus(second.accessToken)).toBe(401);
  });

  it('ACC-2 reuse in one session leaves the others alone', async () => {
    const a = await person();
    const b = await signIn(t, a.email, a.password);
    await refresh(a.cookie);
    expect((await refresh(a.cookie, 'Thief')).status).toBe(401);
    expect(await meStatus(b.accessToken)).toBe(200);
  });

  it('ACC-2 ends after 30 days without a refresh; each refresh starts them anew', async () => {
    const { cookie } = await person();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().getTime() + 29 * 86_400_000 });
    const next = session(await refresh(cookie));
    vi.setSystemTime(new Date().getTime() + 29 * 86_400_000);
    const last = session(await refresh(next.cookie));
    vi.setSystemTime(new Date().getTime() + 30 * 86_400_000 + 1000);
    expect((await refresh(last.cookie)).status).toBe(401);
  });

  it('ACC-2 keeps only hashes and sealed successors', async () => {
    const { cookie } = await person();
    const next = session(await refresh(cookie));
    const rows = await t.sql<{ row: string }>(`select row_to_json(r)::text as row from identity.refresh_tokens r`);
    const stored = rows.map(({ row }) => row).join('\n');
    expect(stored).not.toContain(next.cookie.replace('of_refresh=', ''));
    expect(stored).not.toContain(cookie.replace('of_refresh=', ''));
  });

  it('ACC-2 refuses strangers', async () => {
    for (const cookie of ['', 'of_refresh=', 'of_refresh=nonsense', `of_refresh=${'x'.repeat(5000)}`]) {
      expect((await refresh(cookie)).status).toBe(401);
    }
  });
});

describe('own sessions', () => {
  it('ACC-2 lists them and ends one: cut at the next request, its refresh token too', async () => {
    const a = await person('Phone');
    const b = await t.call<{ accessToken: string }>('POST', '/auth/sign-in', {
      body: { email: a.email, password: a.password },
      headers: { 'user-agent': 'Laptop' },
    });
    const laptop = session(b);
    expect(await meStatus(laptop.accessToken)).toBe(200);
    const list = await t.call<{ items: Array<{ id: string; userAgent: string; current: boolean; address: string }> }>(
      'GET',
      '/me/sessions',
      {
        token: a.accessToken,
      },
    );
    expect(list.body.items.map(({ userAgent, current }) => [userAgent, current])).toEqual([
      ['Laptop', false],
      ['Phone', true],
      ['node', false],
    ]);
    const ended = await t.call('DELETE', `/me/sessions/${list.body.items[0]?.id}`, { token: a.accessToken });
    expect(ended.status).toBe(204);
    expect(await meStatus(laptop.accessToken)).toBe(401);
    expect((await refresh(laptop.cookie, 'Laptop')).status).toBe(401);
    expect(await meStatus(a.accessToken)).toBe(200);
  });

  it('ACC-2 ends all others at once, and nobody else’s', async () => {
    const [a, stranger] = [await person('Phone'), await person()];
    const others = [await signIn(t, a.email, a.password), await signIn(t, a.email, a.password)];
    const socket = await connected(others[0]!.accessToken);
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    expect((await t.call('DELETE', '/me/sessions', { token: a.accessToken })).status).toBe(204);
    expect(await closed).toBe('io server disconnect');
    for (const other of others)
      expect([await meStatus(other.accessToken), (await refresh(other.cookie, 'node')).status]).toEqual([401, 401]);
    expect(await meStatus(a.accessToken)).toBe(200);
    expect(await meStatus(stranger.accessToken)).toBe(200);
    const list = await t.call<{ items: object[] }>('GET', '/me/sessions', { token: a.accessToken });
    expect(list.body.items).toMatchObject([{ current: true, userAgent: 'Phone', secondFactor: false, singleSignOn: false }]);
  });

  it('ACC-10 a session of somebody else is not found', async () => {
    const a = await person();
    const b = await person();
    const own = await t.call<{ items: Array<{ id: string }> }>('GET', '/me/sessions', { token: b.accessToken });
    const foreign = await t.call('DELETE', `/me/sessions/${own.body.items[0]?.id}`, { token: a.accessToken });
    expect(foreign.status).toBe(404);
    expect(await meStatus(b.accessToken)).toBe(200);
  });

  it('ACC-2 signing out ends the session and clears the cookie', async () => {
    const { cookie, accessToken } = await person();
    const out = await t.call('POST', '/auth/sign-out', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^of_refresh=;/);
    expect(await meStatus(accessToken)).toBe(401);
    expect((await t.call('POST', '/auth/sign-out')).status).toBe(204);
  });

  it('ACC-2 a session ended in another process is cut within 2 s, by its notification', async () => {
    const { accessToken, userId } = await person();
    expect(await meStatus(accessToken)).toBe(200);
    const [own] = await t
      .sql<{ id: string }>(
        `update identity.sessions set ended_at = now(), end_reason = 'sign-out' where user_id = $1 and ended_at is null and user_agent = 'Browser A' returning id`,
        [userId],
      )
      .then((result) => result.flat());
    await t.sql(`select pg_notify('identity_changed', $1)`, [`${userId}|${own?.id}|another-process`]);
    await vi.waitFor(async () => expect(await meStatus(accessToken)).toBe(401), { timeout: 1500, interval: 20 });
  });

  it('ACC-2 a session ended in another process is cut after 2 s even when the notification is lost', async () => {
    const { accessToken, userId } = await person();
    expect(await meStatus(accessToken)).toBe(200);
    await t.sql(`update identity.sessions set ended_at = now(), end_reason = 'sign-out' where user_id = $1 and ended_at is null`, [userId]);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().getTime() + 2001 });
    expect(await meStatus(accessToken)).toBe(401);
  });

  it('ACC-2 a changed role cuts REST and sockets of the member, told by another process', async () => {
    const owner = await makeOwner(t);
    const member = await makeMember(t, owner.organisationId, 'admin');
    const members = async () =>
      (await t.call('GET', `/organisations/${owner.organisationId}/members`, { token: member.accessToken })).status;
    expect(await members()).toBe(200);
    const socket = await connected(member.accessToken);
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    await t.sql(`update identity.memberships set role = 'analyst' where user_id = $1`, [member.userId]);
    await t.sql(`select pg_notify('identity_changed', $1)`, [`${member.userId}||another-process`]);
    expect(await closed).toBe('io server disconnect');
    expect(await members()).toBe(403);
  });

  it('ACC-2 ending a session closes its sockets at once, and a dead token opens none', async () => {
    const { accessToken, cookie } = await person();
    const socket = await connected(accessToken);
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    await t.call('POST', '/auth/sign-out', { headers: { cookie } });
    expect(await closed).toBe('io server disconnect');
    await expect(connected(accessToken)).rejects.toThrow('identity.unauthenticated');
  });

  it('ACC-2 a changed password ends the other sessions, not this one', async () => {
    const a = await person();
    const b = await signIn(t, a.email, a.password);
    const change = (currentPassword: string, password: string) =>
      t.call<{ code: string }>('POST', '/me/password', { token: b.accessToken, body: { currentPassword, password } });
    expect((await change('wrong', 'another-lamp-12-x')).body.code).toBe('identity.password-wrong');
    expect((await change(a.password, 'password1234')).status).toBe(422);
    expect((await change(a.password, 'another-lamp-12-x')).status).toBe(204);
    expect(await meStatus(a.accessToken)).toBe(401);
    expect(await meStatus(b.accessToken)).toBe(200);
    await signIn(t, a.email, 'another-lamp-12-x');
  });

  it('ACC-2 forgets sessions, links and attempts that mean nothing any more, and no others', async () => {
    const { cookie } = await person();
    const counts = async () =>
      (
        await t.sql<Record<string, number>>(
          `select (select count(*)::int from identity.sessions) as sessions, (select count(*)::int from identity.email_tokens) as links,
             (select count(*)::int from identity.sign_in_attempts) as attempts`,
        )
      )[0];
    const before = await counts();
    await t.app.get(IdentityCleaning).clean();
    expect(await counts()).toEqual(before);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().getTime() + 200 * 86_400_000 });
    await t.app.get(IdentityCleaning).clean();
    expect(await counts()).toEqual({ sessions: 0, links: 0, attempts: 0 });
    expect((await refresh(cookie)).status).toBe(401);
  });
});
