import type { TestApp } from '@app/harness';
import { Client } from 'pg';

/** Schemas that are not business: the job engine's own tables. */
const OTHER_SCHEMAS = ['jobs', 'information_schema', 'pg_catalog'];

/**
 * Platform bookkeeping that a refused request may write, with the reason:
 * sign_in_attempts: the throttle counts exactly the refused tries (ACC-1); sign_in_challenges: so does a half-done sign-in (ACC-3); instagram_usage: the simulator's own count of the calls it
 * answered, also of those that led to a refusal.
 */
const BOOKKEEPING = ['identity.sign_in_attempts', 'identity.sign_in_challenges', 'sandbox.instagram_usage'];

/** Rows and columns of business tables that are bookkeeping: the security log of refused sign-ins, when a session was last seen. */
const PARTS: Readonly<Record<string, string>> = {
  'platform.audit_events': `(select * from platform.audit_events where action not in ('sign-in-refused', 'second-factor-refused'))`,
  'identity.sessions': `(select id, user_id, created_at, expires_at, ended_at, end_reason, second_factor_at from identity.sessions)`,
};

/** A fingerprint of every business table. */
export type Dump = ReadonlyMap<string, string>;

const readers = new WeakMap<TestApp, Promise<() => Promise<Dump>>>();

/** Reads the fingerprints in one statement, so in one snapshot of the database. */
export async function dump(app: TestApp): Promise<Dump> {
  const known = readers.get(app) ?? reader(app);
  readers.set(app, known);
  return (await known)();
}

/** A connection of its own keeps the plan of the statement: planning it anew takes as long as running it. */
async function reader(app: TestApp): Promise<() => Promise<Dump>> {
  const tables = await app.sql<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where not (schemaname = any($1)) order by 1`,
    [OTHER_SCHEMAS],
  );
  const parts = tables
    .filter(({ name }) => !BOOKKEEPING.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from ${PARTS[name] ?? name} t`,
    );
  const client = new Client({ connectionString: app.env.databaseUrl });
  // it ends when the database is dropped
  client.on('error', () => undefined);
  await client.connect();
  return async () => {
    const { rows } = await client.query<{ name: string; print: string }>({ name: 'dump', text: parts.join(' union all ') });
    return new Map(rows.map(({ name, print }) => [name, print]));
  };
}

/** Names of the tables that are different. */
export function changed(before: Dump, after: Dump): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}
