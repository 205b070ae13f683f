import type { Pool } from 'pg';

const MINUTE_MS = 60_000;

/** Counts one call and answers how many the endpoint had in the last sliding minute of real time, this one included. */
export async function countCall(pool: Pool, endpoint: string, now: Date): Promise<number> {
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  await pool.query(
    `insert into sandbox.tiktok_usage (endpoint, second, calls) values ($1, $2, 1)
     on conflict on constraint pk_tiktok_usage do update set calls = sandbox.tiktok_usage.calls + 1`,
    [endpoint, second],
  );
  const since = new Date(now.getTime() - MINUTE_MS);
  await pool.query(`delete from sandbox.tiktok_usage where second < $1`, [new Date(since.getTime() - MINUTE_MS)]);
  const { rows } = await pool.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::integer as calls from sandbox.tiktok_usage where endpoint = $1 and second > $2`,
    [endpoint, since],
  );
  return rows[0]?.calls ?? 1;
}

/** Sets the endpoint's counter of this minute, for trying the limit without making the calls. */
export async function setCalls(pool: Pool, endpoint: string, calls: number, now: Date): Promise<void> {
  await pool.query(`delete from sandbox.tiktok_usage where endpoint = $1`, [endpoint]);
  await pool.query(`insert into sandbox.tiktok_usage (endpoint, second, calls) values ($1, $2, $3)`, [
    endpoint,
    new Date(Math.floor(now.getTime() / 1000) * 1000),
    calls,
  ]);
}
