/** An amount in minor units (cents) with its ISO 4217 currency. */
export interface Money {
  amountMinor: number;
  currency: string;
}

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(key: string, make: () => T): T {
  let format = cache.get(key);
  if (format === undefined) {
    format = make();
    cache.set(key, format);
  }
  return format as T;
}

/** Digits after the point of a currency: 2 for EUR, 0 for JPY. */
export function fractionDigits(currency: string): number {
  return (
    cached(`digits|${currency}`, () => new Intl.NumberFormat('en', { style: 'currency', currency })).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}

/** `{ 4990, EUR }` → `49,90 €`; whole amounts drop the zeros unless `exact`. */
export function formatMoney(money: Money, language: string, exact = false): string {
  const digits = fractionDigits(money.currency);
  const factor = 10 ** digits;
  const shown = !exact && money.amountMinor % factor === 0 ? 0 : digits;
  const format = cached(
    `money|${language}|${money.currency}|${shown}`,
    () =>
      new Intl.NumberFormat(language, {
        style: 'currency',
        currency: money.currency,
        minimumFractionDigits: shown,
        maximumFractionDigits: shown,
      }),
  );
  return format.format(money.amountMinor / factor);
}

/** `1234` → `1,234`; with `compact` `12,300` → `12K`. */
export function formatNumber(value: number, language: string, compact = false): string {
  return cached(
    `number|${language}|${compact}`,
    () =>
      new Intl.NumberFormat(
        language,
        compact ? { notation: 'compact', maximumFractionDigits: 1, useGrouping: true } : { maximumFractionDigits: 1 },
      ),
  ).format(value);
}

/** A share of 1 as percent: `0.0423` → `4.2 %`. */
export function formatPercent(share: number, language: string): string {
  return cached(`percent|${language}`, () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })).format(share);
}

export type DateStyle = 'date' | 'day' | 'dateTime' | 'time' | 'weekday' | 'weekdayTime';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'long', day: 'numeric', month: 'short' },
  weekdayTime: { weekday: 'long', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
};

/**
 * Formats an instant in a time zone.
 * @param exclusiveEnd the instant ends a local day; it is shown as 23:59 of that day (product.md 0)
 */
export function formatDate(
  value: string | number,
  language: string,
  options: { style?: DateStyle; zone?: string | undefined; exclusiveEnd?: boolean } = {},
): string {
  const style = options.style ?? 'date';
  const instant = (typeof value === 'number' ? value : Date.parse(value)) - (options.exclusiveEnd ? 1 : 0);
  return cached(
    `date|${language}|${style}|${options.zone ?? ''}`,
    () => new Intl.DateTimeFormat(language, { ...STYLES[style], ...(options.zone ? { timeZone: options.zone } : {}) }),
  ).format(instant);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Distance in the biggest fitting unit: `in 3 days`, `2 hours ago`, `now`. From two days on days, before that hours. */
export function formatDistance(value: string | number, from: number, language: string): string {
  const distance = (typeof value === 'number' ? value : Date.parse(value)) - from;
  const format = cached(`distance|${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  for (const [unit, size] of STEPS) {
    const least = unit === 'day' ? 2 * size : size;
    if (Math.abs(distance) >= least) return format.format(Math.trunc(distance / size), unit);
  }
  return format.format(0, 'second');
}

/** A length of time in its biggest fitting unit: `5 minutes`, `2.5 hours`, from two days on `3 days`. Below a minute: `1 minute`. */
export function formatDuration(seconds: number, language: string): string {
  const [unit, size] = seconds >= 2 * 86_400 ? ['day', 86_400] : seconds >= 3_600 ? ['hour', 3_600] : ['minute', 60];
  const digits = unit === 'minute' ? 0 : 1;
  const format = cached(
    `duration|${unit}|${language}`,
    () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits }),
  );
  return format.format(Math.max(unit === 'minute' ? 1 : 0, seconds / size));
}
