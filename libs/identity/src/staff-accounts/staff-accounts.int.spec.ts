import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import {
  makeCreatorUser,
  makeMember,
  makeOwner,
  makeStaff,
  mailedToken,
  session,
  setUpTotp,
  signIn,
  type TestStaff,
} from '../testing/index.js';
import { StaffAccountsService } from './staff-accounts.service.js';

let t: TestApp;
let admin: TestStaff;
beforeAll(async () => {
  t = await bootApp();
  admin = await makeStaff(t, 'admin');
});
afterAll(() => t.close());
afterEach(() => {
  vi.useRealTimers();
});

interface Account {
  id: string;
  email: string;
  role: string;
  welcomed: boolean;
  twoFactor: boolean;
  version: number;
  code?: string;
}

const PASSWORD = 'another-harbour-48-lamp';
const list = (token: string, query = '') =>
  t.call<{ items: Account[]; code?: string; total?: number; nextCursor: string | null }>('GET', `/staff/accounts${query}`, { token });
const create = (email: string, role: string, token = admin.accessToken) =>
  t.call<Account>('POST', '/staff/accounts', { token, body: { email, role } });
const change = (id: string, role: string, headers: Record<string, string> = {}, token = admin.accessToken) =>
  t.call<Account>('PATCH', `/staff/accounts/${id}`, { token, body: { role }, headers });
const end = (id: string, token = admin.accessToken) => t.call<Account>('DELETE', `/staff/accounts/${id}`, { token });
const welcome = (token: string, password = PASSWORD) =>
  t.call<{ accessToken: string; code?: string }>('POST', '/auth/staff-welcome', { body: { token, name: 'Sam New', password } });

describe('OPS-1 becoming one of the staff', () => {
  it('OPS-1 the command gives a link that works once within an hour, never a password', async () => {
    const service = t.app.get(StaffAccountsService);
    const link = await service.createByCommand('first@operator.example', 'admin');
    expect(link).toMatch(new RegExp(`^${t.url}/staff/welcome\\?token=[\\w-]{43}$`));
    const token = new URL(link).searchParams.get('token') ?? '';
    expect((await welcome(token, 'password1234')).status).toBe(422);
    const opened = session(await welcome(token));
    expect((await welcome(token)).body.code).toBe('identity.link-gone');
    const me = await t.call('GET', '/me', { token: opened.accessToken });
    expect(me.body).toMatchObject({
      user: { name: 'Sam New', emailConfirmed: true },
      organisations: [],
      creator: null,
      staff: { role: 'admin', permissions: [], missing: 'second-factor' },
    });
    // asked again for the same person: another link, the first one is worth nothing
    const [second, third] = [
      await service.createByCommand('first@operator.example', 'admin'),
      await service.createByCommand('first@operator.example', 'admin'),
    ];
    expect((await welcome(new URL(second).searchParams.get('token') ?? '')).status).toBe(410);
    await expect(service.createByCommand('first@operator.example', 'support')).rejects.toMatchObject({ code: 'identity.staff-exists' });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().getTime() + 3_600_001 });
    expect((await welcome(new URL(third).searchParams.get('token') ?? '')).status).toBe(410);
    vi.useRealTimers();
    await service.endByCommand('first@operator.example');
    const rows = await t.sql<{ action: string; actor: string }>(
      `select e.action, e.actor_kind as actor from platform.audit_events e join identity.users u on u.id::text = e.object_id
       where u.email = 'first@operator.example' and e.object_type = 'identity.staff-account' order by e.at`,
    );
    expect(rows).toEqual([
      { action: 'created', actor: 'system' },
      { action: 'updated', actor: 'system' },
    ]);
  });

  it('OPS-1 an admin makes others by e-mail; nothing of the staff side opens before the second factor', async () => {
    const made = await create('verifier@operator.example', 'verifier');
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(made.body).toMatchObject({ email: 'verifier@operator.example', role: 'verifier', welcomed: false, twoFactor: false });
    const opened = session(await welcome(await mailedToken(t, 'verifier@operator.example')));
    await change(made.body.id, 'admin');
    const refused = await list(opened.accessToken);
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.second-factor-required']);
    await setUpTotp(t, opened.accessToken);
    expect((await list(opened.accessToken)).status).toBe(200);
    const other = await create('verifier@operator.example', 'support');
    expect([other.status, other.body.code]).toEqual([409, 'identity.staff-exists']);
    expect((await end(made.body.id)).status).toBe(204);
  });

  it('OPS-1 a link that was not used in time is no dead end: the address gets a new password like every other', async () => {
    const made = await create('late@operator.example', 'support');
    await t.call('POST', '/auth/password-reset', { body: { email: 'late@operator.example' } });
    const reset = await t.call<{ accessToken: string }>('POST', '/auth/password-reset/confirmation', {
      body: { token: await mailedToken(t, 'late@operator.example'), password: PASSWORD },
    });
    const me = await t.call('GET', '/me', { token: session(reset).accessToken });
    expect(me.body).toMatchObject({ staff: { role: 'support', missing: 'second-factor' } });
    await end(made.body.id);
  });

  it('ACC-3 somebody with a second factor keeps it when they become staff: the link does not get past it', async () => {
    const owner = await makeOwner(t);
    await setUpTotp(t, owner.accessToken);
    const made = await create(owner.email, 'finance');
    const answer = await welcome(await mailedToken(t, owner.email));
    expect([answer.status, answer.body.code]).toEqual([401, 'identity.second-factor-needed']);
    expect((await t.call('GET', '/me', { token: owner.accessToken })).status).toBe(401);
    await end(made.body.id);
  });

  it('ACC-11 staff rights never come with a single sign-on session', async () => {
    const owner = await makeOwner(t);
    const staff = await makeStaff(t, 'admin');
    await t.sql(`update identity.sessions set sso_organisation_id = $2 where user_id = $1`, [staff.userId, owner.organisationId]);
    await t.sql(`select pg_notify('identity_changed', $1)`, [`${staff.userId}||another-process`]);
    await vi.waitFor(async () => expect((await list(staff.accessToken)).body.code).toBe('platform.staff-only'), {
      timeout: 2500,
      interval: 20,
    });
    await end(staff.userId);
  });
});

