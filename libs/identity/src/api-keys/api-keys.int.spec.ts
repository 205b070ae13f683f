import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '../testing/index.js';
import { io } from 'socket.io-client';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { organisation: 'Key House', name: 'Olga Owner' });
});
afterAll(() => t.close());

interface Key {
  id: string;
  secret: string;
  start: string;
  state: string;
  version: number;
  permissions: string[];
  brandIds: string[] | null;
  lastUsedAt: string | null;
  oldSecretUntil: string | null;
  createdBy: { name: string | null; member: boolean };
  can: Record<string, boolean>;
}

const path = (id = '') => `/organisations/${owner.organisationId}/api-keys${id ? `/${id}` : ''}`;
const READ = ['campaigns.read'];
const MANAGE = ['campaigns.read', 'identity.manage-organisation'];

async function make(body: Record<string, unknown> = {}, token = owner.accessToken): Promise<Key> {
  const answer = await t.call<Key>('POST', path(), { token, body: { name: 'Shop', permissions: READ, ...body } });
  if (answer.status !== 201) throw new Error(`no key: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function listed(id: string): Promise<Key | undefined> {
  const { body } = await t.call<{ items: Key[] }>('GET', `${path()}?limit=200`, { token: owner.accessToken });
  return body.items.find((key) => key.id === id);
}

const works = async (token: string) => (await t.call('GET', `/brands/${owner.brandId}`, { token })).status;

it('ACC-8 shows the secret once, keeps its hash alone, and tells keys apart by their start', async () => {
  const key = await make({ name: 'ERP' });
  expect(key.secret).toMatch(/^of_test_[\w-]{43}$/);
  expect(key.start).toBe(key.secret.slice(0, 12));
  expect(await works(key.secret)).toBe(200);
  const again = await listed(key.id);
  expect(again).toMatchObject({
    name: 'ERP',
    state: 'active',
    createdBy: { name: 'Olga Owner', member: true },
    can: { change: true, rotate: true, revoke: true },
  });
  expect(again).not.toHaveProperty('secret');
  expect(again?.lastUsedAt).not.toBeNull();
  const [row] = await t.sql<{ text: string }>(`select to_jsonb(k)::text as text from identity.api_keys k where id = $1`, [key.id]);
  const rest = key.secret.slice(12);
  expect(row?.text).not.toContain(rest);
  const kept = await t.sql<{ text: string }>(
    `select changes::text as text from platform.audit_events union all select coalesce(response::text, '') from platform.idempotency_keys`,
  );
  expect(kept.filter(({ text }) => text.includes(rest))).toEqual([]);
});

it('ACC-8 an Idempotency-Key does not keep the secret: each call makes its own key', async () => {
  const call = () =>
    t.call<Key>('POST', path(), {
      token: owner.accessToken,
      body: { name: 'Twice', permissions: READ },
      headers: { 'idempotency-key': 'keys-1' },
    });
  const [first, second] = [await call(), await call()];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(first.body.id).not.toBe(second.body.id);
  expect(await t.sql(`select 1 from platform.idempotency_keys where key = 'keys-1'`)).toEqual([]);
});

it('ACC-8 gives no key more than its maker has: permissions, brands, and never what belongs to persons', async () => {
  const refused = async (token: string, body: Record<string, unknown>) => {
    const answer = await t.call<{ errors?: Array<{ pointer: string }> }>('POST', path(), {
      token,
      body: { name: 'Too much', permissions: READ, ...body },
    });
    return [answer.status, answer.body.errors?.[0]?.pointer];
  };
  expect(await refused(owner.accessToken, { permissions: ['identity.delete-organisation'] })).toEqual([422, '/permissions']);
  expect(await refused(owner.accessToken, { permissions: ['identity.transfer-ownership'] })).toEqual([422, '/permissions']);
  expect(await refused(owner.accessToken, { permissions: ['no.such'] })).toEqual([422, '/permissions']);
  const { body: second } = await t.call<{ id: string }>('POST', `/organisations/${owner.organisationId}/brands`, {
    token: owner.accessToken,
    body: { name: 'Second' },
  });
  const stranger = await makeOwner(t);
  expect(await refused(owner.accessToken, { brandIds: [stranger.brandId] })).toEqual([422, '/brandIds']);
  expect(await refused(owner.accessToken, { brandIds: [] })).toEqual([422, '/brandIds']);
  const admin = await makeMember(t, owner.organisationId, 'admin', { brandIds: [owner.brandId] });
  expect(await refused(admin.accessToken, {})).toEqual([422, '/brandIds']);
  expect(await refused(admin.accessToken, { brandIds: [second.id] })).toEqual([422, '/brandIds']);
  const narrow = await make({ brandIds: [owner.brandId.toUpperCase()] }, admin.accessToken);
  expect(narrow.brandIds).toEqual([owner.brandId]);
  expect(await works(narrow.secret)).toBe(200);
  expect((await t.call('GET', `/brands/${second.id}`, { token: narrow.secret })).status).toBe(404);
  const own = await t.sql(
    `insert into identity.roles (id, organisation_id, name, permissions, created_at, updated_at)
    values (gen_random_uuid(), $1, 'Keeper', '{campaigns.read,identity.manage-organisation}', now(), now()) returning id`,
    [owner.organisationId],
  );
  const keeper = await makeMember(t, owner.organisationId, 'analyst');
  await t.sql(`update identity.memberships set role = 'custom', custom_role_id = $2 where user_id = $1`, [
    keeper.userId,
    (own[0] as { id: string }).id,
  ]);
  await t.sql(`select pg_notify('identity_changed', $1)`, [`${keeper.userId}||test`]);
  const tried = await t.call<{ errors?: unknown }>('POST', path(), {
    token: keeper.accessToken,
    body: { name: 'Wide', permissions: ['campaigns.read', 'campaigns.launch'] },
  });
  expect([tried.status, tried.body]).toMatchObject([
    422,
    { code: 'identity.api-key-beyond-yours', errors: [{ value: ['campaigns.launch'] }] },
  ]);
});

it('ACC-8 whoever is below a key neither rotates nor widens it, but can always revoke it', async () => {
  const wide = await make({ permissions: MANAGE });
  const admin = await makeMember(t, owner.organisationId, 'admin', { brandIds: [owner.brandId] });
  const token = admin.accessToken;
  const rotated = await t.call('POST', `${path(wide.id)}/rotate`, { token, body: {} });
  expect([rotated.status, rotated.body]).toMatchObject([403, { code: 'identity.api-key-beyond-you' }]);
  expect((await t.call('PATCH', path(wide.id), { token, body: { expiresAt: null } })).status).toBe(403);
  expect((await t.call('PATCH', path(wide.id), { token, body: { name: 'Renamed' } })).status).toBe(200);
  const { body } = await t.call<{ id: string }>('POST', `/organisations/${owner.organisationId}/brands`, {
    token: owner.accessToken,
    body: { name: 'Hidden' },
  });
  const hidden = await make({ brandIds: [body.id] });
  expect((await t.call('DELETE', path(hidden.id), { token })).status).toBe(404);
  const seen = await t.call<{ items: Key[] }>('GET', `${path()}?limit=200`, { token });
  expect(seen.body.items.map(({ id }) => id)).not.toContain(hidden.id);
  expect((await t.call('DELETE', path(wide.id), { token })).status).toBe(204);
  expect(await works(wide.secret)).toBe(401);
});

it('ACC-8 a key makes and changes no keys, rotates and revokes itself alone, and is nobody on personal routes', async () => {
  const key = await make({ permissions: MANAGE });
  const other = await make();
  const token = key.secret;
  const codes = async (method: string, target: string, body?: unknown) => {
    const answer = await t.call<{ code: string }>(method, target, { token, ...(body ? { body } : {}) });
    return [answer.status, answer.body?.code];
  };
  const byKey = [403, 'identity.api-key-by-key'];
  expect(await codes('POST', path(), { name: 'Child', permissions: READ })).toEqual(byKey);
  expect(await codes('PATCH', path(key.id), { expiresAt: null })).toEqual(byKey);
  expect(await codes('PATCH', path(other.id), { name: 'Mine' })).toEqual(byKey);
  expect(await codes('POST', `${path(other.id)}/rotate`, {})).toEqual(byKey);
  expect(await codes('DELETE', path(other.id))).toEqual(byKey);
  expect(await codes('GET', '/me')).toEqual([403, 'platform.people-only']);
  expect(await codes('POST', '/organisations', { kind: 'brand', name: 'Own' })).toEqual([403, 'platform.people-only']);
  expect((await t.call('GET', path(), { token })).status).toBe(200);
  const renewed = await t.call<Key>('POST', `${path(key.id)}/rotate`, { token, body: { graceHours: 0 } });
  expect(renewed.status).toBe(200);
  expect(await works(token)).toBe(401);
  expect((await t.call('DELETE', path(key.id), { token: renewed.body.secret })).status).toBe(204);
  expect(await works(renewed.body.secret)).toBe(401);
  const plain = await make();
  expect((await t.call('GET', path(), { token: plain.secret })).status).toBe(403);
});

it('ACC-8 rotation: the old secret works for the hours of grace, a second rotation ends it, 0 hours end it at once', async () => {
  const key = await make();
  const rotate = async (graceHours?: number) => {
    const answer = await t.call<Key>('POST', `${path(key.id)}/rotate`, {
      token: owner.accessToken,
      body: graceHours === undefined ? {} : { graceHours },
    });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const second = await rotate();
  expect(new Date(second.oldSecretUntil!).getTime() - Date.parse((await listed(key.id))!.oldSecretUntil!)).toBe(0);
  expect([await works(key.secret), await works(second.secret)]).toEqual([200, 200]);
  const third = await rotate(72);
  expect([await works(key.secret), await works(second.secret), await works(third.secret)]).toEqual([401, 200, 200]);
  const [row] = await t.sql<{ hours: number }>(
    `select round(extract(epoch from previous_until - updated_at) / 3600)::int as hours from identity.api_keys where id = $1`,
    [key.id],
  );
  expect(row?.hours).toBe(72);
  await t.sql(`update identity.api_keys set previous_until = now() - interval '1 second' where id = $1`, [key.id]);
  await t.sql(`select pg_notify('identity_changed', $1)`, [`${owner.userId}|${key.id}|test`]);
  await expect.poll(() => works(second.secret)).toBe(401);
  const fourth = await rotate(0);
  expect([await works(third.secret), await works(fourth.secret)]).toEqual([401, 200]);
  expect((await listed(key.id))?.oldSecretUntil).toBeNull();
  for (const graceHours of [-1, 73, 1.5]) {
    expect((await t.call('POST', `${path(key.id)}/rotate`, { token: owner.accessToken, body: { graceHours } })).status).toBe(422);
  }
});

it('ACC-8 an expired key stops by itself at its instant, comes back with a later expiry, and a revoked one never', async () => {
  for (const expiresAt of ['2020-01-01T00:00:00Z', '9999-12-31T00:00:00Z', 'tomorrow']) {
    const answer = await t.call('POST', path(), { token: owner.accessToken, body: { name: 'Late', permissions: READ, expiresAt } });
    expect([expiresAt, answer.status]).toEqual([expiresAt, 422]);
  }
  const soon = new Date(Date.parse((await t.call('GET', '/documents/current')).headers.get('date')!) + 2_500).toISOString();
  const key = await make({ expiresAt: soon });
  expect(await works(key.secret)).toBe(200);
  await expect.poll(() => works(key.secret), { timeout: 5_000 }).toBe(401);
  expect(await listed(key.id)).toMatchObject({ state: 'expired', can: { change: true, rotate: false, revoke: true } });
  const rotated = await t.call('POST', `${path(key.id)}/rotate`, { token: owner.accessToken, body: {} });
  expect([rotated.status, rotated.body]).toMatchObject([409, { code: 'identity.api-key-ended', state: 'expired' }]);
  expect((await t.call('PATCH', path(key.id), { token: owner.accessToken, body: { expiresAt: null } })).status).toBe(200);
  expect(await works(key.secret)).toBe(200);
  const states = async (state: string) =>
    (await t.call<{ items: Key[]; total: number }>('GET', `${path()}?state=${state}&include=total&limit=200`, { token: owner.accessToken }))
      .body;
  expect((await states('active')).items.map(({ id }) => id)).toContain(key.id);
  expect((await t.call('DELETE', path(key.id), { token: owner.accessToken })).status).toBe(204);
  expect((await t.call('DELETE', path(key.id), { token: owner.accessToken })).status).toBe(204);
  expect(await works(key.secret)).toBe(401);
  const gone = await states('revoked');
  expect(gone.items.map(({ id }) => id)).toContain(key.id);
  expect(gone.total).toBe(gone.items.length);
  expect((await t.call('PATCH', path(key.id), { token: owner.accessToken, body: { name: 'Back' } })).status).toBe(409);
});

it('ACC-8 narrowing a key counts with its next request; If-Match protects against a stale change', async () => {
  const key = await make({ permissions: ['campaigns.read', 'identity.manage-brand'] });
  const rename = () => t.call('PATCH', `/brands/${owner.brandId}`, { token: key.secret, body: { industry: 'beauty' } });
  expect((await rename()).status).toBe(200);
  const stale = await t.call('PATCH', path(key.id), { token: owner.accessToken, body: { name: 'X' }, headers: { 'if-match': '"7"' } });
  expect(stale.status).toBe(412);
  const changed = await t.call<Key>('PATCH', path(key.id), {
    token: owner.accessToken,
    body: { permissions: READ },
    headers: { 'if-match': '"1"' },
  });
  expect([changed.status, changed.headers.get('etag'), changed.body.permissions]).toEqual([200, '"2"', READ]);
  expect((await rename()).status).toBe(403);
});

it('ACC-8 a key of the other kind of instance, a wrong one and a broken one are all unknown', async () => {
  const key = await make();
  const body = key.secret.slice('of_test_'.length);
  for (const token of [`of_live_${body}`, `of_test_${body.slice(1)}x`, 'of_test_', `of_test_${body}x`, body]) {
    expect([token.slice(0, 12), await works(token)]).toEqual([token.slice(0, 12), 401]);
  }
});

it('ACC-8 the key goes on when its maker leaves, and shows it', async () => {
  const admin = await makeMember(t, owner.organisationId, 'admin', { name: 'Anna Admin' });
  const key = await make({}, admin.accessToken);
  await t.sql(`delete from identity.memberships where user_id = $1`, [admin.userId]);
  expect(await works(key.secret)).toBe(200);
  expect((await listed(key.id))?.createdBy).toMatchObject({ name: 'Anna Admin', member: false });
});

it('ACC-8 at most 100 living keys, also for twelve that come at once', async () => {
  const house = await makeOwner(t);
  const target = `/organisations/${house.organisationId}/api-keys`;
  await t.sql(
    `insert into identity.api_keys (id, organisation_id, created_by, name, start, hash, permissions, created_at, updated_at)
     select gen_random_uuid(), $1, $2, 'Many', 'of_test_', sha256(n::text::bytea), '{campaigns.read}', now(), now() from generate_series(1, 98) n`,
    [house.organisationId, house.userId],
  );
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => t.call('POST', target, { token: house.accessToken, body: { name: 'One more', permissions: READ } })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, ...Array.from({ length: 10 }, () => 422)]);
});

it('ACC-8 twelve rotations at once: each old secret but the last two is dead, one new one lives', async () => {
  const key = await make();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => t.call<Key>('POST', `${path(key.id)}/rotate`, { token: owner.accessToken, body: { graceHours: 1 } })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  const living: number[] = [];
  for (const { body } of answers) living.push(await works(body.secret));
  expect(living.filter((status) => status === 200)).toHaveLength(2);
  expect(await works(key.secret)).toBe(401);
});

it('ACC-8, CHT-3 sockets take keys, hear the organisation alone, and close with the revocation, a rotation or the expiry', async () => {
  const connect = async (namespace: string, token: string) => {
    const socket = io(`${t.url}/${namespace}`, { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true });
    const outcome = new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', (error) => resolve(error.message));
    });
    const closed = new Promise<string>((resolve) => socket.once('disconnect', (reason) => resolve(reason)));
    return { socket, outcome: await outcome, closed };
  };
  for (const namespace of ['live', 'chat']) {
    const key = await make({ permissions: ['campaigns.read', 'chat.read'] });
    const first = await connect(namespace, key.secret);
    expect([namespace, first.outcome]).toEqual([namespace, 'connected']);
    expect((await t.call('DELETE', path(key.id), { token: owner.accessToken })).status).toBe(204);
    expect(await first.closed).toBe('io server disconnect');
    expect((await connect(namespace, key.secret)).outcome).toBe('identity.unauthenticated');
    expect((await connect(namespace, key.secret.replace('of_test_', 'of_live_'))).outcome).toBe('identity.unauthenticated');
    const rotated = await make();
    const second = await connect(namespace, rotated.secret);
    expect((await t.call('POST', `${path(rotated.id)}/rotate`, { token: owner.accessToken, body: { graceHours: 0 } })).status).toBe(200);
    expect(await second.closed).toBe('io server disconnect');
    const soon = new Date(Date.parse((await t.call('GET', '/documents/current')).headers.get('date')!) + 2_500).toISOString();
    const short = await connect(namespace, (await make({ expiresAt: soon })).secret);
    expect(short.outcome).toBe('connected');
    expect(await short.closed).toBe('io server disconnect');
  }
});
