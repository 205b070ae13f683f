import type { Pool } from 'pg';
import type { AccountType, Demographics, SimAccount } from './model.js';

const COLUMNS = `id::text as id, username, name, account_type as "accountType", followers, follows, engagement_rate as "engagementRate",
  picture_seed as "pictureSeed", demographics, call_limit as "callLimit"`;

export interface AccountInput {
  username: string;
  name: string;
  accountType: AccountType;
  followers: number;
  follows: number;
  engagementRate: number;
  pictureSeed: string;
  demographics: Demographics;
  callLimit: number;
}

/** All simulated accounts by name; `search` looks into handle and name, at most `limit` rows. */
export async function listAccounts(pool: Pool, search = '', limit = 1000): Promise<SimAccount[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await pool.query<SimAccount>(
    `select ${COLUMNS} from sandbox.instagram_account where username ilike $1 or name ilike $1 order by username limit $2`,
    [pattern, limit],
  );
  return rows;
}

/** One account by handle, or undefined. */
export async function accountByUsername(pool: Pool, username: string): Promise<SimAccount | undefined> {
  const { rows } = await pool.query<SimAccount>(`select ${COLUMNS} from sandbox.instagram_account where username = $1`, [
    username.toLowerCase(),
  ]);
  return rows[0];
}

/** One account by its professional account id, or undefined. */
export async function accountById(pool: Pool, id: string): Promise<SimAccount | undefined> {
  const { rows } = await pool.query<SimAccount>(`select ${COLUMNS} from sandbox.instagram_account where id = $1::bigint`, [id]);
  return rows[0];
}

/** Creates the account, or updates the one with this handle; says which. */
export async function saveAccount(pool: Pool, input: AccountInput, now: Date): Promise<{ account: SimAccount; created: boolean }> {
  const { rows } = await pool.query<SimAccount & { created: boolean }>(
    `insert into sandbox.instagram_account
       (username, name, account_type, followers, follows, engagement_rate, picture_seed, demographics, call_limit, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict on constraint uq_instagram_account_username do update set name = excluded.name, account_type = excluded.account_type,
       followers = excluded.followers, follows = excluded.follows, engagement_rate = excluded.engagement_rate,
       picture_seed = excluded.picture_seed, demographics = excluded.demographics, call_limit = excluded.call_limit
     returning ${COLUMNS}, xmax = 0 as created`,
    [
      input.username.toLowerCase(),
      input.name,
      input.accountType,
      input.followers,
      input.follows,
      input.engagementRate,
      input.pictureSeed,
      JSON.stringify(input.demographics),
      input.callLimit,
      now,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error('The account was not saved');
  const { created, ...account } = row;
  return { account, created };
}
