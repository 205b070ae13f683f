import type { NetworkFilter } from './network-filter.dto.js';
import { availability } from './network.policy.js';

/** Terms of the index of which a row must have any. */
export interface Group {
  column: 'facets' | 'words';
  terms: readonly string[];
}

/** A comparison in SQL; `push` adds a value and answers its placeholder. */
export type Condition = (push: (value: unknown) => string) => string;

/** What a row of the read model must fulfil. */
export interface Conditions {
  groups: readonly Group[];
  /** Exact comparisons of columns, which the index cannot answer. */
  exact: readonly Condition[];
  /** What the organisation must have seen of the creator (`p`): few rows, from which the search starts then. */
  past: readonly Condition[];
  /** Only those of whom it has seen nothing. */
  strangers: boolean;
  /** Sets of words of which a row must not have all: it was found by them before. */
  without: readonly (readonly string[])[];
}

/** Borders of the index's ranges; the migration's view has the same. */
const FOLLOWERS = [1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000];
/** In 1/100 %. */
const RATES = [50, 100, 150, 200, 300, 400, 500, 700, 1000, 1500, 2000];

/** In hundredths of a star. */
const RATINGS = [100, 200, 300, 350, 400, 450, 475];

/** So many niches in countries are asked for by one term each. */
const MOST_PLACES = 24;
/** Ranges of more steps than this are asked for by their lower border. */
const MOST_RANGES = 3;

const DEFAULT_GENDER_SHARE = '50';
const DEFAULT_AGE_SHARE = '30';

/** The conditions of a filter without its text. `city`: its name in words of the index, null when none is asked for; `now`: business time. */
export function conditionsOf(filter: NetworkFilter, city: readonly string[] | null, now: Date): Conditions {
  const groups: Group[] = [];
  const exact: Condition[] = [];
  const anyOf = (...terms: string[]) => groups.push({ column: 'facets', terms });
  const platforms = new Set(filter.platform ?? []);
  anyOf(platforms.size === 1 ? `platform:${[...platforms][0]}` : 'main');
  const countries = filter.country === undefined ? [] : list(filter.country.toUpperCase());
  const niches = [...new Set(filter.niche ?? [])];
  // a niche in a country is one term of its own: two long lists less to compare
  const together = countries.length * niches.length;
  if (together > 0 && together <= MOST_PLACES) anyOf(...countries.flatMap((code) => niches.map((niche) => `place:${code}:${niche}`)));
  else {
    if (countries.length > 0) anyOf(...countries.map((code) => `country:${code}`));
    if (niches.length > 0) anyOf(...niches.map((niche) => `niche:${niche}`));
  }
  if (city) anyOf(`city:${city.join(' ')}`);
  if (filter.language) anyOf(...list(filter.language).map((code) => `language:${code.toLowerCase()}`));
  if (filter.audienceGender) anyOf(`gender:${filter.audienceGender}:${filter.audienceGenderShare ?? DEFAULT_GENDER_SHARE}`);
  if (filter.audienceAge) anyOf(`age:${filter.audienceAge}:${filter.audienceAgeShare ?? DEFAULT_AGE_SHARE}`);
  const range = (name: 'followers' | 'rate', borders: readonly number[], from: number | undefined, to: number | undefined) => {
    if (from === undefined && to === undefined) return;
    const first = from === undefined ? 0 : bucket(borders, from);
    const last = to === undefined ? borders.length : bucket(borders, to - 1);
    // "at least" is one term of its own, also for a wide range: its list is longer, but nothing has to be merged
    if (first > 0 && last - first >= MOST_RANGES) anyOf(`${name}+:${first}`);
    else if (first > 0 || last < borders.length) anyOf(...Array.from({ length: last - first + 1 }, (_, n) => `${name}:${first + n}`));
    // an unknown rate is -1 and lies in no range
    exact.push((push) => `s.${name} >= ${push(from ?? 0)}::integer`);
    if (to !== undefined) exact.push((push) => `s.${name} < ${push(to)}::integer`);
  };
  range('followers', FOLLOWERS, filter['followers[gte]'], filter['followers[lt]']);
  range('rate', RATES, hundredths(filter['engagementRate[gte]']), hundredths(filter['engagementRate[lt]']));
  const stars = filter['rating[gte]'] === undefined ? 0 : Math.round(Number(filter['rating[gte]']) * 100);
  if (stars > 0) {
    anyOf(`rating+:${bucket(RATINGS, stars)}`);
    exact.push((push) => `s.rating >= ${push(stars)}::integer`);
  }
  const days = availability(filter);
  if (days) {
    exact.push((push) => `(s.away is null or not s.away && daterange(${push(days.from)}::date, ${push(days.until)}::date, '[]'))`);
    // no credit comes back in the past
    const from = new Date(Math.max(now.getTime(), Date.parse(`${days.from}T00:00:00Z`)));
    exact.push((push) => `(s.spent_until is null or s.spent_until <= ${push(from)}::timestamptz)`);
  }
  return { groups, exact, past: pastOf(filter), strangers: filter.workedWith === 'no', without: [] };
}

/** Of a row of past results. */
export const WORKED_WITH = 'p.collaborations + p.contents > 0';

/** Rates as products: exact, and whoever has no figure is left out. */
function pastOf(filter: NetworkFilter): Condition[] {
  const past: Condition[] = [];
  const views = filter['pastMedianViews[gte]'];
  const rate = filter['pastEngagementRate[gte]'];
  const fulfilment = filter['pastFulfilment[gte]'];
  if (filter.workedWith === 'yes') past.push(() => WORKED_WITH);
  if (views !== undefined) past.push((push) => `p.median_views >= ${push(views)}::float8`);
  if (rate !== undefined) past.push((push) => `p.followers > 0 and p.engagements >= ${push(rate)}::numeric * p.followers`);
  if (fulfilment !== undefined) past.push((push) => `p.counted > 0 and p.fulfilled >= ${push(fulfilment)}::numeric * p.counted`);
  return past;
}

/** One group per word: a row needs one of each. */
export function wordGroups(words: readonly (readonly string[])[]): Group[] {
  return words.map((terms) => ({ column: 'words', terms }));
}

function list(value: string): string[] {
  return [...new Set(value.split(','))];
}

/** Place of a value among borders, like PostgreSQL's `width_bucket`. */
export function bucket(borders: readonly number[], value: number): number {
  return borders.filter((border) => border <= value).length;
}

function hundredths(ratio: string | undefined): number | undefined {
  return ratio === undefined ? undefined : Math.round(Number(ratio) * 10_000);
}
