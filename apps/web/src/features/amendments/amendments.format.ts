import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/use-format.js';
import type en from './i18n/en.js';

type FieldKey = keyof typeof en.fields;

const MONEY: ReadonlySet<string> = new Set(['/cashMinor', '/product/retailValueMinor']);
const DAYS = /(Days|\/days)$/;
const INSTANT = /^\/event\/(startsAt|endsAt)$/;

/** Words for a change of the terms: its name and both values, as people read them. */
export function useChangeText(currency: string, zone: string) {
  const { t, i18n } = useTranslation('amendments');
  const format = useFormat();
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
    if (field === '/deliverables/postKind') return t(`values.postKinds.${raw as 'post' | 'reel' | 'free'}`);
    if (field === '/brief/goal') return t(`values.goals.${raw as 'awareness' | 'content' | 'sales'}`);
    if (field === '/ads') return t('values.ads', { count: Number((raw as { licenceDays: number }).licenceDays) });
    if (field === '/exclusivity') {
      const { category, days } = raw as { category: string; days: number };
      return t('values.exclusivity', { category, count: days });
    }
    if (field === '/product') return (raw as { name: string }).name;
    if (Array.isArray(raw)) return raw.join(', ');
    return typeof raw === 'object' ? t('values.set') : String(raw as string | number | boolean);
  };
  return { name, value };
}