describe('managing staff accounts', () => {
  it('rules.md 7 only admins with a second factor manage accounts; nobody else on either side', async () => {
    const owner = await makeOwner(t);
    const others: Array<[string, string]> = [
      ['platform.staff-only', owner.accessToken],
      ['platform.staff-only', (await makeMember(t, owner.organisationId, 'admin')).accessToken],
      ['platform.staff-only', (await makeCreatorUser(t)).accessToken],
      ['identity.second-factor-required', (await makeStaff(t, 'admin', { secondFactor: false })).accessToken],
    ];
    for (const role of ['support', 'verifier', 'influencer_manager', 'finance']) {
      others.push(['platform.forbidden', (await makeStaff(t, role)).accessToken]);
    }
    for (const [code, token] of others) {
      for (const answer of [
        await list(token),
        await create('x@operator.example', 'support', token),
        await change(admin.userId, 'support', {}, token),
        await end(admin.userId, token),
      ]) {
        expect([answer.status, answer.body.code]).toEqual([403, code]);
      }
    }
  });

  it('OPS-1 lists the living ones page by page', async () => {
    const all = await list(admin.accessToken, '?include=total');
    expect(all.body.total).toBe(all.body.items.length);
    const first = await list(admin.accessToken, '?limit=1');
    const rest = await list(admin.accessToken, `?limit=200&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(all.body.items.map(({ id }) => id));
    expect(all.body.items.find(({ id }) => id === admin.userId)).toMatchObject({ role: 'admin', welcomed: true, twoFactor: true });
  });

  it('OPS-1 another role counts with the next request, and is in the audit log with who did it', async () => {
    const staff = await makeStaff(t, 'support');
    expect((await list(staff.accessToken)).status).toBe(403);
    expect((await change(staff.userId, 'admin', { 'if-match': '"7"' })).status).toBe(412);
    const changed = await change(staff.userId, 'admin', { 'if-match': '"1"' });
    expect([changed.status, changed.body.role, changed.body.version]).toEqual([200, 'admin', 2]);
    expect((await list(staff.accessToken)).status).toBe(200);
    const [row] = await t.sql<{ actor: string; kind: string; changes: object }>(
      `select actor_id as actor, actor_kind as kind, changes from platform.audit_events
       where object_type = 'identity.staff-account' and object_id = $1 and action = 'updated'`,
      [staff.userId],
    );
    expect(row).toEqual({ actor: admin.userId, kind: 'staff', changes: { role: { from: 'support', to: 'admin' } } });
    expect((await end(staff.userId)).status).toBe(204);
  });

  it('OPS-1 ending cuts at once: sessions, links and the way back; the address may become staff again', async () => {
    const staff = await makeStaff(t, 'admin');
    expect((await list(staff.accessToken)).status).toBe(200);
    expect((await end(staff.userId)).status).toBe(204);
    expect((await list(staff.accessToken)).status).toBe(401);
    expect((await end(staff.userId)).status).toBe(404);
    expect((await change(staff.userId, 'support')).status).toBe(404);
    expect((await list(admin.accessToken)).body.items.map(({ id }) => id)).not.toContain(staff.userId);
    const again = await create(staff.email, 'support');
    expect([again.status, again.body.id, again.body.role]).toEqual([201, staff.userId, 'support']);
    const token = await mailedToken(t, staff.email);
    await end(staff.userId);
    expect((await welcome(token)).status).toBe(410);
  });

  it('OPS-1 a staff member who also is a brand’s owner loses the staff side alone', async () => {
    const owner = await makeOwner(t);
    const made = await create(owner.email, 'support');
    session(await welcome(await mailedToken(t, owner.email)));
    await end(made.body.id);
    const back = await signIn(t, owner.email, PASSWORD);
    const me = await t.call<{ organisations: object[]; staff: null }>('GET', '/me', { token: back.accessToken });
    expect([me.body.organisations.length, me.body.staff]).toEqual([1, null]);
  });

  it('ACC-3 staff cannot switch their second factor off', async () => {
    const refused = await t.call<Account>('DELETE', '/me/totp', {
      token: admin.accessToken,
      body: { password: admin.password, code: '000000' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'identity.totp-required']);
  });

  it('OPS-1 ten at once for one address make one account', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create('rivals@operator.example', 'finance')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('OPS-1 the last admin can be neither ended nor demoted, also when all admins end each other at the same time', async () => {
    const admins = [admin];
    for (let n = 0; n < 9; n++) admins.push(await makeStaff(t, 'admin'));
    const ids = admins.map(({ userId }) => userId);
    await t.sql(`update identity.staff_accounts set ended_at = now() where role = 'admin' and not (user_id = any($1))`, [ids]);
    const answers = await Promise.all(
      admins.map(({ accessToken }, index) => {
        const other = ids[(index + 1) % ids.length] ?? '';
        return index % 2 ? end(other, accessToken) : change(other, 'support', {}, accessToken);
      }),
    );
    expect(answers.every(({ status }) => [200, 204, 401, 403, 404, 409].includes(status))).toBe(true);
    const left = await t.sql<{ id: string }>(`select user_id as id from identity.staff_accounts where role = 'admin' and ended_at is null`);
    expect(left.length).toBeGreaterThanOrEqual(1);
    // down to one, who stays
    const last = admins.find(({ userId }) => userId === left[0]?.id);
    for (const { id } of left.slice(1)) expect((await end(id, last?.accessToken)).status).toBe(204);
    for (const answer of [
      await end(last?.userId ?? '', last?.accessToken),
      await change(last?.userId ?? '', 'support', {}, last?.accessToken),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'identity.last-staff-admin']);
    }
    expect((await change(last?.userId ?? '', 'admin', {}, last?.accessToken)).status).toBe(200);
  });
});
