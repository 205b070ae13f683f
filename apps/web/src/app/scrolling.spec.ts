import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('what scrolls sideways', () => {
  it('holds the words only screen readers hear: without a position of its own they would widen the page on phones', () => {
    const scrolling = globSync('apps/web/src/**/*.css').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\{[^{}]*overflow-x: (?:auto|scroll);[^{}]*\}/g)].map(([rule]) => ({
        file,
        rule,
      })),
    );
    expect(scrolling.length).toBeGreaterThan(8);
    expect(scrolling.filter(({ rule }) => !/\n\s*position: /.test(rule)).map(({ file }) => file)).toEqual([]);
  });
});
