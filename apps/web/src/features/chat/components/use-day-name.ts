import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';

const DAY = 86_400_000;

/** Names the day of an instant: today, yesterday, else the date. */
export function useDayName(): (instant: string) => string {
  const { t } = useTranslation('chat');
  const format = useFormat();
  const now = useNow();
  const today = format.date(now);
  const yesterday = format.date(now - DAY);
  return useCallback(
    (instant) => {
      const day = format.date(instant);
      if (day === today) return t('today');
      return day === yesterday ? t('yesterday') : day;
    },
    [t, format, today, yesterday],
  );
}
