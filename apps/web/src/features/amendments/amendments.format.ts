import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../shared/api/problem.js';
import { COUNTRIES } from '../../shared/i18n/places.js';
import { fieldText } from '../../shared/i18n/problem-text.js';
import { useFormat } from '../../shared/i18n/use-format.js';
import type { Goal, HandOver, PostKind } from './amendments.types.js';
import type en from './i18n/en.js';

type FieldKey = keyof typeof en.fields;

const MONEY: ReadonlySet<string> = new Set(['/cashMinor', '/product/retailValueMinor']);
const DAYS = /(Days|\/days)$/;
const INSTANT = /^\/event\/(startsAt|endsAt)$/;

/** Words for a change of the terms: its name and both values, as people read them. */
export function useChangeText(currency: string, zone: string) {
  const { t, i18n } = useTranslation('amendments');
  const format = useFormat();
  const regions = useMemo(() => new Intl.DisplayNames(i18n.language, { type: 'region' }), [i18n.language]);
  const known = (key: string): key is FieldKey => i18n.exists(`amendments:fields.${key}`);
  const name = (field: string): string => {
    const key = field.slice(1).replaceAll('/', '_');
    return known(key) ? t(`fields.${key}`) : t('fields.other');
  };
  const value = (field: string, raw: unknown): string => {
    if (raw === null || raw === '' || (raw === 0 && MONEY.has(field)) || (Array.isArray(raw) && raw.length === 0)) return t('values.none');
    if (MONEY.has(field) && typeof raw === 'number') return format.money({ amountMinor: raw, currency });
    if (DAYS.test(field) && typeof raw === 'number') return t('values.days', { count: raw });
    if (INSTANT.test(field) && typeof raw === 'string') return format.date(raw, { style: 'dateTime', zone });
    if (field === '/deliverables/postKind') return t(`values.postKinds.${raw as PostKind}`);
    if (field === '/handOver') return t(`values.handOvers.${raw as HandOver}`);
    if (field === '/brief/goal') return t(`values.goals.${raw as Goal}`);
    if (field === '/requirements/disclosureCountry') return regions.of(raw as string) ?? (raw as string);
    if (field === '/drafts') return t(raw === true ? 'values.draftsYes' : 'values.draftsNo');
    if (field === '/ads') return t('values.ads', { count: Number((raw as { licenceDays: number }).licenceDays) });
    if (field === '/exclusivity') {
      const { category, days } = raw as { category: string; days: number };
      return t('values.exclusivity', { category, count: days });
    }
    if (field === '/product') return (raw as { name: string }).name;
    if (Array.isArray(raw)) return items(field, raw).join(', ');
    return typeof raw === 'object' ? t('values.set') : String(raw as string | number | boolean);
  };
  /** The items of a list as people read them. */
  const items = (field: string, raw: readonly string[]): string[] =>
    field === '/shipCountries' ? raw.map((code) => regions.of(code) ?? code) : raw.map((text) => signed(field, text));
  return { name, value, items };
}

/** Tags with the sign they are posted with, however they were written. */
function signed(field: string, text: string): string {
  const sign = field === '/requirements/hashtags' ? '#' : field === '/requirements/mentions' ? '@' : '';
  return sign === '' || text.startsWith(sign) ? text : sign + text;
}

/** Every country by name, in the reader's order. */
export function useCountries(): Array<{ value: string; label: string }> {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
    return COUNTRIES.map((value) => ({ value, label: regions.of(value) ?? value })).toSorted((a, b) =>
      a.label.localeCompare(b.label, i18n.language),
    );
  }, [i18n.language]);
}

/** Points of readiness that the value of the offer decides. */
const BY_VALUE: ReadonlySet<string> = new Set(['deliverables', 'compensation', 'deliverables-not-allowed']);

/** The sentence for a refused field, by its pointer; undefined when it is not refused. */
export function useWrongField(zone: string): (error: unknown, pointer: string) => string | undefined {
  const { t } = useTranslation('amendments');
  const format = useFormat();
  return (error, pointer) => {
    if (!(error instanceof ProblemError)) return undefined;
    const field = error.errors.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
    if (!field) return undefined;
    const { code, limit } = field;
    if ((code === 'event-too-early' || code === 'phase-too-short') && typeof limit === 'string') {
      return t('wrong.earliest', { limit: format.date(limit, { style: 'dateTime', zone }) });
    }
    if (BY_VALUE.has(code)) return t('wrong.deliverables');
    return error.code === 'campaigns.not-complete' ? t('wrong.missing') : fieldText(field, error);
  };
}
