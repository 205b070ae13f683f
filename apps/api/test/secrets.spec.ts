import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from 'pg';
import { rotateSecrets, SecretBox } from '@app/platform';
import { bundle } from '../../../scripts/build.ts';
import { root } from '../../../scripts/paths.ts';
import { SEALED_COLUMNS } from '../src/sealed-columns.js';
import { buildWorld, type World } from './world.js';

/** Columns that sound like a sealed secret and are none, with the reason. */
const NOT_SEALED: Readonly<Record<string, string>> = {
  'creators.social_accounts.token_issued_at': 'an instant',
  'creators.social_accounts.token_expires_at': 'an instant',
  'identity.member_invitations.token_hash': 'a hash',
};

const NEW_KEY = '71e6a90d43bf58c2e17d0a96b84f235ccd9081f7a3264eb5d80f6c19b723ea54';

let world: World;
let client: Client;
let folder: string;
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache', 'secrets-'));
  world = await buildWorld();
  client = new Client({ connectionString: world.app.env.databaseUrl });
  await client.connect();
}, 120_000);
afterAll(async () => {
  await client.end();
  await world.app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The simulators' own tables are somebody else's database; jobs are looked at by value. */
const SCHEMAS = `not in ('pg_catalog', 'information_schema', 'sandbox', 'jobs')`;

it('CRE-2 every column that sounds sealed is in the list of the rotation, and each of the list is there with its key', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema ${SCHEMAS} and column_name ~ '(sealed|token|secret|encrypted|cipher)' order by 1`,
  );
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  expect(
    rows
      .map(({ name }) => name)
      .filter((name) => !NOT_SEALED[name])
      .sort(),
  ).toEqual([...listed].sort());
  const keys = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname || ' ' || a.attname as name from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where i.indisprimary and i.indnkeyatts = 1`,
  );
  for (const { table, key } of SEALED_COLUMNS) expect(keys.rows.map(({ name }) => name)).toContain(`${table} ${key}`);
});

it('CRE-2 nothing sealed lies in any other column of a lived-in database', async () => {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as table, quote_ident(column_name) as column
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
       and data_type in ('text', 'json', 'jsonb', 'character varying', 'ARRAY')`,
  );
  const found: string[] = [];
  for (const { table, column } of rows) {
    const hit = await client.query(String.raw`select 1 from ${table} where ${column}::text ~ 'v1\.[0-9a-f]{8}\.[\w-]{30}' limit 1`);
    if (hit.rowCount) found.push(`${table}.${column}`);
  }
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  expect(found.filter((name) => !listed.includes(name))).toEqual([]);
  expect(found).toContain('creators.social_accounts.token_sealed');
});

it('CRE-2 the command seals everything anew, says how much, and the new key alone opens it', async () => {
  const { app, a } = world;
  await fill();
  const before = await values();
  const old = new SecretBox(app.env);
  const plain = new Map([...before].map(([name, sealed]) => [name, old.open(sealed)]));
  await bundle(folder, ['rotate-secrets']);
  const oldKey = app.env.encryptionKey.toString('hex');
  const run = async (keys: Record<string, string>) => {
    const child = spawn(process.execPath, [join(folder, 'rotate-secrets.js')], {
      cwd: root,
      env: { DATABASE_URL: app.env.databaseUrl, DATA_DIR: app.env.dataDir, ...keys },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, text };
  };
  // without the old key nothing can be opened: told, counted, untouched
  const blind = await run({ ENCRYPTION_KEY: NEW_KEY });
  expect([blind.code, blind.text]).toEqual([1, expect.stringContaining('missing in ENCRYPTION_KEYS_OLD')]);
  expect(await values()).toEqual(before);
  const first = await run({ ENCRYPTION_KEY: NEW_KEY, ENCRYPTION_KEYS_OLD: oldKey });
  expect([first.code, first.text]).toEqual([0, expect.stringContaining(`secrets: ${before.size} sealed anew, 0 were current, 0 lost`)]);
  const after = await values();
  const fresh = new SecretBox({ encryptionKey: Buffer.from(NEW_KEY, 'hex'), encryptionKeysOld: [] });
  expect(new Map([...after].map(([name, sealed]) => [name, fresh.open(sealed)]))).toEqual(plain);
  const second = await run({ ENCRYPTION_KEY: NEW_KEY });
  expect([second.code, second.text]).toEqual([0, expect.stringContaining(`secrets: 0 sealed anew, ${before.size} were current, 0 lost`)]);
  const log = await app.sql<{ changes: unknown }>(`select changes from platform.audit_events where action = 'secrets-rotated' order by at`);
  expect(log).toHaveLength(3);
  expect(JSON.stringify(log)).not.toContain('v1.');
  expect(a.creator.socialAccountId).toBeTruthy();
});

it('CRE-2 stopped half-way it goes on where it was, passes over what cannot be opened, and loses no change made beside it', async () => {
  const { app } = world;
  const [current, old] = [NEW_KEY, 'a7'.repeat(32)].map((hex) => Buffer.from(hex, 'hex'));
  const from = new SecretBox({ encryptionKey: old!, encryptionKeysOld: [] });
  const to = new SecretBox({ encryptionKey: current!, encryptionKeysOld: [old!] });
  await app.sql(`create table if not exists platform.rotation_trial (id integer primary key, sealed text)`);
  const rows = Array.from({ length: 25 }, (_, id) => (id === 7 ? 'v1.none' : from.seal(`secret ${id}`)));
  await app.sql(
    `insert into platform.rotation_trial select ordinality, sealed from unnest($1::text[]) with ordinality u(sealed, ordinality)`,
    [rows],
  );
  const trial = [{ table: 'platform.rotation_trial', key: 'id', column: 'sealed' }];
  let updates = 0;
  const broken = new Proxy(client, {
    get(target, name) {
      if (name !== 'query') return Reflect.get(target, name) as unknown;
      return (text: string, parameters?: unknown[]) => {
        if (text.startsWith('update') && ++updates === 12) return Promise.reject(new Error('the power went'));
        return target.query(text, parameters);
      };
    },
  });
  await expect(rotateSecrets(broken, to, trial, 5)).rejects.toThrow('the power went');
  const [half] = await app.sql<{ done: number }>(
    `select count(*)::int as done from platform.rotation_trial where starts_with(sealed, $1)`,
    [to.prefix],
  );
  expect(half?.done).toBe(9);
  const other = new Client({ connectionString: app.env.databaseUrl });
  await other.connect();
  await other.query('begin');
  await other.query(`update platform.rotation_trial set sealed = $1 where id = 20`, [from.seal('changed beside it')]);
  const going = rotateSecrets(client, to, trial, 5);
  await expect
    .poll(
      async () => (await app.sql(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%rotation_trial%'`)).length,
    )
    .toBeGreaterThan(0);
  await other.query('commit');
  await other.end();
  expect(await going).toEqual([{ ...trial[0], resealed: 15, current: 9, lost: 1 }]);
  const kept = await app.sql<{ id: number; sealed: string }>(`select id, sealed from platform.rotation_trial order by id`);
  const alone = new SecretBox({ encryptionKey: current!, encryptionKeysOld: [] });
  expect(kept.filter(({ id }) => id !== 8).map(({ sealed }) => alone.open(sealed))).toEqual(
    Array.from({ length: 25 }, (_, id) => (id === 19 ? 'changed beside it' : `secret ${id}`)).filter((_, id) => id !== 7),
  );
  expect(kept[7]?.sealed).toBe('v1.none');
  await app.sql(`drop table platform.rotation_trial`);
});

