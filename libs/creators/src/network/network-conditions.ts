import type { NetworkFilter } from './network-filter.dto.js';
import { availability } from './network.policy.js';

/** Terms of the index of which a row must have any. */
export interface Group {
  column: 'facets' | 'words';
  terms: readonly string[];
}

/** What a row of the read model must fulfil. */
export interface Conditions {
  groups: readonly Group[];
  /** Exact comparisons of columns, which the index cannot answer; `push` adds a value and answers its placeholder. */
  exact: ReadonlyArray<(push: (value: unknown) => string) => string>;
  /** Sets of words of which a row must not have all: it was found by them before. */
  without: readonly (readonly string[])[];
}

/** Borders of the index's ranges; the migration's view has the same. */
const FOLLOWERS = [1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000];
/** In 1/100 %. */
const RATES = [50, 100, 150, 200, 300, 400, 500, 700, 1000, 1500, 2000];

/** So many niches in countries are asked for by one term each. */
const MOST_PLACES = 24;
/** Ranges of more steps than this are asked for by their lower border. */
const MOST_RANGES = 3;

const DEFAULT_GENDER_SHARE = '50';
const DEFAULT_AGE_SHARE = '30';

/** The conditions of a filter without its text. `city`: its name in words of the index, null when none is asked for. */
export function conditionsOf(filter: NetworkFilter, city: readonly string[] | null): Conditions {
  const groups: Group[] = [];
  const exact: Array<(push: (value: unknown) => string) => string> = [];
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
  const days = availability(filter);
  if (days) exact.push((push) => `(s.away is null or not s.away && daterange(${push(days.from)}::date, ${push(days.until)}::date, '[]'))`);
  return { groups, exact, without: [] };
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
