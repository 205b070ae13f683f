import { roundHalfAwayFromZero } from './money.js';
import { POLICY } from './policy.js';

export type Platform = 'instagram' | 'tiktok' | 'ugc';

/** What a creator owes; `posts` = posts or reels, `videos` = TikTok or UGC videos. */
export interface Mix {
  readonly stories: number;
  readonly posts: number;
  readonly videos: number;
}

export interface DeliverablesRow {
  /** Highest total of the row in EUR cents, null = no limit. */
  readonly upTo: number | null;
  /** Null = not launchable with this total. */
  readonly instagram: { readonly stories: number; readonly posts: number } | null;
  readonly tiktok: { readonly videos: number } | null;
}

export interface DeliverablesTable {
  readonly version: number;
  /** One post or reel in stories, for the exchange. */
  readonly storiesPerPost: number;
  /** Videos per creator of a UGC campaign without a bundle. */
  readonly ugcVideos: number;
  readonly rows: readonly DeliverablesRow[];
}

/** The table of rules.md 1 (CAM-4). A new version is a new object with the next number; campaigns store the version they used. */
export const DELIVERABLES_TABLE: DeliverablesTable = {
  version: 1,
  storiesPerPost: 3,
  ugcVideos: 1,
  rows: [
    { upTo: 2_499, instagram: null, tiktok: null },
    { upTo: 4_999, instagram: { stories: 2, posts: 0 }, tiktok: null },
    { upTo: 9_999, instagram: { stories: 3, posts: 0 }, tiktok: { videos: 1 } },
    { upTo: 19_999, instagram: { stories: 3, posts: 1 }, tiktok: { videos: 1 } },
    { upTo: 39_999, instagram: { stories: 4, posts: 1 }, tiktok: { videos: 2 } },
    { upTo: 79_999, instagram: { stories: 6, posts: 2 }, tiktok: { videos: 2 } },
    { upTo: null, instagram: { stories: 8, posts: 3 }, tiktok: { videos: 3 } },
  ],
};

export interface DeliverablesQuestion {
  readonly platform: Platform;
  /** Retail value of the product + cash, in EUR cents; bonuses do not count. Fractions are rounded to the cent first. */
  readonly totalMinorEur: number;
  readonly event?: boolean;
  /** UGC only: videos in the bundle (n videos, n times the price). */
  readonly bundle?: number;
}

export interface DeliverablesReason {
  /** `row`: the table decided; `total-too-low`: not launchable below `minimumMinorEur`; `ugc-fixed`: no table for UGC. */
  readonly code: 'row' | 'total-too-low' | 'ugc-fixed';
  readonly totalMinorEur: number;
  /** Lowest total with which this platform can be launched (0 for UGC). */
  readonly minimumMinorEur: number;
  /** Total from which the next row with more deliverables begins, null in the last one. */
  readonly nextRowFromMinorEur: number | null;
  /** Events: everything is due within these days after the event, else null. */
  readonly daysAfterEvent: number | null;
}

export interface DeliverablesOwed extends Mix {
  readonly platform: Platform;
  readonly launchable: boolean;
  readonly row: { readonly upTo: number | null };
  readonly reason: DeliverablesReason;
  readonly tableVersion: number;
}

/**
 * Deliverables owed by one creator for a total value (CAM-4, rules.md 1).
 * @throws RangeError for negative totals and bundles below 1.
 */
export function deliverablesOwed(question: DeliverablesQuestion, table: DeliverablesTable = DELIVERABLES_TABLE): DeliverablesOwed {
  const { platform, bundle = table.ugcVideos } = question;
  const total = roundHalfAwayFromZero(question.totalMinorEur);
  if (total < 0) throw new RangeError(`Negative total: ${total}`);
  const daysAfterEvent = question.event ? POLICY.campaigns.daysAfterEvent : null;
  if (platform === 'ugc') {
    if (!Number.isInteger(bundle) || bundle < 1) throw new RangeError(`Not a bundle: ${bundle}`);
    return {
      platform,
      launchable: true,
      stories: 0,
      posts: 0,
      videos: bundle,
      row: { upTo: null },
      reason: { code: 'ugc-fixed', totalMinorEur: total, minimumMinorEur: 0, nextRowFromMinorEur: null, daysAfterEvent: null },
      tableVersion: table.version,
    };
  }
  const index = table.rows.findIndex((row) => row.upTo === null || total <= row.upTo);
  const row = table.rows[index];
  if (!row) throw new RangeError('The deliverables table has no last row');
  const mix = rowMix(row, platform);
  return {
    platform,
    launchable: mix !== null,
    ...(mix ?? NOTHING),
    row: { upTo: row.upTo },
    reason: {
      code: mix ? 'row' : 'total-too-low',
      totalMinorEur: total,
      minimumMinorEur:
        startOf(
          table,
          table.rows.findIndex((candidate) => rowMix(candidate, platform) !== null),
        ) ?? 0,
      nextRowFromMinorEur: startOf(
        table,
        table.rows.findIndex((candidate, at) => at > index && units(rowMix(candidate, platform), table) > units(mix, table)),
      ),
      daysAfterEvent,
    },
    tableVersion: table.version,
  };
}

