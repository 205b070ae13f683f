import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayEnd, localDay } from '@app/rules';
import { businessDayEnd, countryOfZone, isBusinessDay, lastMorning } from './business-days.js';

const BERLIN = 'Europe/Berlin';

describe('business days', () => {
  it.each([
    // Friday 18 Dec 2026: Monday, Tuesday
    ['2026-12-18T10:00:00Z', 2, BERLIN, '2026-12-22T23:00:00.000Z'],
    // Christmas in Germany: 25 (Friday) and 26 (Saturday) are holidays, 24 is none; 28 is the second
    ['2026-12-23T10:00:00Z', 2, BERLIN, '2026-12-28T23:00:00.000Z'],
    // Boxing Day falls on a Saturday: England has the Monday instead
    ['2026-12-23T10:00:00Z', 2, 'Europe/London', '2026-12-30T00:00:00.000Z'],
    // Easter 2026: Good Friday 3 April, Easter Monday 6 April
    ['2026-04-01T10:00:00Z', 2, BERLIN, '2026-04-07T22:00:00.000Z'],
    // New Year: 1 January 2027 is a Friday
    ['2026-12-30T10:00:00Z', 2, BERLIN, '2027-01-04T23:00:00.000Z'],
    // Thanksgiving, Thursday 26 November 2026
    ['2026-11-25T17:00:00Z', 1, 'America/New_York', '2026-11-28T05:00:00.000Z'],
    // nobody's zone: weekends only
    ['2026-12-24T10:00:00Z', 1, 'UTC', '2026-12-26T00:00:00.000Z'],
    // handed in at 23:30 of a Sunday in Berlin: Monday is the first
    ['2026-11-22T22:30:00Z', 1, BERLIN, '2026-11-23T23:00:00.000Z'],
  ])('CAM-7 %s and %i business days in %s end at %s', (from, days, zone, end) => {
    expect(businessDayEnd(new Date(from), days, zone).toISOString()).toBe(end);
  });

  it('CAM-7 a holiday of one state alone is a business day: a campaign has no state', () => {
    expect(isBusinessDay('2026-10-31', BERLIN)).toBe(false); // a Saturday
    expect(isBusinessDay('2028-10-31', BERLIN)).toBe(true); // Reformation Day, a Tuesday, not in all states
    expect(isBusinessDay('2028-10-03', BERLIN)).toBe(false); // the whole country
  });

  it('knows the country of a zone', () => {
    expect([BERLIN, 'Europe/Vienna', 'Europe/Zurich', 'America/Chicago', 'UTC'].map(countryOfZone)).toEqual(['DE', 'AT', 'CH', 'US', null]);
  });

  it('CAM-7 the last morning is nine o’clock of the day that ends with the deadline', () => {
    expect(lastMorning(new Date('2026-12-22T23:00:00Z'), BERLIN).toISOString()).toBe('2026-12-22T08:00:00.000Z');
  });

  it('CAM-7 always the end of a business day, later than the start, never sooner with more days', () => {
    const zones = fc.constantFrom(BERLIN, 'Europe/London', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland', 'UTC', 'Asia/Kathmandu');
    const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 6 }), zones, (from, days, zone) => {
        const end = businessDayEnd(from, days, zone);
        const last = localDay(new Date(end.getTime() - 1), zone);
        expect(isBusinessDay(last, zone)).toBe(true);
        expect(dayEnd(last, zone)).toEqual(end);
        expect(end > from).toBe(true);
        expect(businessDayEnd(from, days + 1, zone) > end).toBe(true);
        let counted = 0;
        for (let day = addDays(localDay(from, zone), 1); day <= last; day = addDays(day, 1)) if (isBusinessDay(day, zone)) counted += 1;
        expect(counted).toBe(days);
      }),
      { numRuns: 200 },
    );
  });
});
