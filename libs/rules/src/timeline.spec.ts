import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import {
  activeEnd,
  addDays,
  applicationEnd,
  confirmedEventTimeline,
  confirmedTimeline,
  dayEnd,
  daysBetween,
  earliestEventStart,
  eventActiveEnd,
  isTimeZone,
  isWithin,
  localDay,
  plannedEventTimeline,
  plannedTimeline,
  preparationEnd,
} from './timeline.js';

const BERLIN = 'Europe/Berlin';
const at = (iso: string) => new Date(iso);
const iso = (date: Date) => date.toISOString().replace('.000Z', 'Z');

const ODD_ZONES = [
  'Europe/Berlin',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Havana',
  'America/Asuncion',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Amman',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Etc/GMT+12',
  'UTC',
];

/** From 2012 on no place changed its clocks back across midnight into a day it had already left. */
const day = fc
  .integer({ min: Date.UTC(2012, 0, 1) / 86_400_000, max: Date.UTC(2037, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const zone = fc.constantFrom(...ODD_ZONES);

describe('timeline', () => {
  it('CAM-6 spring example: Berlin 7/7/14 across 29 March 2026', () => {
    expect(iso(applicationEnd(at('2026-03-25T09:00Z'), 7, BERLIN))).toBe('2026-04-01T22:00:00Z');
    expect(iso(preparationEnd(at('2026-03-30T10:00Z'), 7, BERLIN))).toBe('2026-04-06T22:00:00Z');
    expect(iso(activeEnd(at('2026-03-30T10:00Z'), 7, 14, BERLIN))).toBe('2026-04-20T22:00:00Z');
  });

  it('CAM-6 autumn example: Berlin 7/7/14 across 25 October 2026', () => {
    expect(iso(applicationEnd(at('2026-10-21T09:00Z'), 7, BERLIN))).toBe('2026-10-28T23:00:00Z');
    expect(iso(preparationEnd(at('2026-10-23T10:00Z'), 7, BERLIN))).toBe('2026-10-30T23:00:00Z');
    expect(iso(activeEnd(at('2026-10-23T10:00Z'), 7, 14, BERLIN))).toBe('2026-11-13T23:00:00Z');
  });

  it('ch. 0 the local day is the day of the zone', () => {
    expect(localDay(at('2026-01-01T23:30Z'), BERLIN)).toBe('2026-01-02');
    expect(localDay(at('2026-01-01T09:59Z'), 'Pacific/Kiritimati')).toBe('2026-01-01');
    expect(localDay(at('2026-01-01T10:00Z'), 'Pacific/Kiritimati')).toBe('2026-01-02');
    expect(localDay(at('2026-06-30T23:59:59.999Z'), 'UTC')).toBe('2026-06-30');
  });

  it.each([
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'], // midnight skipped, the day begins at 01:00
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'], // 23:00 twice, the day has 25 hours
    ['2011-12-28', 'Pacific/Apia', '2011-12-29T10:00:00Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'], // 30 December did not exist
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T10:00:00Z'],
    ['2024-04-25', 'Africa/Cairo', '2024-04-25T22:00:00Z'],
    ['2024-10-31', 'Africa/Cairo', '2024-10-31T22:00:00Z'],
    ['2024-03-30', 'Asia/Beirut', '2024-03-30T22:00:00Z'],
    ['2024-10-26', 'Asia/Beirut', '2024-10-26T22:00:00Z'],
    ['2010-11-06', 'America/St_Johns', '2010-11-07T02:30:00Z'], // back from 00:01 to 23:01: the first midnight counts
    ['2026-12-31', 'Asia/Kathmandu', '2026-12-31T18:15:00Z'],
  ])('CAM-6 the end of %s in %s is %s', (localDate, place, end) => {
    expect(iso(dayEnd(localDate, place))).toBe(end);
  });

  it('CAM-6 dayEnd is the first instant of the next local day in odd zones', () => {
    fc.assert(
      fc.property(day, zone, (date, place) => {
        const end = dayEnd(date, place);
        expect(localDay(end, place)).toBe(addDays(date, 1));
        expect(localDay(new Date(end.getTime() - 1), place)).toBe(date);
        const next = dayEnd(addDays(date, 1), place);
        const hours = (next.getTime() - end.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
      { numRuns: 1_000 },
    );
  });

  it('CAM-6 every phase end is a local midnight, later than its start by the days', () => {
    const instant = fc.date({ min: at('2012-02-01T00:00Z'), max: at('2036-01-01T00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 3, max: 21 }), fc.integer({ min: 0, max: 30 }), (launchAt, place, a, p) => {
        const planned = plannedTimeline({ launchAt, zone: place, applicationDays: a, preparationDays: p, activeDays: 14 });
        const lastMoment = new Date(planned.application.to.getTime() - 1);
        expect(localDay(lastMoment, place)).toBe(addDays(localDay(launchAt, place), a));
        expect(planned.preparation.to).toEqual(preparationEnd(lastMoment, p, place));
        expect(planned.active.to).toEqual(activeEnd(lastMoment, p, 14, place));
      }),
    );
  });

  it('CAM-6 shows the latest possible dates before and the final ones after the confirmation', () => {
    const lengths = { launchAt: at('2026-03-25T09:00Z'), zone: BERLIN, applicationDays: 7, preparationDays: 7, activeDays: 14 };
    const planned = plannedTimeline(lengths);
    expect(iso(planned.active.to)).toBe('2026-04-22T22:00:00Z');
    expect(planned.preparation.from).toEqual(planned.application.to);
    const final = confirmedTimeline({ ...lengths, confirmedAt: at('2026-03-30T10:00Z') });
    expect([iso(final.application.to), iso(final.preparation.to), iso(final.active.from), iso(final.active.to)]).toEqual([
      '2026-03-30T10:00:00Z',
      '2026-04-06T22:00:00Z',
      '2026-04-06T22:00:00Z',
      '2026-04-20T22:00:00Z',
    ]);
  });

  it('CAM-6 event: E at least one day after the application phase, active until 3 days after F', () => {
    const launchAt = at('2026-10-21T09:00Z');
    const earliest = earliestEventStart(launchAt, 7, BERLIN);
    expect(iso(earliest)).toBe('2026-10-29T23:00:00Z');
    const event = { launchAt, zone: BERLIN, applicationDays: 7, eventStartsAt: earliest, eventEndsAt: at('2026-10-30T23:30Z') };
    const planned = plannedEventTimeline(event);
    expect(planned.preparation).toEqual({ from: applicationEnd(launchAt, 7, BERLIN), to: earliest });
    expect(planned.active.from).toEqual(earliest);
    expect(iso(planned.active.to)).toBe('2026-11-03T23:00:00Z');
    expect(planned.active.to).toEqual(eventActiveEnd(event.eventEndsAt, BERLIN));
    const confirmedAt = at('2026-10-22T08:00Z');
    expect(confirmedEventTimeline({ ...event, confirmedAt }).preparation).toEqual({ from: confirmedAt, to: earliest });
    expect(() => plannedEventTimeline({ ...event, eventStartsAt: new Date(earliest.getTime() - 1) })).toThrow(RangeError);
    expect(() => plannedEventTimeline({ ...event, eventEndsAt: launchAt })).toThrow(RangeError);
  });

  it('CAM-6 day arithmetic and its refusals', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    for (const wrong of ['2026-02-30', '2026-2-3', 'today', '']) expect(() => addDays(wrong, 0)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => applicationEnd(at('2026-01-01T00:00Z'), -1, BERLIN)).toThrow(RangeError);
    expect(() => localDay(at('nonsense'), BERLIN)).toThrow(RangeError);
  });

  it('ch. 0 knows IANA zones only', () => {
    expect([BERLIN, 'UTC', 'Mars/Olympus', '+02:00', ''].map(isTimeZone)).toEqual([true, true, false, false, false]);
    expect(() => dayEnd('2026-01-01', 'Mars/Olympus')).toThrow(RangeError);
  });

  it('CAM-6 intervals are half open', () => {
    const interval = { from: at('2026-01-01T00:00Z'), to: at('2026-01-02T00:00Z') };
    expect(['2025-12-31T23:59:59.999Z', '2026-01-01T00:00Z', '2026-01-02T00:00Z'].map((text) => isWithin(at(text), interval))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
