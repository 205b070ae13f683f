import type { Away } from './visibility.entity.js';

const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** What is wrong with away dates, or null. Both days are included. */
export function awayFault(away: readonly Away[]): { index: number; message: string } | null {
  const sorted = away.map((each, index) => ({ ...each, index })).sort((a, b) => a.from.localeCompare(b.from));
  for (const [place, { from, until, index }] of sorted.entries()) {
    const days = (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;
    if (!(days >= 1)) return { index, message: 'must not end before it begins' };
    if (days > LONGEST_DAYS) return { index, message: `must be at most ${LONGEST_DAYS} days` };
    const before = sorted[place - 1];
    if (before && before.until >= from) return { index, message: 'must not overlap another one' };
  }
  return null;
}

/** The ranges that are not over on this day, in order. */
export function stillAway(away: readonly Away[], today: string): Away[] {
  return away
    .filter(({ until }) => until >= today)
    .map(({ from, until }) => ({ from, until }))
    .sort((a, b) => a.from.localeCompare(b.from));
}
