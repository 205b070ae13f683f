import { addDays, dayEnd, localDay, type LocalDay } from '@app/rules';
import Holidays from 'date-holidays';

const HOUR_MS = 3_600_000;

/** Hour of the local day at which people are reminded. */
const MORNING_HOUR = 9;

/** Zones that the library gives to several countries; here the one after whose city they are called. */
const SHARED_ZONES: Readonly<Record<string, string>> = {
  'Africa/Abidjan': 'CI',
  'Africa/Johannesburg': 'ZA',
  'Africa/Lagos': 'NG',
  'Africa/Maputo': 'MZ',
  'Africa/Nairobi': 'KE',
  'America/Curacao': 'CW',
  'America/Panama': 'PA',
  'America/Port_of_Spain': 'TT',
  'Asia/Bangkok': 'TH',
  'Atlantic/Canary': 'ES',
  'Europe/Belgrade': 'RS',
  'Europe/Helsinki': 'FI',
  'Europe/Oslo': 'NO',
  'Europe/Rome': 'IT',
  'Europe/Zurich': 'CH',
};

let countries: Map<string, string> | null = null;
const holidays = new Map<string, ReadonlySet<LocalDay>>();

/** ISO 3166 code of the country a time zone belongs to; null for UTC and for zones the library does not know. */
export function countryOfZone(zone: string): string | null {
  if (!countries) {
    countries = new Map();
    const library = new Holidays();
    for (const country of Object.keys(library.getCountries())) {
      library.init(country);
      for (const each of library.getTimezones()) countries.set(each, SHARED_ZONES[each] ?? country);
    }
  }
  return countries.get(zone) ?? null;
}

/**
 * Monday to Friday without the public holidays of the zone's whole country. Regional ones are not known: a campaign has a zone, not a state, so
 * they count as business days, as do half holidays.
 */
export function isBusinessDay(day: LocalDay, zone: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const country = countryOfZone(zone);
  return country === null || !holidaysOf(country, day.slice(0, 4)).has(day);
}

/** End of the n-th business day after the local day of an instant (rules.md 2: exclusive, shown as 23:59). `days`: at least 1. */
export function businessDayEnd(from: Date, days: number, zone: string): Date {
  let day = localDay(from, zone);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, zone)) left -= 1;
  }
  return dayEnd(day, zone);
}

/** The morning of the day that ends with a deadline: when whoever has to act is reminded for the last time. */
export function lastMorning(deadline: Date, zone: string): Date {
  const day = localDay(new Date(deadline.getTime() - 1), zone);
  return new Date(dayEnd(addDays(day, -1), zone).getTime() + MORNING_HOUR * HOUR_MS);
}

function holidaysOf(country: string, year: string): ReadonlySet<LocalDay> {
  const key = `${country} ${year}`;
  const known = holidays.get(key);
  if (known) return known;
  const found = new Set<LocalDay>();
  const library = new Holidays(country, { types: ['public'] });
  for (const { date, start, end } of library.getHolidays(Number(year))) {
    const first = date.slice(0, 10);
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / (24 * HOUR_MS)));
    for (let n = 0; n < length; n += 1) found.add(addDays(first, n));
  }
  holidays.set(key, found);
  return found;
}
