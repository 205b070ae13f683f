import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import { money, multiplyMoney, roundHalfAwayFromZero, sameCurrency, sumMoney, toEurMinor } from './money.js';

describe('money', () => {
  it.each([
    [2.5, 3],
    [-2.5, -3],
    [2.4, 2],
    [-2.4, -2],
    [0.5, 1],
    [-0.5, -1],
    [0.49999, 0],
    [1.005 * 100, 101],
    [-(1.005 * 100), -101],
    [1_234.5, 1_235],
  ])('rules.md 6 rounds %d to %i, half away from zero', (value, rounded) => {
    expect(roundHalfAwayFromZero(value)).toBe(rounded);
  });

  it('rules.md 6 rounds without a negative zero and refuses what is no amount', () => {
    expect(Object.is(roundHalfAwayFromZero(-0.2), 0)).toBe(true);
    for (const value of [Number.NaN, Infinity, Number.MAX_SAFE_INTEGER]) expect(() => roundHalfAwayFromZero(value)).toThrow(RangeError);
  });

  it('rules.md 6 rounding is odd, keeps integers and moves at most half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        const rounded = roundHalfAwayFromZero(value);
        expect(roundHalfAwayFromZero(-value)).toBe(rounded === 0 ? 0 : -rounded);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 + Math.abs(value) * 1e-15);
        expect(roundHalfAwayFromZero(rounded)).toBe(rounded);
      }),
    );
  });

  it('rules.md 6 halves of cents round like decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const exact = Math.floor((thousandths + 5) / 10);
        expect(roundHalfAwayFromZero((thousandths / 1000) * 100)).toBe(exact);
      }),
    );
  });

  it('ch. 0 money is integer minor units of one currency', () => {
    expect(money(4_990, 'EUR')).toEqual({ amountMinor: 4_990, currency: 'EUR' });
    expect(() => money(0.5, 'EUR')).toThrow(RangeError);
    expect(() => money(1, 'eur')).toThrow(RangeError);
    expect(sameCurrency([])).toBe(true);
    expect(sameCurrency([money(1, 'EUR'), money(1, 'USD')])).toBe(false);
    expect(sumMoney([], 'EUR')).toEqual(money(0, 'EUR'));
    expect(sumMoney([money(1, 'EUR'), money(-3, 'EUR')], 'EUR')).toEqual(money(-2, 'EUR'));
    expect(() => sumMoney([money(1, 'EUR'), money(1, 'USD')], 'EUR')).toThrow('USD');
  });

  it('rules.md 6 multiplies and converts with rounding at the line', () => {
    expect(multiplyMoney(money(4_900, 'EUR'), 0.19)).toEqual(money(931, 'EUR'));
    expect(multiplyMoney(money(105, 'EUR'), 0.1)).toEqual(money(11, 'EUR'));
    expect(toEurMinor(10_000, 0.92)).toBe(9_200);
    expect(toEurMinor(5_000, 0.0061, 0)).toBe(3_050);
    expect(toEurMinor(12_345, 3.01, 3)).toBe(3_716);
  });
});
