import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Lifetimes } from './options.js';

/** Life of an authorisation code; the pages name none. */
export const CODE_LIFE_SECONDS = 600;
export const LIFE_SECONDS: Readonly<Record<Lifetimes, { access: number; refresh: number }>> = {
  new: { access: 7_200, refresh: 15_552_000 },
  old: { access: 86_400, refresh: 31_536_000 },
};

export interface Grant {
  accountId: string;
  scopes: string[];
}

export interface SimToken extends Grant {
  kind: 'access' | 'refresh';
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** Makes a code for what the creator allowed; only its hash is kept. `now` is real time. */
export async function issueCode(pool: Pool, grant: Grant & { redirectUri: string; challenge: string | null }, now: Date): Promise<string> {
  const code = randomBytes(48).toString('base64url');
  await pool.query(
    `insert into sandbox.tiktok_code (code_hash, account_id, redirect_uri, scopes, challenge, expires_at) values ($1, $2::bigint, $3, $4, $5, $6)`,
    [hashOf(code), grant.accountId, grant.redirectUri, grant.scopes, grant.challenge, later(now, CODE_LIFE_SECONDS)],
  );
  return code;
}

/** Uses a code up: once, within its life, for the address and the verifier it was made for. */
export async function redeemCode(
  pool: Pool,
  { code, redirectUri, verifier }: { code: string; redirectUri: string; verifier: string | null },
  now: Date,
): Promise<Grant | 'unknown' | 'expired' | 'other-redirect' | 'verifier'> {
  const { rows } = await pool.query<Grant & { redirectUri: string; challenge: string | null; usedAt: Date | null; expiresAt: Date }>(
    `select account_id::text as "accountId", scopes, redirect_uri as "redirectUri", challenge, used_at as "usedAt", expires_at as "expiresAt"
     from sandbox.tiktok_code where code_hash = $1`,
    [hashOf(code)],
  );
  const [row] = rows;
  if (!row || row.usedAt) return 'unknown';
  if (row.expiresAt <= now) return 'expired';
  if (row.redirectUri !== redirectUri) return 'other-redirect';
  if (row.challenge !== null && !answers(row.challenge, verifier)) return 'verifier';
  const used = await pool.query(`update sandbox.tiktok_code set used_at = $2 where code_hash = $1 and used_at is null`, [
    hashOf(code),
    now,
  ]);
  return used.rowCount === 1 ? { accountId: row.accountId, scopes: row.scopes } : 'unknown';
}

/** A pair of tokens; only hashes are kept. */
export async function issueTokens(pool: Pool, grant: Grant, lifetimes: Lifetimes, now: Date): Promise<{ access: string; refresh: string }> {
  const pair = { access: `act.${randomBytes(48).toString('base64url')}`, refresh: `rft.${randomBytes(48).toString('base64url')}` };
  for (const kind of ['access', 'refresh'] as const) {
    await pool.query(
      `insert into sandbox.tiktok_token (token_hash, account_id, kind, scopes, issued_at, expires_at) values ($1, $2::bigint, $3, $4, $5, $6)`,
      [hashOf(pair[kind]), grant.accountId, kind, grant.scopes, now, later(now, LIFE_SECONDS[lifetimes][kind])],
    );
  }
  return pair;
}

/** What is known about a token, or undefined. Expired, used and revoked ones are returned too. */
export async function findToken(pool: Pool, token: string): Promise<SimToken | undefined> {
  const { rows } = await pool.query<SimToken>(
    `select account_id::text as "accountId", kind, scopes, expires_at as "expiresAt", used_at as "usedAt", revoked_at as "revokedAt"
     from sandbox.tiktok_token where token_hash = $1`,
    [hashOf(token)],
  );
  return rows[0];
}

/** Uses a refresh token up: it works once (rotation). False, and counted, when it was used before. */
export async function useRefreshToken(pool: Pool, token: string, now: Date): Promise<boolean> {
  const used = await pool.query(`update sandbox.tiktok_token set used_at = $2 where token_hash = $1 and used_at is null`, [
    hashOf(token),
    now,
  ]);
  if (used.rowCount === 1) return true;
  await pool.query(`update sandbox.tiktok_token set reused = reused + 1 where token_hash = $1`, [hashOf(token)]);
  return false;
}

/** The creator removes the app, or the app gives the access back: every token of the account is dead. */
export async function revokeTokens(pool: Pool, accountId: string | undefined, now: Date): Promise<void> {
  await pool.query(
    `update sandbox.tiktok_token set revoked_at = $2 where revoked_at is null and ($1::bigint is null or account_id = $1::bigint)`,
    [accountId ?? null, now],
  );
}

/** Makes the account's tokens look `hours` older, for trying refresh and expiry (tokens live in real time). */
export async function ageTokens(pool: Pool, accountId: string, hours: number): Promise<number> {
  const { rowCount } = await pool.query(
    `update sandbox.tiktok_token set issued_at = issued_at - make_interval(hours => $2), expires_at = expires_at - make_interval(hours => $2)
     where account_id = $1::bigint`,
    [accountId, hours],
  );
  return rowCount ?? 0;
}

/** How many tokens an account has, and how often a used refresh token was sent again. */
export async function tokenCounts(pool: Pool, accountId: string, now: Date): Promise<object> {
  const { rows } = await pool.query<object>(
    `select count(*) filter (where kind = 'access' and revoked_at is null and expires_at > $2)::integer as "access",
       count(*) filter (where kind = 'refresh' and revoked_at is null and used_at is null and expires_at > $2)::integer as "refresh",
       count(*) filter (where kind = 'refresh' and used_at is not null)::integer as "rotated",
       coalesce(sum(reused), 0)::integer as "reused", count(*) filter (where revoked_at is not null)::integer as "revoked"
     from sandbox.tiktok_token where account_id = $1::bigint`,
    [accountId, now],
  );
  return rows[0] ?? {};
}

/** S256 as the standard has it (base64url) and as TikTok's desktop pages do (hex) (platform-apis.md 2.2). */
function answers(challenge: string, verifier: string | null): boolean {
  const digest = createHash('sha256').update(verifier ?? '');
  return verifier !== null && [digest.copy().digest('base64url'), digest.digest('hex')].includes(challenge);
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