const NOTHING: Mix = { stories: 0, posts: 0, videos: 0 };

function rowMix(row: DeliverablesRow, platform: 'instagram' | 'tiktok'): Mix | null {
  return row[platform] && { ...NOTHING, ...row[platform] };
}

function startOf(table: DeliverablesTable, index: number): number | null {
  if (index < 0) return null;
  const before = table.rows[index - 1];
  return before ? (before.upTo ?? 0) + 1 : 0;
}

function units(mix: Mix | null, table: DeliverablesTable): number {
  return mix ? storyUnits(mix, table) + mix.videos : 0;
}

/** The worth of a mix in stories: a post or reel counts 3 (rules.md 1); videos are no story units. */
export function storyUnits(mix: Pick<Mix, 'stories' | 'posts'>, table: DeliverablesTable = DELIVERABLES_TABLE): number {
  return mix.stories + mix.posts * table.storiesPerPost;
}

/** How many single deliverables a mix has. */
export function mixCount(mix: Mix): number {
  return mix.stories + mix.posts + mix.videos;
}

export type MixCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `limit` and `value` are counts, for `too-many` on Instagram story units, for `not-launchable` EUR cents. */
      readonly code: 'not-launchable' | 'not-a-count' | 'wrong-kind' | 'at-least-one' | 'too-many' | 'exact-number';
      readonly limit: number;
      readonly value: number;
      readonly field?: keyof Mix;
    };

const KINDS: Readonly<Record<Platform, readonly (keyof Mix)[]>> = {
  instagram: ['stories', 'posts'],
  tiktok: ['videos'],
  ugc: ['videos'],
};

/** Whether the brand may ask for this mix: exchange 3 stories ↔ 1 post, less allowed, at least 1, never more (rules.md 1). */
export function checkMix(owed: DeliverablesOwed, chosen: Mix, table: DeliverablesTable = DELIVERABLES_TABLE): MixCheck {
  if (!owed.launchable) {
    return { ok: false, code: 'not-launchable', limit: owed.reason.minimumMinorEur, value: owed.reason.totalMinorEur };
  }
  for (const field of ['stories', 'posts', 'videos'] as const) {
    const value = chosen[field];
    if (!Number.isSafeInteger(value) || value < 0) return { ok: false, code: 'not-a-count', limit: 0, value, field };
    if (value > 0 && !KINDS[owed.platform].includes(field)) return { ok: false, code: 'wrong-kind', limit: 0, value, field };
  }
  if (owed.platform === 'ugc') {
    if (chosen.videos === owed.videos) return { ok: true };
    return { ok: false, code: 'exact-number', limit: owed.videos, value: chosen.videos, field: 'videos' };
  }
  if (mixCount(chosen) < 1) return { ok: false, code: 'at-least-one', limit: 1, value: 0 };
  const limit = units(owed, table);
  const value = units(chosen, table);
  return value > limit ? { ok: false, code: 'too-many', limit, value } : { ok: true };
}

/** Every mix the brand may ask for, the most first; empty when the total is too low. */
export function allowedMixes(owed: DeliverablesOwed, table: DeliverablesTable = DELIVERABLES_TABLE): Mix[] {
  const mixes: Mix[] = [];
  const stories = owed.platform === 'instagram' ? storyUnits(owed, table) : 0;
  const posts = Math.floor(stories / table.storiesPerPost);
  for (let s = 0; s <= stories; s += 1) {
    for (let p = 0; p <= posts; p += 1) {
      for (let v = 0; v <= owed.videos; v += 1) {
        const mix = { stories: s, posts: p, videos: v };
        if (checkMix(owed, mix, table).ok) mixes.push(mix);
      }
    }
  }
  return mixes.sort((a, b) => units(b, table) - units(a, table) || b.posts - a.posts);
}

/**
 * The brand's choice carried over to another total (APP-9): who asked for the whole row (also exchanged) asks for the whole new row, who asked for less asks
 * for the same as far as the new row allows; posts or reels stay as near as they can. Null when the new total is too low.
 */
export function mixForTotal(
  chosen: Mix,
  before: DeliverablesOwed,
  after: DeliverablesOwed,
  table: DeliverablesTable = DELIVERABLES_TABLE,
): Mix | null {
  if (!after.launchable) return null;
  if (after.platform === 'ugc') return { ...NOTHING, videos: after.videos };
  if (chosen.stories === before.stories && chosen.posts === before.posts && chosen.videos === before.videos) {
    return { stories: after.stories, posts: after.posts, videos: after.videos };
  }
  const whole = units(chosen, table) >= units(before, table);
  const wanted = whole ? units(after, table) : Math.min(units(chosen, table), units(after, table));
  const distance = (mix: Mix) => Math.abs(mix.posts - chosen.posts);
  const fitting = allowedMixes(after, table).filter((mix) => units(mix, table) <= wanted);
  return fitting.sort((a, b) => units(b, table) - units(a, table) || distance(a) - distance(b))[0] ?? null;
}
