import type { Group } from './network-conditions.js';
import type { Snapshot } from './network-statistics.js';

/** Microseconds, measured with 300,000 creators: a row of a walk, a row of the matches, an entry of the index. */
const WALKED_ROW = 1;
const MATCHED_ROW = 1.3;
const INDEX_ENTRY = 0.05;

const SHORTEST_WALK = 2_000;
const LONGEST_WALK = 20_000;
/** More matches than this are never collected and sorted while a walk is possible. */
const MOST_MATCHES = 150_000;

export interface Path {
  /** Rows of the sort's index to look at; null: not this way. */
  walk: number | null;
  /** Groups that the inverted index answers; all others are checked row by row. */
  indexed: readonly Group[];
  /** Rows the inverted index will find. */
  matches: number;
  /** False: the inverted index finds too much to be of use. */
  collectable: boolean;
}

/**
 * Chooses how to find `limit` rows. Shares are multiplied as if independent; where that is wrong, a walk ends at its bound and the other
 * path is taken.
 */
export function choosePath(groups: readonly Group[], snapshot: Snapshot, limit: number): Path {
  const judged = groups.map((group) => ({ group, ...snapshot.of(group) })).sort((a, b) => a.postings - b.postings);
  const indexed: Group[] = [];
  let matches = snapshot.rows;
  let entries = 0;
  for (const { group, share, postings } of judged) {
    if (matches * (1 - share) * MATCHED_ROW <= postings * INDEX_ENTRY) continue;
    indexed.push(group);
    matches *= share;
    entries += postings;
  }
  const collect = matches * MATCHED_ROW + entries * INDEX_ENTRY;
  const share = judged.reduce((all, each) => all * each.share, 1);
  const walk = (limit / Math.max(share, 1e-9)) * WALKED_ROW;
  const bound = Math.round(Math.min(LONGEST_WALK, Math.max(SHORTEST_WALK, collect / WALKED_ROW)));
  const collectable = indexed.length > 0 && matches <= MOST_MATCHES;
  return { walk: walk <= collect || !collectable ? bound : null, indexed, matches, collectable };
}
