/** A clock reading without zone as `<input type="datetime-local">` has it: `2026-03-25T09:00`. */
export type LocalTime = string;

function reading(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The reading of an instant on a clock in the zone. */
export function toLocalTime(instant: string | number, zone: string): LocalTime {
  const value = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(reading(value, zone)).toISOString().slice(0, 16);
}

/**
 * The instant at which a clock in the zone shows this reading. A reading that is skipped when the clocks go forward means the
 * instant as if they had not; of one that comes twice the first counts. Null when it is no reading.
 */
export function fromLocalTime(local: LocalTime, zone: string): string | null {
  const wanted = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) ? Date.parse(`${local.slice(0, 16)}Z`) : Number.NaN;
  if (Number.isNaN(wanted)) return null;
  const offset = (instant: number): number => reading(instant, zone) - Math.floor(instant / 60_000) * 60_000;
  const DAY = 86_400_000;
  const earlier = wanted - offset(wanted - DAY);
  const later = wanted - offset(wanted + DAY);
  const fits = [earlier, later].filter((instant) => reading(instant, zone) === wanted);
  return new Date(fits.length > 0 ? Math.min(...fits) : earlier).toISOString();
}
