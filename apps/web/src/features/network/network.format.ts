import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nicheName } from '../../shared/i18n/niche-names.js';
import { useFormat } from '../../shared/i18n/use-format.js';
import { changed, FILTERS, GROUPS, parts } from './network.filter.js';
import type { NetworkFilter } from './network.types.js';

/** Countries, languages and niches in the reader's language. */
export function useNames() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    const languages = new Intl.DisplayNames(language, { type: 'language' });
    return {
      // a code in an address may be anything
      country: (code: string) => (/^[A-Za-z]{2}$/.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code),
      language: (code: string) => (/^[A-Za-z]{2}$/.test(code) ? (languages.of(code.toLowerCase()) ?? code) : code),
      niche: (niche: string) => nicheName(niche, language),
    };
  }, [language]);
}

/** One filter that is set, in words, and the filter without it. */
export interface Chip {
  key: string;
  label: string;
  without: NetworkFilter;
}

/** What is set, one chip for each value that can be taken away by itself. */
export function useChips(filter: NetworkFilter): Chip[] {
  const { t } = useTranslation('network');
  const names = useNames();
  const format = useFormat();
  return useMemo(() => chipsOf(filter, t, names, format), [filter, t, names, format]);
}

function chipsOf(
  filter: NetworkFilter,
  t: TFunction<'network'>,
  names: ReturnType<typeof useNames>,
  format: ReturnType<typeof useFormat>,
): Chip[] {
  const chips: Chip[] = [];
  const chip = (key: string, label: string, changes: Partial<NetworkFilter>) =>
    chips.push({ key, label, without: changed<NetworkFilter>(filter, changes) });
  const each = (name: 'country' | 'language' | 'niche', label: (value: string) => string) => {
    const values = parts(filter[name]);
    for (const value of values)
      chip(`${name}:${value}`, label(value), { [name]: values.filter((other) => other !== value).join(',') || undefined });
  };
  const done = new Set<string>();
  for (const name of FILTERS) {
    const group = GROUPS[name] ?? name;
    if (filter[name] === undefined || done.has(group)) continue;
    done.add(group);
    if (group === 'platform') chip(group, t(`platforms.${filter.platform === 'tiktok' ? 'tiktok' : 'instagram'}`), { platform: undefined });
    else if (group === 'country') each('country', names.country);
    else if (group === 'language') each('language', names.language);
    else if (group === 'niche') each('niche', names.niche);
    else if (group === 'city') chip(group, filter.city ?? '', { city: undefined });
    else if (group === 'q') chip(group, t('chips.words', { words: filter.q ?? '' }), { q: undefined });
    else if (group === 'followers')
      chip(
        group,
        rangeText(t, t('figures.followers'), filter['followers[gte]'], filter['followers[lt]'], (value) => format.number(value, true)),
        {
          'followers[gte]': undefined,
          'followers[lt]': undefined,
        },
      );
    else if (group === 'engagementRate')
      chip(group, rangeText(t, t('figures.rate'), filter['engagementRate[gte]'], filter['engagementRate[lt]'], format.percent), {
        'engagementRate[gte]': undefined,
        'engagementRate[lt]': undefined,
      });
    else if (group === 'audienceGender' && filter.audienceGender !== undefined)
      chip(group, t('chips.audience', { who: t(`gender.${filter.audienceGender}`), share: filter.audienceGenderShare ?? 50 }), {
        audienceGender: undefined,
      });
    else if (group === 'audienceAge')
      chip(group, t('chips.audience', { who: ageText(filter.audienceAge ?? ''), share: filter.audienceAgeShare ?? 30 }), {
        audienceAge: undefined,
      });
    else if (name === 'rating[gte]') chip(name, t('chips.rating', { stars: format.number(filter[name] ?? 0) }), { [name]: undefined });
    else if (name === 'workedWith') chip(name, t(`worked.${filter.workedWith === 'no' ? 'no' : 'yes'}`), { workedWith: undefined });
    else if (name === 'pastMedianViews[gte]')
      chip(name, t('chips.pastViews', { from: format.number(filter[name] ?? 0, true) }), { [name]: undefined });
    else if (name === 'pastEngagementRate[gte]')
      chip(name, t('chips.pastRate', { from: format.percent(filter[name] ?? 0) }), { [name]: undefined });
    else if (name === 'pastFulfilment[gte]')
      chip(name, t('chips.pastFulfilment', { from: format.percent(filter[name] ?? 0) }), { [name]: undefined });
    else if (group === 'available')
      chip(group, availableText(t, filter, format.date), { availableFrom: undefined, availableUntil: undefined });
  }
  return chips;
}

function rangeText(
  t: TFunction<'network'>,
  name: string,
  from: number | undefined,
  to: number | undefined,
  value: (value: number) => string,
): string {
  if (from === undefined) return t('chips.below', { name, to: value(to ?? 0) });
  if (to === undefined) return t('chips.least', { name, from: value(from) });
  return t('chips.between', { name, from: value(from), to: value(to) });
}

function availableText(t: TFunction<'network'>, filter: NetworkFilter, date: (value: string) => string): string {
  const from = filter.availableFrom ?? filter.availableUntil ?? '';
  const until = filter.availableUntil ?? from;
  return from === until ? t('chips.availableOn', { day: date(from) }) : t('chips.available', { from: date(from), until: date(until) });
}

/** `18-24` → `18–24`. */
export function ageText(band: string): string {
  return band.replace('-', '–');
}

/** `0.0423` → `4.2`, as the fields of the panel show it; digits of the figure itself, without the errors of binary fractions. */
export function percentOf(ratio: number | undefined): number | '' {
  return ratio === undefined ? '' : Math.round(ratio * 10_000) / 100;
}

/** The way back, as the API takes ratios. */
export function ratioOf(percent: number | string): number | undefined {
  return percent === '' ? undefined : Math.round(Number(percent) * 100) / 10_000;
}

export interface ShareRow {
  key: string;
  share: number;
}

/** Shares from large to small, at most so many; ages in their own order and all of them. */
export function sharesOf(shares: Record<string, number> | null, kind: 'ages' | 'other', most = 6): ShareRow[] {
  const rows = Object.entries(shares ?? {}).map(([key, share]) => ({ key, share }));
  return kind === 'ages'
    ? rows.toSorted((a, b) => Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10))
    : rows.toSorted((a, b) => b.share - a.share).slice(0, most);
}
