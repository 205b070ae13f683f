import { POLICY } from './policy.js';

/** A local calendar day as `YYYY-MM-DD`. */
export type LocalDay = string;

/** A half-open interval [from, to); the end is shown as 23:59 of the day before (rules.md 2). */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

const DAY_MS = 86_400_000;
/** No zone was ever further from UTC than this. */
const FARTHEST_OFFSET_MS = 16 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** True for IANA names such as Europe/Berlin; bare offsets are refused because they know no daylight saving time. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Local clock reading as if it were UTC, in whole seconds. */
function localMs(instantMs: number, zone: string): number {
  const read: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(instantMs)) read[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetMs(instantMs: number, zone: string): number {
  return localMs(instantMs, zone) - Math.floor(instantMs / 1000) * 1000;
}

function dayStartAsUtc(day: LocalDay): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) throw new RangeError(`Not a local day: ${day}`);
  return ms;
}

/** The local day of an instant. @throws RangeError for an unknown zone or an invalid date. */
export function localDay(instant: Date, zone: string): LocalDay {
  return new Date(localMs(instant.getTime(), zone)).toISOString().slice(0, 10);
}

/** Calendar arithmetic without zones: addDays('2026-02-28', 1) = '2026-03-01'. @throws RangeError for a day that does not exist. */
export function addDays(day: LocalDay, days: number): LocalDay {
  if (!Number.isInteger(days)) throw new RangeError(`Not whole days: ${days}`);
  return new Date(dayStartAsUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole calendar days from one local day to another. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return (dayStartAsUtc(to) - dayStartAsUtc(from)) / DAY_MS;
}

/**
 * First instant after a local day has ended (rules.md 2): the deadline that is shown as 23:59 of the day. Exists in every zone, also where
 * midnight or the whole next day is skipped.
 */
export function dayEnd(day: LocalDay, zone: string): Date {
  const nextMidnight = dayStartAsUtc(day) + DAY_MS;
  let before = nextMidnight - FARTHEST_OFFSET_MS;
  let after = nextMidnight + FARTHEST_OFFSET_MS;
  const offsetBefore = offsetMs(before, zone);
  const offsetAfter = offsetMs(after, zone);
  if (offsetBefore === offsetAfter) return new Date(nextMidnight - offsetBefore);
  // The clocks change near this midnight: find the instant of the change, then see on which side midnight falls.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetMs(middle, zone) === offsetBefore) before = middle;
    else after = middle;
  }
  if (nextMidnight - offsetBefore < after) return new Date(nextMidnight - offsetBefore);
  return new Date(Math.max(after, nextMidnight - offsetAfter));
}

function endAfterDays(start: Date, days: number, zone: string): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  return dayEnd(addDays(localDay(start, zone), days), zone);
}

/**
 * The deadline some days after (or, negative, before) an instant that is itself an end, e.g. a deadline or the End: whole local days, and an
 * instant exactly at a day's end counts as that day, so 7 days after a deadline shown as 23:59 is again a 23:59 (product.md 0).
 */
export function daysAfter(instant: Date, days: number, zone: string): Date {
  return dayEnd(addDays(localDay(new Date(instant.getTime() - 1), zone), days), zone);
}

/** End of the application phase: dayEnd(day(L) + a) (CAM-6). */
export function applicationEnd(launchAt: Date, applicationDays: number, zone: string): Date {
  return endAfterDays(launchAt, applicationDays, zone);
}

/** End of the preparation phase: dayEnd(day(C) + p) (CAM-6). */
export function preparationEnd(confirmedAt: Date, preparationDays: number, zone: string): Date {
  return endAfterDays(confirmedAt, preparationDays, zone);
}

/** End of the active phase: dayEnd(day(C) + p + r) (CAM-6). */
export function activeEnd(confirmedAt: Date, preparationDays: number, activeDays: number, zone: string): Date {
  return endAfterDays(confirmedAt, preparationDays + activeDays, zone);
}

export interface Timeline {
  readonly application: Interval;
  readonly preparation: Interval;
  readonly active: Interval;
}

