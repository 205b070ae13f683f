import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

const HOUR = 3_600_000;
/** Life of an authorisation code and of a short token. */
export const CODE_LIFE_MS = HOUR;
export const SHORT_TOKEN_LIFE_MS = HOUR;
export const LONG_TOKEN_LIFE_MS = 60 * 24 * HOUR;
/** A long token younger than this cannot be refreshed. */
export const REFRESH_AFTER_MS = 24 * HOUR;

export type TokenKind = 'short' | 'long';

export interface SimToken {
  accountId: string;
  kind: TokenKind;
  scopes: string[];
  issuedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** Makes a code for what the creator allowed; only its hash is kept. `now` is real time. */
export async function issueCode(
  pool: Pool,
  grant: { accountId: string; redirectUri: string; scopes: readonly string[] },
  now: Date,
): Promise<string> {
  const code = `AQB${randomBytes(48).toString('base64url')}`;
  await pool.query(
    `insert into sandbox.instagram_code (code_hash, account_id, redirect_uri, scopes, expires_at) values ($1, $2::bigint, $3, $4, $5)`,
    [hashOf(code), grant.accountId, grant.redirectUri, grant.scopes, new Date(now.getTime() + CODE_LIFE_MS)],
  );
  return code;
}

/** Uses a code up: once, within its hour, and for the address it was made for. */
export async function redeemCode(
  pool: Pool,
  code: string,
  redirectUri: string,
  now: Date,
): Promise<{ accountId: string; scopes: string[] } | 'unknown' | 'other-redirect'> {
  const { rows } = await pool.query<{ redirectUri: string }>(
    `select redirect_uri as "redirectUri" from sandbox.instagram_code where code_hash = $1 and used_at is null and expires_at > $2`,
    [hashOf(code), now],
  );
  if (!rows[0]) return 'unknown';
  if (rows[0].redirectUri !== redirectUri) return 'other-redirect';
  const used = await pool.query<{ accountId: string; scopes: string[] }>(
    `update sandbox.instagram_code set used_at = $2 where code_hash = $1 and used_at is null and expires_at > $2
     returning account_id::text as "accountId", scopes`,
    [hashOf(code), now],
  );
  return used.rows[0] ?? 'unknown';
}

/** Makes a token; only its hash is kept. `now` is real time. */
export async function issueToken(
  pool: Pool,
  grant: { accountId: string; kind: TokenKind; scopes: readonly string[] },
  now: Date,
): Promise<string> {
  const token = `IGAA${randomBytes(60).toString('base64url')}`;
  const life = grant.kind === 'short' ? SHORT_TOKEN_LIFE_MS : LONG_TOKEN_LIFE_MS;
  await pool.query(
    `insert into sandbox.instagram_token (token_hash, account_id, kind, scopes, issued_at, expires_at) values ($1, $2::bigint, $3, $4, $5, $6)`,
    [hashOf(token), grant.accountId, grant.kind, grant.scopes, now, new Date(now.getTime() + life)],
  );
  return token;
}

/** What is known about a token, or undefined. Expired and revoked ones are returned too. */
export async function findToken(pool: Pool, token: string): Promise<SimToken | undefined> {
  const { rows } = await pool.query<SimToken>(
    `select account_id::text as "accountId", kind, scopes, issued_at as "issuedAt", expires_at as "expiresAt", revoked_at as "revokedAt"
     from sandbox.instagram_token where token_hash = $1`,
    [hashOf(token)],
  );
  return rows[0];
}

/** The creator removes the app: every token of the account (or of all, when undefined) answers 190 from now on. */
export async function revokeTokens(pool: Pool, accountId: string | undefined, now: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `update sandbox.instagram_token set revoked_at = $2 where revoked_at is null and ($1::bigint is null or account_id = $1::bigint)`,
    [accountId ?? null, now],
  );
  return rowCount ?? 0;
}

/** Makes the account's tokens look `hours` older, for trying refresh and expiry (tokens live in real time). */
export async function ageTokens(pool: Pool, accountId: string, hours: number): Promise<number> {
  const { rowCount } = await pool.query(
    `update sandbox.instagram_token set issued_at = issued_at - make_interval(hours => $2), expires_at = expires_at - make_interval(hours => $2)
     where account_id = $1::bigint`,
    [accountId, hours],
  );
  return rowCount ?? 0;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
