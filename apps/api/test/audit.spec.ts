import { DeadlineSweep } from '@app/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Caller } from './caller.js';
import { print } from './print.js';
import { told } from './matrix.js';
import { UNAUDITED } from './unaudited.js';
import { buildWorld, type World } from './world.js';

let world: World;
let caller: Caller;
beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
  world.app.app.get(DeadlineSweep).pause(true);
}, 120_000);
afterAll(() => world.app.close());

/** Names of audited fields that sound like a secret and are none. */
const HARMLESS: Readonly<Record<string, string>> = {
  termsHash: 'the fingerprint of terms that both sides read',
  tokenIssuedAt: 'when, not what',
  tokenExpiresAt: 'when, not what',
};

/** A secret changed, or was erased with the account (ACC-12): the log says no more. */
const EMPTY = ['{}', '{"redacted":true}'];

const SECRETS = /password|token|secret|sealed|hash/i;

interface Row {
  actor_kind: string;
  actor_id: string | null;
}

/** The user of an access token. */
function userOf(token: string): string {
  return (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;
}

it('ACC-9 every call of a signed-in caller that changes something leaves rows with its request id and its actor', async () => {
  const wrong: string[] = [];
  const silent = new Set<string>();
  let calls = 0;
  for (const call of caller.calls) {
    const { id, method, access } = call.operation;
    if (method === 'GET') continue;
    const request = await caller.valid(call, world.a);
    if (request.token === undefined) continue;
    if (access?.public) wrong.push(`${id} is public, but its recipe signs it`);
    const requestId = `audited-${id}`;
    const answer = await caller.send(call.operation, { ...request, headers: { ...request.headers, 'x-request-id': requestId } });
    calls += 1;
    if (answer.status > 299) wrong.push(`${id}: ${told(answer)}`);
    const rows = await world.app.sql<Row>(`select actor_kind, actor_id from platform.audit_events where request_id = $1`, [requestId]);
    if (rows.length === 0) silent.add(id);
    const kinds = access?.staff ? ['staff'] : ['user'];
    const others = rows.filter(({ actor_kind, actor_id }) => !kinds.includes(actor_kind) || actor_id !== userOf(request.token!));
    if (others.length > 0) wrong.push(`${id}: rows of others: ${JSON.stringify(others)}`);
  }
  expect(wrong).toEqual([]);
  expect([...silent].sort()).toEqual(Object.keys(UNAUDITED).sort());
  expect(calls).toBeGreaterThan(50);
  print(`audit: ${calls} calls that change something, ${silent.size} without a row`);
}, 180_000);

it('ACC-9 no password, token, secret, sealed value or hash is in the log, neither by name nor by value', async () => {
  await world.app.settle();
  const named = await world.app.sql<{ object_type: string; field: string; value: unknown }>(
    `select distinct on (object_type, field) e.object_type, c.key as field, c.value from platform.audit_events e, jsonb_each(e.changes) c(key, value)
     where jsonb_typeof(e.changes) = 'object'`,
  );
  const leaking = named.filter(({ field, value }) => SECRETS.test(field) && !HARMLESS[field] && !EMPTY.includes(JSON.stringify(value)));
  expect(leaking).toEqual([]);
  const columns = await world.app.sql<{ name: string; col: string; type: string }>(
    `select table_schema || '.' || table_name as name, column_name as col, data_type as type from information_schema.columns
     where table_schema in (select distinct schemaname from pg_tables) and table_schema not in ('jobs', 'pg_catalog', 'information_schema', 'sandbox')
       and column_name ~ '(_sealed|sealed|_hash|hash|token|secret|password)$' and data_type in ('text', 'bytea')`,
  );
  expect(columns.length).toBeGreaterThan(8);
  const logged = (await world.app.sql<{ text: string }>(`select string_agg(changes::text, ' ') as text from platform.audit_events`))[0]!
    .text;
  const found: string[] = [];
  for (const { name, col, type } of columns) {
    if (col === 'terms_hash' || col === 'body_hash') continue;
    const text = type === 'bytea' ? `encode(${col}, 'hex')` : col;
    const values = await world.app.sql<{ value: string }>(`select distinct ${text} as value from ${name} where length(${text}) >= 16`);
    if (values.some(({ value }) => logged.includes(value))) found.push(`${name}.${col}`);
  }
  expect(found).toEqual([]);
  for (const secret of [world.a.owner.password, world.a.owner.accessToken, world.a.creator.token, world.a.owner.cookie.split('=')[1]!]) {
    expect(logged.includes(secret)).toBe(false);
  }
});
