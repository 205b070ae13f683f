import type { Pool } from 'pg';
import type { Cursor } from './cursor.js';
import { STORY_LIFE_MS } from './model.js';
import type { Finals, MediaKind, SimMedia } from './model.js';

const COLUMNS = `id::text as id, account_id::text as "accountId", parent_id::text as "parentId", kind, video, caption, stickers,
  paid_partnership as "paidPartnership", copyright_flagged as "copyrightFlagged", seed, finals, growth, lag_minutes as "lagMinutes",
  sample_row as "sampleRow", taken_at as "takenAt"`;

/** Children of a carousel. */
export const CAROUSEL_PICTURES = 3;

export interface MediaInput {
  kind: Exclude<MediaKind, 'child'>;
  video: boolean;
  caption: string;
  stickers: string[];
  paidPartnership: boolean;
  copyrightFlagged: boolean;
  growth: 'curve' | 'instant';
  lagMinutes: number;
  sampleRow: number | null;
  takenAt: Date;
  /** Final figures of the media once its id, the seed of everything, is known. */
  finals: (seed: string) => Finals;
}

/** Publishes media of one account, carousels with their pictures, all or none. Times are kept to the second, as the API shows them. */
export async function addMedia(pool: Pool, accountId: string, inputs: readonly MediaInput[]): Promise<SimMedia[]> {
  const wanted = inputs.flatMap((input) => [{ input, child: -1 }, ...children(input)]);
  const ids = await takeIds(
    pool,
    wanted.map(({ input, child }) => child < 0 && input.kind === 'story'),
  );
  let parent = '';
  const rows = wanted.map(({ input, child }, index) => {
    const id = ids[index] ?? '';
    const kind: MediaKind = child < 0 ? input.kind : 'child';
    if (child < 0) parent = id;
    const seed = child < 0 ? id : `${parent}/${child}`;
    return {
      id,
      account_id: accountId,
      parent_id: child < 0 ? null : parent,
      kind,
      video: input.video,
      caption: child < 0 ? input.caption : '',
      stickers: input.stickers,
      paid_partnership: input.paidPartnership,
      copyright_flagged: input.copyrightFlagged,
      seed,
      finals: child < 0 ? input.finals(seed) : {},
      growth: input.growth,
      lag_minutes: input.lagMinutes,
      sample_row: input.sampleRow,
      taken_at: toSecond(input.takenAt).toISOString(),
    };
  });
  const { rows: added } = await pool.query<SimMedia>(
    `insert into sandbox.instagram_media (id, account_id, parent_id, kind, video, caption, stickers, paid_partnership, copyright_flagged,
       seed, finals, growth, lag_minutes, sample_row, taken_at)
     select id, account_id, parent_id, kind, video, caption, stickers, paid_partnership, copyright_flagged, seed, finals, growth,
       lag_minutes, sample_row, taken_at
     from jsonb_to_recordset($1::jsonb) as r (id bigint, account_id bigint, parent_id bigint, kind text, video boolean, caption text,
       stickers text[], paid_partnership boolean, copyright_flagged boolean, seed text, finals jsonb, growth text, lag_minutes integer,
       sample_row integer, taken_at timestamptz)
     returning ${COLUMNS}`,
    [JSON.stringify(rows)],
  );
  const byId = new Map(added.map((media) => [media.id, media]));
  return ids.flatMap((id) => byId.get(id) ?? []).filter((media) => media.kind !== 'child');
}

/** One media by id, or undefined. */
export async function mediaById(pool: Pool, id: string): Promise<SimMedia | undefined> {
  const { rows } = await pool.query<SimMedia>(`select ${COLUMNS} from sandbox.instagram_media where id = $1::bigint`, [id]);
  return rows[0];
}

/** The pictures of carousels, in order. */
export async function childrenOf(pool: Pool, parentIds: readonly string[]): Promise<SimMedia[]> {
  if (parentIds.length === 0) return [];
  const { rows } = await pool.query<SimMedia>(
    `select ${COLUMNS} from sandbox.instagram_media where parent_id = any($1::bigint[]) order by parent_id, id`,
    [parentIds],
  );
  return rows;
}

