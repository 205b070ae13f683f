import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDate,
  formatDistance,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  type DateStyle,
  type Money,
} from './format.js';

/** Formatters bound to the current language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({
      language,
      money: (money: Money, exact?: boolean) => formatMoney(money, language, exact),
      number: (value: number, compact?: boolean) => formatNumber(value, language, compact),
      percent: (share: number) => formatPercent(share, language),
      date: (value: string | number, options?: { style?: DateStyle; zone?: string | undefined; exclusiveEnd?: boolean }) =>
        formatDate(value, language, options),
      duration: (seconds: number) => formatDuration(seconds, language),
      distance: (value: string | number, from: number) => formatDistance(value, from, language),
    }),
    [language],
  );
}
