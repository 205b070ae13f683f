import { useTranslation } from 'react-i18next';
import { useNow } from '../clock/use-now.js';
import type { DateStyle } from '../i18n/format.js';
import { useFormat } from '../i18n/use-format.js';

interface DateTextProps {
  /** RFC 3339 instant. */
  value: string;
  style?: DateStyle;
  /** IANA zone of the campaign; the reader's own when left out. */
  zone?: string | undefined;
  /** The instant ends a local day: shown as 23:59 of that day. */
  exclusiveEnd?: boolean;
}

/** A date in the campaign's time zone; the zone is named on hover. */
export function DateText({ value, style = 'date', zone, exclusiveEnd = false }: DateTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const full = format.date(value, { style: 'dateTime', zone, exclusiveEnd });
  return (
    <time dateTime={value} title={zone ? t('time.inZone', { date: full, zone }) : full}>
      {format.date(value, { style, zone, exclusiveEnd })}
    </time>
  );
}

/** How long until (or since) an instant, ticking; the exact date on hover. Turns red in the last 24 hours when `urgent`. */
export function Countdown({ value, zone, urgent = true }: { value: string; zone?: string | undefined; urgent?: boolean }) {
  const format = useFormat();
  const now = useNow();
  const left = Date.parse(value) - now;
  const hot = urgent && left < 24 * 3_600_000;
  return (
    <time
      dateTime={value}
      title={format.date(value, { style: 'dateTime', zone, exclusiveEnd: true })}
      style={hot ? { color: 'var(--of-tone-red)', fontWeight: 550 } : undefined}
    >
      {format.distance(value, now)}
    </time>
  );
}
