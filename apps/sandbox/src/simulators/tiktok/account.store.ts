import type { Pool } from 'pg';
import type { SimTiktok } from './model.js';

const COLUMNS = `a.id::text as id, a.username, a.name, a.bio, a.verified, a.followers, a.following, a.likes::float8 as likes,
  a.engagement_rate as "engagementRate", a.picture_seed as "pictureSeed",
  (select count(*)::integer from sandbox.tiktok_video v where v.account_id = a.id and v.taken_at <= $1) as videos`;

export type AccountInput = Omit<SimTiktok, 'id' | 'videos'>;

/** Simulated accounts by name; `search` looks into handle and name, at most `limit` rows. */
export async function listAccounts(pool: Pool, now: Date, search = '', limit = 1000): Promise<SimTiktok[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await pool.query<SimTiktok>(
    `select ${COLUMNS} from sandbox.tiktok_account a where a.username ilike $2 or a.name ilike $2 order by a.username limit $3`,
    [now, pattern, limit],
  );
  return rows;
}

/** One account by handle, or undefined. */
export async function accountByUsername(pool: Pool, now: Date, username: string): Promise<SimTiktok | undefined> {
  const { rows } = await pool.query<SimTiktok>(`select ${COLUMNS} from sandbox.tiktok_account a where a.username = $2`, [
    now,
    username.toLowerCase().replaceAll('\u0000', ''),
  ]);
  return rows[0];
}

/** One account by its own number, or undefined. */
export async function accountById(pool: Pool, now: Date, id: string): Promise<SimTiktok | undefined> {
  const { rows } = await pool.query<SimTiktok>(`select ${COLUMNS} from sandbox.tiktok_account a where a.id = $2::bigint`, [now, id]);
  return rows[0];
}

/** Creates the account, or updates the one with this handle; says which. */
export async function saveAccount(pool: Pool, input: AccountInput, now: Date): Promise<{ account: SimTiktok; created: boolean }> {
  const { rows } = await pool.query<{ id: string; created: boolean }>(
    `insert into sandbox.tiktok_account
       (username, name, bio, verified, followers, following, likes, engagement_rate, picture_seed, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict on constraint uq_tiktok_account_username do update set name = excluded.name, bio = excluded.bio, verified = excluded.verified,
       followers = excluded.followers, following = excluded.following, likes = excluded.likes, engagement_rate = excluded.engagement_rate,
       picture_seed = excluded.picture_seed
     returning id::text as id, xmax = 0 as created`,
    [
      input.username,
      input.name,
      input.bio,
      input.verified,
      input.followers,
      input.following,
      input.likes,
      input.engagementRate,
      input.pictureSeed,
      now,
    ],
  );
  const account = rows[0] && (await accountById(pool, now, rows[0].id));
  if (!account) throw new Error('The account was not saved');
  return { account, created: rows[0]?.created === true };
}
