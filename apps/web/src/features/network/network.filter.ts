import { AGES, SHARES, SORTS, type NetworkFilter, type NetworkView } from './network.types.js';

/** Filters in the order of the panel; `sort` is none. */
export const FILTERS = [
  'q',
  'platform',
  'country',
  'city',
  'language',
  'niche',
  'followers[gte]',
  'followers[lt]',
  'engagementRate[gte]',
  'engagementRate[lt]',
  'audienceGender',
  'audienceGenderShare',
  'audienceAge',
  'audienceAgeShare',
  'rating[gte]',
  'workedWith',
  'pastMedianViews[gte]',
  'pastEngagementRate[gte]',
  'pastFulfilment[gte]',
  'availableFrom',
  'availableUntil',
] as const satisfies readonly (keyof NetworkFilter)[];

const MOST = 2_000_000_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What nobody has whom one never worked with. */
export const PAST = ['pastMedianViews[gte]', 'pastEngagementRate[gte]', 'pastFulfilment[gte]'] as const;

/** An address or a saved search, read: what the API would refuse is left out. */
export function readFilter(search: Record<string, unknown>): NetworkFilter {
  const words = (name: string): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
  };
  const number = (name: string, most: number): number | undefined => {
    const value = Number(words(name));
    return words(name) !== undefined && value >= 0 && value <= most ? value : undefined;
  };
  const one = <T extends string>(name: string, of: readonly T[]): T | undefined => of.find((word) => word === words(name));
  const day = (name: string): string | undefined => (/^(19|20|21)\d\d-\d\d-\d\d$/.test(words(name) ?? '') ? words(name) : undefined);
  const share = (name: string): number | undefined => SHARES.find((step) => step === number(name, 90));
  const audienceGender = one('audienceGender', ['F', 'M']);
  const audienceAge = one('audienceAge', AGES);
  const workedWith = one('workedWith', ['yes', 'no']);
  const past = (name: (typeof PAST)[number], most: number): number | undefined => (workedWith === 'no' ? undefined : number(name, most));
  const stars = number('rating[gte]', 5);
  return compact({
    q: words('q'),
    platform: one('platform', ['instagram', 'tiktok']),
    'followers[gte]': number('followers[gte]', MOST),
    'followers[lt]': number('followers[lt]', MOST),
    'engagementRate[gte]': number('engagementRate[gte]', 1),
    'engagementRate[lt]': number('engagementRate[lt]', 1),
    country: words('country'),
    city: words('city'),
    language: words('language'),
    niche: words('niche'),
    'rating[gte]': stars !== undefined && stars >= 1 ? stars : undefined,
    workedWith,
    'pastMedianViews[gte]': past('pastMedianViews[gte]', MOST),
    'pastEngagementRate[gte]': past('pastEngagementRate[gte]', 1),
    'pastFulfilment[gte]': past('pastFulfilment[gte]', 1),
    availableFrom: day('availableFrom'),
    availableUntil: day('availableUntil'),
    audienceGender,
    audienceGenderShare: audienceGender && share('audienceGenderShare'),
    audienceAge,
    audienceAgeShare: audienceAge && share('audienceAgeShare'),
    sort: one('sort', SORTS),
  });
}

/** The address of the search page, read. */
export function readView(search: Record<string, unknown>): NetworkView {
  const { view, look, group } = search;
  return compact({
    ...readFilter(search),
    view: view === 'table' ? ('table' as const) : undefined,
    look: typeof look === 'string' && look !== '' ? look : undefined,
    group: typeof group === 'string' && UUID.test(group) ? group : undefined,
  });
}

/** The same filter with some values changed; what is empty is gone, shares go with what they are shares of, and new creators have no past. */
export function changed<T extends NetworkFilter>(filter: T, changes: Partial<T>): T {
  const next = { ...filter, ...changes };
  if (next.audienceGender === undefined) delete next.audienceGenderShare;
  if (next.audienceAge === undefined) delete next.audienceAgeShare;
  if (next.workedWith === 'no') for (const name of PAST) delete next[name];
  return compact(next);
}

/** What was given without what only says how it is shown. */
export function filterOf(view: NetworkView): NetworkFilter {
  const { view: _view, look: _look, group: _group, ...filter } = view;
  return filter;
}

/** How many filters are set; both ends of a range, or a share and what it is of, count as one. */
export function countFilters(filter: NetworkFilter): number {
  return new Set(FILTERS.filter((name) => filter[name] !== undefined).map((name) => GROUPS[name] ?? name)).size;
}

/** Filters that are shown and taken away together. */
export const GROUPS: Partial<Record<(typeof FILTERS)[number], string>> = {
  'followers[gte]': 'followers',
  'followers[lt]': 'followers',
  'engagementRate[gte]': 'engagementRate',
  'engagementRate[lt]': 'engagementRate',
  audienceGenderShare: 'audienceGender',
  audienceAgeShare: 'audienceAge',
  availableFrom: 'available',
  availableUntil: 'available',
};

export function same(a: NetworkFilter, b: NetworkFilter): boolean {
  return [...FILTERS, 'sort' as const].every((name) => a[name] === b[name]);
}

/** `DE,AT` → its parts. */
export function parts(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(',');
}

/** Parts → `DE,AT`, or nothing. */
export function joined(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}

function compact<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
