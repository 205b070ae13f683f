import type { Pool } from 'pg';

/** Calls of the last 24 h of real time. */
export interface Usage {
  account: number;
  /** Calls and limits of all accounts together, for `X-App-Usage`. */
  app: number;
  appLimit: number;
}

/** Counts one call of the account and reads the rolling counters; hours are kept for a day. */
export async function countCall(pool: Pool, accountId: string, now: Date): Promise<Usage> {
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  const since = new Date(hour.getTime() - 23 * 3_600_000);
  await pool.query(
    `insert into sandbox.instagram_usage (account_id, hour, calls) values ($1::bigint, $2, 1)
     on conflict on constraint pk_instagram_usage do update set calls = sandbox.instagram_usage.calls + 1`,
    [accountId, hour],
  );
  const { rows } = await pool.query<Usage>(
    `select coalesce(sum(calls) filter (where account_id = $1::bigint), 0)::integer as account, coalesce(sum(calls), 0)::integer as app,
       (select coalesce(sum(call_limit::bigint), 1)::float8 from sandbox.instagram_account) as "appLimit"
     from sandbox.instagram_usage where hour >= $2`,
    [accountId, since],
  );
  return rows[0] ?? { account: 1, app: 1, appLimit: 1 };
}

/** Sets the account's counter, for trying the limit without making the calls. */
export async function setCalls(pool: Pool, accountId: string, calls: number, now: Date): Promise<void> {
  await pool.query(`delete from sandbox.instagram_usage where account_id = $1::bigint`, [accountId]);
  await pool.query(`insert into sandbox.instagram_usage (account_id, hour, calls) values ($1::bigint, $2, $3)`, [
    accountId,
    new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000),
    calls,
  ]);
}
