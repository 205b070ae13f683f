import type { Pool } from 'pg';
import type { SimVideo } from './model.js';

const COLUMNS = `id::text as id, account_id::text as "accountId", title, description, duration, seed, finals, taken_at as "takenAt"`;

export type VideoInput = Omit<SimVideo, 'id' | 'accountId'>;

export async function addVideos(pool: Pool, accountId: string, videos: readonly VideoInput[]): Promise<SimVideo[]> {
  const added: SimVideo[] = [];
  for (const { title, description, duration, seed, finals, takenAt } of videos) {
    const { rows } = await pool.query<SimVideo>(
      `insert into sandbox.tiktok_video (account_id, title, description, duration, seed, finals, taken_at)
       values ($1::bigint, $2, $3, $4, $5, $6, date_trunc('second', $7::timestamptz)) returning ${COLUMNS}`,
      [accountId, title, description, duration, seed, JSON.stringify(finals), takenAt],
    );
    added.push(...rows);
  }
  return added;
}

/** The account's videos that exist at `now` and are not younger than `until`, newest first. */
export async function listVideos(pool: Pool, accountId: string, now: Date, until: Date, limit: number): Promise<SimVideo[]> {
  const { rows } = await pool.query<SimVideo>(
    `select ${COLUMNS} from sandbox.tiktok_video where account_id = $1::bigint and taken_at <= least($2::timestamptz, $3::timestamptz)
     order by taken_at desc, id desc limit $4`,
    [accountId, now, until, limit],
  );
  return rows;
}

/** Those of the videos that are the account's own and exist at `now`. */
export async function videosById(pool: Pool, accountId: string | null, ids: readonly string[], now: Date): Promise<SimVideo[]> {
  const { rows } = await pool.query<SimVideo>(
    `select ${COLUMNS} from sandbox.tiktok_video where id = any($2::bigint[]) and ($1::bigint is null or account_id = $1::bigint) and taken_at <= $3
     order by taken_at desc, id desc`,
    [accountId, ids, now],
  );
  return rows;
}

export async function deleteVideo(pool: Pool, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(`delete from sandbox.tiktok_video where account_id = $1::bigint and id = $2::bigint`, [
    accountId,
    id,
  ]);
  return rowCount === 1;
}

/** A text that can be a video's id. */
export function isVideoId(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n;
}
