import type { Pool } from 'pg';

export const FAULT_KINDS = ['slow', 'error500', 'limit', 'revoked', 'truncated', 'none'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];
/** `revoked` ends tokens at once and `none` clears: neither is a lasting switch. */
export type LastingFault = Exclude<FaultKind, 'revoked' | 'none'>;

export interface SimFault {
  username: string | null;
  kind: LastingFault;
  ms: number;
  /** Calls it still spoils; null = until it is cleared. */
  remaining: number | null;
}

/** The switches that are on. */
export async function listFaults(pool: Pool): Promise<SimFault[]> {
  const { rows } = await pool.query<SimFault>(
    `select a.username, f.kind, f.delay_ms as ms, f.remaining from sandbox.tiktok_fault f
     left join sandbox.tiktok_account a on a.id = f.account_id order by f.id`,
  );
  return rows;
}

/** Turns a fault on for one account, or for every call when `accountId` is undefined; replaces the same kind there. */
export async function setFault(
  pool: Pool,
  fault: { accountId: string | undefined; kind: LastingFault; ms: number; times: number | undefined },
): Promise<void> {
  await pool.query(`delete from sandbox.tiktok_fault where kind = $2 and account_id is not distinct from $1::bigint`, [
    fault.accountId ?? null,
    fault.kind,
  ]);
  await pool.query(`insert into sandbox.tiktok_fault (account_id, kind, delay_ms, remaining) values ($1::bigint, $2, $3, $4)`, [
    fault.accountId ?? null,
    fault.kind,
    fault.ms,
    fault.times ?? null,
  ]);
}

/** Turns faults off: of one account, or all of them when `accountId` is undefined. */
export async function clearFaults(pool: Pool, accountId: string | undefined): Promise<void> {
  await pool.query(`delete from sandbox.tiktok_fault where $1::bigint is null or account_id = $1::bigint`, [accountId ?? null]);
}

/** The faults that hit this call; each is counted down. Spent ones disappear. */
export async function takeFaults(pool: Pool, accountId: string | undefined): Promise<{ kind: LastingFault; ms: number }[]> {
  const { rows } = await pool.query<{ kind: LastingFault; ms: number; remaining: number | null }>(
    `update sandbox.tiktok_fault set remaining = remaining - 1
     where (account_id is null or account_id = $1::bigint) and (remaining is null or remaining > 0)
     returning kind, delay_ms as ms, remaining`,
    [accountId ?? null],
  );
  if (rows.some((row) => row.remaining === 0)) await pool.query(`delete from sandbox.tiktok_fault where remaining = 0`);
  return rows;
}
