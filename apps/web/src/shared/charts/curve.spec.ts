import { describe, expect, it } from 'vitest';
import { needsHours, timeTicks, type CurvePoint } from './curve.js';

const HOUR = 3_600_000;
const at = (...hours: number[]): CurvePoint[] => hours.map((hour) => ({ at: hour * HOUR, values: {} }));

describe('axis of time', () => {
  it('names both ends and moments between that really were measured', () => {
    const ticks = timeTicks(at(0, 24, 48, 72, 168, 336), 4);
    expect(ticks.map((tick) => tick / HOUR)).toEqual([0, 72, 168, 336]);
  });

  it('needs no more than one mark for one measurement, and none for none', () => {
    expect(timeTicks(at(5))).toEqual([5 * HOUR]);
    expect(timeTicks([])).toEqual([]);
  });

  it('never repeats a mark', () => {
    const ticks = timeTicks(at(0, 1, 100), 6);
    expect(new Set(ticks).size).toBe(ticks.length);
  });

  it('names hours only for short curves (stories live 24 hours)', () => {
    expect(needsHours(at(1, 6, 23))).toBe(true);
    expect(needsHours(at(24, 48, 168))).toBe(false);
  });
});
