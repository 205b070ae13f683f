import { describe, expect, it } from 'vitest';
import {
  compareLevels,
  levelFacts,
  levelOf,
  nextLevelCheck,
  recordFrom,
  reliabilityOf,
  requirementsOf,
  type RecordFigures,
} from './record.js';

const figures = (counted: number, fulfilled: number, onTime = fulfilled, timed = fulfilled): RecordFigures => ({
  counted,
  fulfilled,
  timed,
  onTime,
});

describe('rules.md 9 reliability and levels', () => {
  it('CRE-9 is shown from 3 collaborations on', () => {
    expect(reliabilityOf(figures(2, 2))).toEqual({ counted: 2, fulfilledShare: null, onTimeShare: null });
    expect(reliabilityOf(figures(4, 3, 1))).toEqual({ counted: 4, fulfilledShare: 0.75, onTimeShare: 1 / 3 });
    expect(reliabilityOf(figures(3, 3, 0, 0))).toEqual({ counted: 3, fulfilledShare: 1, onTimeShare: null });
  });

  it('CRE-9 counts the last 12 months', () => {
    expect(recordFrom(new Date('2027-03-05T10:00:00Z'))).toEqual(new Date('2026-03-05T10:00:00Z'));
  });

  it.each([
    [figures(2, 2), 5, 'newcomer'],
    [figures(3, 3), null, 'proven'],
    [figures(10, 9, 8), 5, 'proven'],
    [figures(10, 8), 5, 'newcomer'],
    [figures(10, 10, 7), 5, 'newcomer'],
    [figures(10, 10, 9), 4.5, 'pro'],
    [figures(10, 10, 9), 4.4, 'proven'],
    [figures(10, 10, 9), null, 'proven'],
    [figures(10, 10, 8), 5, 'proven'],
    [figures(40, 38, 38), 5, 'proven'],
    [figures(40, 39, 39), 5, 'pro'],
  ] as const)('CRE-11 %o with rating %s is %s', (all, rating, level) => {
    expect(levelOf(levelFacts(all, all, rating))).toBe(level);
  });

  it('CRE-11 a pause lowers nobody: fewer than 3 in 12 months, the whole record counts', () => {
    expect(levelOf(levelFacts(figures(1, 0), figures(20, 19), null))).toBe('proven');
    expect(levelOf(levelFacts(figures(3, 2), figures(20, 19), null))).toBe('newcomer');
  });

  it('CRE-11 names what a level asks for, with the own values', () => {
    const facts = levelFacts(figures(4, 3, 1), figures(4, 3, 1), null);
    expect(requirementsOf('proven', facts)).toEqual([
      { code: 'completed', value: 3, target: 3, met: true },
      { code: 'fulfilled', value: 0.75, target: 0.9, met: false },
      { code: 'on-time', value: 1 / 3, target: 0.8, met: false },
    ]);
    expect(requirementsOf('pro', facts).at(-1)).toEqual({ code: 'rating', value: null, target: 4.5, met: false });
    expect(compareLevels('newcomer', 'pro')).toBeLessThan(0);
    expect(nextLevelCheck(new Date('2026-12-31T23:59:00Z'))).toEqual(new Date('2027-01-01T00:00:00Z'));
  });
});