/** Posts, reels and carousels that are public at `at`, newest first, up to `limit`, after or before a cursor. Stories are not in it. */
export async function listPosts(
  pool: Pool,
  accountId: string,
  at: Date,
  page: { limit: number; after?: Cursor | undefined; before?: Cursor | undefined },
): Promise<SimMedia[]> {
  const place = page.after ?? page.before;
  const backwards = page.before !== undefined && page.after === undefined;
  const { rows } = await pool.query<SimMedia>(
    `select ${COLUMNS} from sandbox.instagram_media
     where account_id = $1::bigint and kind in ('post', 'reel', 'carousel') and taken_at <= $2
       and ($3::timestamptz is null or (taken_at, id) ${backwards ? '>' : '<'} ($3, $4::bigint))
     order by taken_at ${backwards ? 'asc' : 'desc'}, id ${backwards ? 'asc' : 'desc'} limit $5`,
    [accountId, at, place?.takenAt ?? null, place?.id ?? null, page.limit],
  );
  return backwards ? rows.toReversed() : rows;
}

/** Stories that live at `at`, newest first. */
export async function listStories(pool: Pool, accountId: string, at: Date): Promise<SimMedia[]> {
  const { rows } = await pool.query<SimMedia>(
    `select ${COLUMNS} from sandbox.instagram_media
     where account_id = $1::bigint and kind = 'story' and taken_at <= $2 and taken_at > $3 order by taken_at desc, id desc limit 500`,
    [accountId, at, new Date(at.getTime() - STORY_LIFE_MS)],
  );
  return rows;
}

/** Everything the account ever posted, dead stories and posts of the future too (for the control API and the human pages). */
export async function listAll(pool: Pool, accountId: string, limit = 5000): Promise<SimMedia[]> {
  const { rows } = await pool.query<SimMedia>(
    `select ${COLUMNS} from sandbox.instagram_media where account_id = $1::bigint and kind <> 'child' order by taken_at desc, id desc limit $2`,
    [accountId, limit],
  );
  return rows;
}

/** Posts, reels and carousels public at `at`. */
export async function countPosts(pool: Pool, accountId: string, at: Date): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::integer as count from sandbox.instagram_media
     where account_id = $1::bigint and kind in ('post', 'reel', 'carousel') and taken_at <= $2`,
    [accountId, at],
  );
  return rows[0]?.count ?? 0;
}

/** Deletes a media of this account with its children; false when there is none. */
export async function deleteMedia(pool: Pool, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `delete from sandbox.instagram_media where id = $1::bigint and account_id = $2::bigint and parent_id is null`,
    [id, accountId],
  );
  return rowCount === 1;
}

/** Changes caption or final figures of a media of this account; undefined when there is none. */
export async function changeMedia(
  pool: Pool,
  accountId: string,
  id: string,
  change: { caption?: string | undefined; finals?: Partial<Finals> | undefined },
): Promise<SimMedia | undefined> {
  const { rows } = await pool.query<SimMedia>(
    `update sandbox.instagram_media set caption = coalesce($3, caption), finals = finals || $4::jsonb
     where id = $1::bigint and account_id = $2::bigint and parent_id is null returning ${COLUMNS}`,
    [id, accountId, change.caption ?? null, JSON.stringify(change.finals ?? {})],
  );
  return rows[0];
}

async function takeIds(pool: Pool, stories: readonly boolean[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select (case when story then nextval('sandbox.instagram_story_id') else nextval('sandbox.instagram_post_id') end)::text as id
     from unnest($1::boolean[]) with ordinality as wanted (story, place) order by place`,
    [stories],
  );
  return rows.map((row) => row.id);
}

function children(input: MediaInput): { input: MediaInput; child: number }[] {
  if (input.kind !== 'carousel') return [];
  return Array.from({ length: CAROUSEL_PICTURES }, (_, child) => ({ input, child }));
}

function toSecond(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