export interface PhaseLengths {
  readonly zone: string;
  readonly applicationDays: number;
  readonly preparationDays: number;
  readonly activeDays: number;
}

/** The latest possible dates, shown before the confirmation (rules.md 2): as if confirmed in the last moment of the application phase. */
export function plannedTimeline({
  launchAt,
  zone,
  applicationDays,
  preparationDays,
  activeDays,
}: PhaseLengths & { readonly launchAt: Date }): Timeline {
  const application = { from: launchAt, to: applicationEnd(launchAt, applicationDays, zone) };
  const preparation = { from: application.to, to: endAfterDays(launchAt, applicationDays + preparationDays, zone) };
  const active = { from: preparation.to, to: endAfterDays(launchAt, applicationDays + preparationDays + activeDays, zone) };
  return { application, preparation, active };
}

/** The final dates after the confirmation (rules.md 2); the application phase ends with the confirmation. */
export function confirmedTimeline({
  launchAt,
  confirmedAt,
  zone,
  preparationDays,
  activeDays,
}: Omit<PhaseLengths, 'applicationDays'> & { readonly launchAt: Date; readonly confirmedAt: Date }): Timeline {
  const preparation = { from: confirmedAt, to: preparationEnd(confirmedAt, preparationDays, zone) };
  return {
    application: { from: launchAt, to: confirmedAt },
    preparation,
    active: { from: preparation.to, to: activeEnd(confirmedAt, preparationDays, activeDays, zone) },
  };
}

/** The earliest start an event may have: one local day after the end of the application phase (rules.md 2, else 422). */
export function earliestEventStart(launchAt: Date, applicationDays: number, zone: string): Date {
  return endAfterDays(launchAt, applicationDays + 1, zone);
}

/** End of an event campaign's active phase: dayEnd(day(F) + 3). */
export function eventActiveEnd(eventEndsAt: Date, zone: string, daysAfterEvent: number = POLICY.campaigns.daysAfterEvent): Date {
  return endAfterDays(eventEndsAt, daysAfterEvent, zone);
}

export interface EventPhases {
  readonly launchAt: Date;
  readonly zone: string;
  readonly applicationDays: number;
  readonly eventStartsAt: Date;
  /** Not before the start. */
  readonly eventEndsAt: Date;
  readonly daysAfterEvent?: number;
}

/** Latest possible dates of an event campaign (rules.md 2). @throws RangeError when the event starts too early or ends before its start. */
export function plannedEventTimeline(phases: EventPhases): Timeline {
  const { launchAt, zone, applicationDays, eventStartsAt, eventEndsAt } = phases;
  if (eventStartsAt < earliestEventStart(launchAt, applicationDays, zone)) throw new RangeError('The event starts too early');
  const to = applicationEnd(launchAt, applicationDays, zone);
  return eventTimeline(phases, { from: launchAt, to }, { from: to, to: eventStartsAt }, eventEndsAt);
}

/** Final dates of an event campaign: preparation from the confirmation to the start, active until 3 days after the end (rules.md 2). */
export function confirmedEventTimeline(phases: Omit<EventPhases, 'applicationDays'> & { readonly confirmedAt: Date }): Timeline {
  const { launchAt, confirmedAt, eventStartsAt, eventEndsAt } = phases;
  return eventTimeline(phases, { from: launchAt, to: confirmedAt }, { from: confirmedAt, to: eventStartsAt }, eventEndsAt);
}

function eventTimeline(
  { zone, eventStartsAt, daysAfterEvent }: Pick<EventPhases, 'zone' | 'eventStartsAt' | 'daysAfterEvent'>,
  application: Interval,
  preparation: Interval,
  eventEndsAt: Date,
): Timeline {
  if (eventEndsAt < eventStartsAt) throw new RangeError('The event ends before it starts');
  return { application, preparation, active: { from: eventStartsAt, to: eventActiveEnd(eventEndsAt, zone, daysAfterEvent) } };
}

/** Whether an instant lies in [from, to). */
export function isWithin(instant: Date, interval: Interval): boolean {
  return instant >= interval.from && instant < interval.to;
}
