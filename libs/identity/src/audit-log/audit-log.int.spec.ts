import { once } from 'node:events';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { newId } from '@app/platform';
import { makeCreatorUser, makeMember, makeOwner, type TestOwner, type TestPerson } from '../testing/index.js';

let t: TestApp;
let owner: TestOwner;
let admin: TestPerson;
let key: { id: string; secret: string };
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { organisation: 'Log House', name: 'Olga Owner', brand: 'Glow' });
  admin = await makeMember(t, owner.organisationId, 'admin', { name: 'Anna Admin' });
  const made = await t.call<{ id: string; secret: string }>('POST', `/organisations/${owner.organisationId}/api-keys`, {
    token: owner.accessToken,
    body: { name: 'ERP', permissions: ['campaigns.read', 'identity.manage-brand', 'identity.read-audit'] },
  });
  key = made.body;
  const rename = (token: string, industry: string, requestId: string) =>
    t.call('PATCH', `/brands/${owner.brandId}`, { token, body: { industry }, headers: { 'x-request-id': requestId } });
  await rename(owner.accessToken, 'beauty', 'by-owner');
  await rename(admin.accessToken, 'fashion', 'by-admin');
  await rename(key.secret, 'food', 'by-key');
});
afterAll(() => t.close());

interface Event {
  id: string;
  at: string;
  actor: { kind: string; id: string | null; name: string | null; creatorId: string | null; deleted: boolean };
  action: string;
  object: { type: string; id: string; name: string | null };
  changes: Record<string, unknown>;
  requestId: string;
}

async function log(query: Record<string, string> = {}, token = owner.accessToken) {
  const path = `/organisations/${owner.organisationId}/audit-events?${new URLSearchParams(query).toString()}`;
  const answer = await t.call<{ items: Event[]; nextCursor: string | null; total?: number }>('GET', path, { token });
  return { status: answer.status, ...answer.body };
}

const file = (query: Record<string, string> = {}, token = owner.accessToken) =>
  t.call<string>('GET', `/organisations/${owner.organisationId}/audit-events.csv?${new URLSearchParams(query).toString()}`, { token });

