import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, parseAmount } from './money.js';

describe('parseAmount', () => {
  it.each([
    ['49,90', 4990],
    ['49.90', 4990],
    ['49', 4900],
    ['0,5', 50],
    [',5', 50],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.234', 123400],
    ['1 234,50', 123450],
    ["1'234.50", 123450],
    ['€ 20', 2000],
    ['20 EUR', 2000],
  ])('reads %s', (text, minor) => {
    expect(parseAmount(text, 'EUR')).toBe(minor);
  });

  it.each(['', 'abc', '1.2345', '1,23,45', '12.34.5', '-5', '1e5', '99999999999999999'])('refuses %s', (text) => {
    expect(parseAmount(text, 'EUR')).toBeNull();
  });

  it('knows currencies without cents', () => {
    expect(parseAmount('1,500', 'JPY')).toBe(1500);
    expect(parseAmount('1500', 'JPY')).toBe(1500);
  });

  it('reads back what it wrote, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom('de', 'en'),
        fc.constantFrom('EUR', 'JPY'),
        (amountMinor, language, currency) => {
          expect(parseAmount(amountText({ amountMinor, currency }, language), currency)).toBe(amountMinor);
        },
      ),
    );
  });
});
