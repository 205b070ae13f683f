import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePhases, type Phase } from './phases.js';

const day = (n: number): string => new Date(Date.UTC(2026, 10, n)).toISOString();
const phases: Phase[] = [
  { key: 'application', label: 'a', tone: 'blue', startsAt: day(1), endsAt: day(8) },
  { key: 'preparation', label: 'p', tone: 'amber', startsAt: day(8), endsAt: day(9) },
  { key: 'active', label: 'x', tone: 'green', startsAt: day(9), endsAt: day(23) },
];

describe('placePhases', () => {
  it('CAM-8 marks today inside its phase and nothing before and after', () => {
    const { today, segments } = placePhases(phases, Date.parse(day(8)) + 12 * 3_600_000);
    expect(segments.map((segment) => segment.when)).toEqual(['done', 'now', 'next']);
    expect(today).toBeCloseTo((segments[0]?.share ?? 0) + (segments[1]?.share ?? 0) / 2);
    expect(placePhases(phases, Date.parse(day(1)) - 1).today).toBeNull();
    expect(placePhases(phases, Date.parse(day(23))).today).toBeNull();
  });

  it('keeps a phase without end open, however long it runs', () => {
    const open: Phase[] = [{ key: 'running', label: 'r', tone: 'green', startsAt: day(1), endsAt: null }];
    const { today, segments } = placePhases(open, Date.parse(day(1)) + 400 * 86_400_000);
    expect(segments[0]?.when).toBe('now');
    expect(today).toBeLessThan(1);
  });

  it('always fills the whole bar and keeps short phases readable', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -30, max: 400 }),
        (lengths, offset) => {
          let at = 1;
          const made = lengths.map((length, index): Phase => {
            const startsAt = day(at);
            at += length;
            return { key: String(index), label: '', tone: 'blue', startsAt, endsAt: day(at) };
          });
          const { segments, today } = placePhases(made, Date.parse(day(1 + offset)));
          expect(segments.reduce((sum, segment) => sum + segment.share, 0)).toBeCloseTo(1);
          expect(Math.min(...segments.map((segment) => segment.share))).toBeGreaterThan(0.08);
          if (today !== null) expect(today).toBeLessThanOrEqual(1.000001);
        },
      ),
    );
  });
});