/** Something in every sealed column. */
async function fill(): Promise<void> {
  const { app, a } = world;
  const box = new SecretBox(app.env);
  await app.sql(`update creators.social_accounts set token_sealed = $1 where token_sealed = 'v1.none'`, [box.seal('token')]);
  await app.sql(
    `update creators.social_accounts set refresh_token_sealed = $1, refresh_expires_at = now() + interval '180 days' where state = 'connected'`,
    [box.seal('refresh token')],
  );
  await app.sql(`update creators.creators set iban_sealed = $2 where id = $1`, [a.creator.id, box.seal('DE89370400440532013000')]);
  await app.sql(`update identity.users set totp_secret_sealed = $2, totp_next_sealed = $3 where id = $1`, [
    a.owner.userId,
    box.seal('TOTP'),
    box.seal('NEXT'),
  ]);
  await app.sql(
    `update identity.refresh_tokens set successor_sealed = $1 where hash = (select hash from identity.refresh_tokens limit 1)`,
    [box.seal('successor')],
  );
  await app.sql(`update identity.email_tokens set sign_up_sealed = $1 where hash = (select hash from identity.email_tokens limit 1)`, [
    box.seal('{"name":"Robin"}'),
  ]);
  await app.sql(
    `insert into identity.single_sign_on (organisation_id, issuer, client_id, client_secret_sealed, email_domains, default_role, enabled, enforced, created_at, updated_at)
     values ($1, 'https://id.example', 'of', $2, '{}', 'analyst', false, false, now(), now())`,
    [a.owner.organisationId, box.seal('client secret')],
  );
  await app.sql(
    `insert into identity.oidc_attempts (state_hash, browser_hash, organisation_id, sealed, created_at, expires_at) values ('\\x01', '\\x02', $1, $2, now(), now())`,
    [a.owner.organisationId, box.seal('nonce')],
  );
  for (const { table, column } of SEALED_COLUMNS) {
    const [row] = await app.sql<{ count: number }>(`select count(${column})::int as count from ${table}`);
    if (!row?.count) throw new Error(`${table}.${column} is empty: the rotation would not be tried`);
  }
}

/** Every sealed value by where it lies. */
async function values(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { table, key, column } of SEALED_COLUMNS) {
    const rows = await world.app.sql<{ key: string; value: string }>(
      `select ${key}::text as key, ${column} as value from ${table} where ${column} is not null`,
    );
    for (const row of rows) found.set(`${table}.${column} ${row.key}`, row.value);
  }
  return found;
}
