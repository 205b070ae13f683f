import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import type { ReadinessPoint } from '../campaigns.types.js';

/** The sentence that says what is missing at a point; instants in it are shown in the campaign's time zone. */
export function usePointText(zone: string): (point: ReadinessPoint) => string {
  const { t } = useTranslation('campaigns-brief');
  const format = useFormat();
  const shown = (value: number | string | undefined): string | undefined => {
    if (typeof value === 'number') return format.number(value);
    return value !== undefined && /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.date(value, { style: 'weekdayTime', zone }) : value;
  };
  return (point) => t(`checklist.${point.code as 'title'}.todo`, { limit: shown(point.limit), value: shown(point.value) });
}
