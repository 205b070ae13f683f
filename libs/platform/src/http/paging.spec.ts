import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { RuleError } from './domain-error.js';
import { decodeCursor, encodeCursor, keysetByTime, toPage } from './paging.js';

describe('cursors', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 50 }).filter((s) => !s.includes('\0')),
            fc.integer(),
            fc.constant(null),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        (values) => {
          expect(decodeCursor(encodeCursor(values), values.length)).toEqual(values);
        },
      ),
    );
  });

  it('that are not ours are refused with 422, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          decodeCursor(text, 2);
          return false;
        } catch (error) {
          return error instanceof RuleError && error.status === 422;
        }
      }),
    );
    expect(() => keysetByTime({ at: 'a', id: 'b' }, encodeCursor(['not a date', 'x']), [])).toThrow(RuleError);
  });

  it('end with the last row', () => {
    const rows = [1, 2, 3];
    expect(toPage(rows, 3, (r) => [r], String)).toEqual({ items: ['1', '2', '3'], nextCursor: null });
    expect(toPage(rows, 2, (r) => [r], String)).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
  });
});
