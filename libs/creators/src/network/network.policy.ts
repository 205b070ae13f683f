import { isCountry, isLanguage } from '@app/rules';
import type { NetworkFilter } from './network-filter.dto.js';
import { invalidFilter } from './network.errors.js';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;

/** Refuses filters that can hold for nobody by themselves, and parameters that say nothing without another one (422). */
export function checkFilter(filter: NetworkFilter): void {
  const country = filter.country?.split(',').find((code) => !isCountry(code.toUpperCase()));
  if (country !== undefined) throw invalidFilter('country', `"${country}" is not an ISO 3166-1 code`, country);
  const language = filter.language?.split(',').find((code) => !isLanguage(code.toLowerCase()));
  if (language !== undefined) throw invalidFilter('language', `"${language}" is not an ISO 639-1 code`, language);
  if (empty(filter['followers[gte]'], filter['followers[lt]'])) throw invalidFilter('followers[lt]', 'must be above followers[gte]');
  if (empty(filter['engagementRate[gte]'], filter['engagementRate[lt]']))
    throw invalidFilter('engagementRate[lt]', 'must be above engagementRate[gte]');
  if (filter.audienceGenderShare && !filter.audienceGender) throw invalidFilter('audienceGenderShare', 'needs audienceGender');
  if (filter.audienceAgeShare && !filter.audienceAge) throw invalidFilter('audienceAgeShare', 'needs audienceAge');
  const past = (['pastMedianViews[gte]', 'pastEngagementRate[gte]', 'pastFulfilment[gte]'] as const).find(
    (name) => filter[name] !== undefined,
  );
  if (past && filter.workedWith === 'no') throw invalidFilter(past, 'needs creators who worked with you');
  const days = availability(filter);
  for (const name of ['availableFrom', 'availableUntil'] as const)
    if (filter[name] !== undefined && !/^(19|20|21)/.test(filter[name])) throw invalidFilter(name, 'must be a day of our time');
  if (!days) return;
  const length = (Date.parse(days.until) - Date.parse(days.from)) / DAY_MS + 1;
  if (length < 1) throw invalidFilter('availableUntil', 'must not be before availableFrom');
  if (length > LONGEST_DAYS) throw invalidFilter('availableUntil', `must be at most ${LONGEST_DAYS} days after availableFrom`);
}

/** The days, both included, on which a creator must not be away; null: the filter does not ask. */
export function availability({ availableFrom, availableUntil }: NetworkFilter): { from: string; until: string } | null {
  const from = availableFrom ?? availableUntil;
  return from === undefined ? null : { from, until: availableUntil ?? from };
}

function empty(from: string | number | undefined, to: string | number | undefined): boolean {
  return from !== undefined && to !== undefined && Number(to) <= Number(from);
}