/** Rows of a CSV text as RFC 4180 has it. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

it('ACC-9 tells who, what, on which object, before and after, newest first, with the names of today', async () => {
  const { items } = await log({ objectType: 'identity.brand', action: 'updated' });
  expect(items.map(({ actor, requestId }) => [actor.kind, actor.name, requestId])).toEqual([
    ['key', 'ERP', 'by-key'],
    ['user', 'Anna Admin', 'by-admin'],
    ['user', 'Olga Owner', 'by-owner'],
  ]);
  expect(items[0]).toMatchObject({
    actor: { id: key.id },
    object: { type: 'identity.brand', id: owner.brandId, name: 'Glow' },
    changes: { industry: { from: 'fashion', to: 'food' } },
  });
  expect(items[1]?.object).toEqual(items[0]?.object);
  const made = (await log({ objectType: 'identity.api-key' })).items[0];
  expect(made).toMatchObject({ action: 'created', object: { name: 'ERP' }, changes: { name: { to: 'ERP' } } });
  expect(Object.keys(made?.changes ?? {})).not.toContain('hash');
});

it('ACC-9 filters by actor, kind, action, object and time, and together; pages are complete and stable', async () => {
  const all = (await log({ limit: '200', include: 'total' })).items;
  const ids = (events: Event[]) => events.map(({ id }) => id);
  const middle = all[Math.floor(all.length / 2)]!;
  const cases: Array<[Record<string, string>, (event: Event) => boolean]> = [
    [{ actor: admin.userId }, ({ actor }) => actor.id === admin.userId],
    [{ actor: key.id }, ({ actor }) => actor.id === key.id],
    [{ actorKind: 'key' }, ({ actor }) => actor.kind === 'key'],
    [{ actorKind: 'user,system' }, ({ actor }) => actor.kind !== 'key'],
    [{ action: 'created' }, ({ action }) => action === 'created'],
    [
      { action: 'created,updated', objectType: 'identity.brand,identity.api-key' },
      ({ object }) => ['identity.brand', 'identity.api-key'].includes(object.type),
    ],
    [{ objectId: owner.brandId }, ({ object }) => object.id === owner.brandId],
    [{ 'at[gte]': middle.at }, ({ at }) => at >= middle.at],
    [{ 'at[lt]': middle.at }, ({ at }) => at < middle.at],
    [{ actor: owner.userId, action: 'updated', objectId: owner.brandId }, ({ requestId }) => requestId === 'by-owner'],
    [{ actor: newId() }, () => false],
  ];
  for (const [query, matches] of cases) {
    const found = await log({ ...query, limit: '200', include: 'total' });
    expect([query, ids(found.items)]).toEqual([query, ids(all.filter(matches))]);
    expect(found.total).toBe(found.items.length);
  }
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await log({ limit: '2', ...(cursor ? { cursor } : {}) });
    paged.push(...ids(page.items));
    // what comes in meanwhile is before the first page
    await t.call('PATCH', `/brands/${owner.brandId}`, { token: owner.accessToken, body: { description: `Page ${paged.length}` } });
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(ids(all));
  for (const bad of [
    { actor: 'me' },
    { actorKind: 'robot' },
    { 'at[gte]': 'today' },
    { cursor: 'x' },
    { nonsense: '1' },
    { action: "x'y" },
  ]) {
    expect([bad, (await log(bad as unknown as Record<string, string>)).status]).toEqual([bad, 422]);
  }
  for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59+23:00', '2024-02-29T23:59:60Z']) {
    expect([200, 422]).toContain((await log({ 'at[lt]': at })).status);
  }
});

it('ACC-9 needs identity.read-audit for the whole organisation; ACC-10 nothing of it is anybody else’s', async () => {
  const stranger = await makeOwner(t);
  const manager = await makeMember(t, owner.organisationId, 'campaign_manager');
  const narrow = await makeMember(t, owner.organisationId, 'admin', { brandIds: [owner.brandId] });
  for (const [token, status] of [
    [stranger.accessToken, 404],
    [manager.accessToken, 403],
    [narrow.accessToken, 403],
    [admin.accessToken, 200],
    [key.secret, 200],
  ] as const) {
    expect([(await log({}, token)).status, (await file({}, token)).status]).toEqual([status, status]);
  }
  const others = await t.call<{ items: Event[] }>('GET', `/organisations/${stranger.organisationId}/audit-events?limit=200`, {
    token: stranger.accessToken,
  });
  expect(JSON.stringify(others.body)).not.toContain(owner.organisationId);
});

it('ACC-9, ACC-10, ACC-12 former members keep their names, creators are told by their profile, deleted accounts by nothing', async () => {
  const creator = await makeCreatorUser(t, { name: 'Real Name' });
  const gone = await makeMember(t, owner.organisationId, 'analyst', { name: 'Gerd Gone' });
  const forgotten = await makeMember(t, owner.organisationId, 'analyst', { name: 'Fred Forgotten' });
  const rows: Array<[string, string]> = [
    [creator.userId, 'creator'],
    [gone.userId, 'gone'],
    [forgotten.userId, 'forgotten'],
  ];
  await t.sql(
    `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
     values ($1, now(), 'user', $2, $3, 'removed', 'identity.membership', 'x', jsonb_build_object('userId', jsonb_build_object('from', $4::text)), 'gone')`,
    [newId(), owner.userId, owner.organisationId, gone.userId],
  );
  for (const [userId, requestId] of rows) {
    await t.sql(
      `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
       values ($1, now(), 'user', $2, $3, 'tried', 'test.thing', 'x', '{}', $4)`,
      [newId(), userId, owner.organisationId, requestId],
    );
  }
  await t.sql(`delete from identity.memberships where user_id = $1`, [gone.userId]);
  await t.sql(`update identity.users set deleted_at = now() where id = $1`, [forgotten.userId]);
  const { items } = await log({ objectType: 'test.thing' });
  const actor = (requestId: string) => items.find((event) => event.requestId === requestId)?.actor;
  expect(actor('creator')).toEqual({ kind: 'user', id: creator.userId, name: null, creatorId: creator.creatorId, deleted: false });
  expect(actor('gone')).toMatchObject({ name: 'Gerd Gone', creatorId: null, deleted: false });
  expect(actor('forgotten')).toMatchObject({ name: null, deleted: true });
});

it('ACC-9 exports the same events as CSV: byte order mark, formulas defused, quotes and line breaks whole, the export itself in the log', async () => {
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|" /C calc"!A0', 'plain, "quoted"\nand broken']) {
    await t.sql(
      `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
       values ($1, now(), 'system', null, $2, 'csv', 'test.csv', $3, jsonb_build_object('text', $3::text), $3)`,
      [newId(), owner.organisationId, name],
    );
  }
  const raw = await fetch(`${t.url}/api/v1/organisations/${owner.organisationId}/audit-events.csv?objectType=test.csv`, {
    headers: { authorization: `Bearer ${owner.accessToken}` },
  });
  expect(raw.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(raw.headers.get('content-disposition')).toContain('attachment; filename="audit-log.csv"');
  expect(raw.headers.get('cache-control')).toBe('no-store');
  const bytes = Buffer.from(await raw.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = parsed(bytes.subarray(3).toString());
  expect(head).toEqual([
    'at',
    'actor kind',
    'actor id',
    'actor name',
    'action',
    'object type',
    'object id',
    'object name',
    'changes',
    'request id',
  ]);
  expect(rows.map((row) => row[6]).sort()).toEqual(
    ["'+1", "'-1", "'=1+1", `'=cmd|" /C calc"!A0`, "'@SUM(A1)", 'plain, "quoted"\nand broken'].sort(),
  );
  expect(rows.every((row) => row.length === 10 && row.every((cell) => !/^[=+\-@\t\r]/.test(cell)))).toBe(true);
  const [exported] = (await log({ action: 'exported' })).items;
  expect(exported).toMatchObject({
    actor: { name: 'Olga Owner' },
    object: { type: 'identity.audit-log' },
    changes: { filter: { objectType: 'test.csv' } },
  });
  const listed = (await log({ limit: '200', actor: admin.userId })).items;
  const filed = parsed((await file({ actor: admin.userId })).body.slice(1)).slice(1);
  expect(filed.map((row) => [row[0], row[9]])).toEqual(listed.map(({ at, requestId }) => [at, requestId]));
});

it('ACC-9 the file has every row, 20,000 of them, read in batches only as fast as the caller takes them', async () => {
  const big = await makeOwner(t);
  await t.sql(
    `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
     select gen_random_uuid(), now() - n * interval '1 millisecond', 'user', $1, $2, 'filled', 'test.big', n::text,
       jsonb_build_object('text', repeat('x', 400)), 'big' from generate_series(1, 20000) n`,
    [big.userId, big.organisationId],
  );
  const path = `${t.url}/api/v1/organisations/${big.organisationId}/audit-events.csv?objectType=test.big`;
  const request = get(path, { headers: { authorization: `Bearer ${big.accessToken}` } });
  const [answer] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  answer.pause();
  // nobody takes anything: the server stops reading; this caller then leaves, and the next one still gets all
  await once(answer, 'readable');
  request.destroy();
  const whole = await t.call<string>('GET', `/organisations/${big.organisationId}/audit-events.csv?objectType=test.big`, {
    token: big.accessToken,
  });
  const rows = parsed(whole.body.slice(1)).slice(1);
  expect(rows).toHaveLength(20_000);
  expect(new Set(rows.map((row) => row[6])).size).toBe(20_000);
  expect(rows[0]?.[6]).toBe('1');
});

it('ACC-9 every filter of a big log reads by an index', async () => {
  await t.sql(`analyze platform.audit_events`);
  const plans = await Promise.all(
    [
      `organisation_id = '${owner.organisationId}' and actor_id = '${admin.userId}'`,
      `organisation_id = '${owner.organisationId}' and object_id = '${owner.brandId}'`,
      `organisation_id = '${owner.organisationId}' and action = any('{exported}')`,
      `organisation_id = '${owner.organisationId}' and object_type = any('{identity.brand}')`,
      `organisation_id = '${owner.organisationId}'`,
    ].map(async (where) => {
      const rows = await t.sql<{ 'QUERY PLAN': string }>(
        `explain select id from platform.audit_events where ${where} order by at desc, id desc limit 51`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    }),
  );
  for (const plan of plans) {
    expect(plan).not.toContain('Seq Scan');
    expect(plan).toContain('audit_events_');
  }
});
