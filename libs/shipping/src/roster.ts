import { decodeCursor, DEFAULT_LIMIT, encodeCursor, PageQuery, type Page } from '@app/platform';

interface Entry {
  collaboration: { id: string; confirmedAt: Date };
}

function compare(a: Entry, b: Entry): number {
  const byTime = a.collaboration.confirmedAt.getTime() - b.collaboration.confirmedAt.getTime();
  return byTime || (a.collaboration.id < b.collaboration.id ? -1 : 1);
}

/**
 * A page of a campaign's collaborations, by confirmation. A campaign has at most a few hundred of them (BIL-1), and its list is read in
 * one query, so that rows which the listener has not opened yet are in it.
 */
export function pageOfRoster<T extends Entry>(entries: readonly T[], query: PageQuery): Page<T> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const sorted = [...entries].sort(compare);
  const from = after(sorted, query.cursor);
  const items = sorted.slice(from, from + limit);
  const last = items.at(-1)?.collaboration;
  return {
    items,
    nextCursor: last && from + limit < sorted.length ? encodeCursor([last.confirmedAt.getTime(), last.id]) : null,
    ...(query.include?.includes('total') ? { total: sorted.length } : {}),
  };
}

/** Index of the first entry behind the cursor. */
function after(sorted: readonly Entry[], cursor: string | undefined): number {
  const values = decodeCursor(cursor, 2);
  if (!values) return 0;
  const [at, id] = values;
  // Anything else than what was given out is refused like a foreign cursor
  if (typeof at !== 'number' || typeof id !== 'string') decodeCursor('', 2);
  const position = { collaboration: { id: String(id), confirmedAt: new Date(Number(at)) } };
  const index = sorted.findIndex((entry) => entry.collaboration.id !== id && compare(entry, position) > 0);
  return index < 0 ? sorted.length : index;
}
