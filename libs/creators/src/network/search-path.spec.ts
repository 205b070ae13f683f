import { describe, expect, it } from 'vitest';
import type { Group } from './network-conditions.js';
import { choosePath } from './search-path.js';

const ROWS = 1_000_000;
const SHARES: Record<string, number> = { main: 0.85, 'country:DE': 0.35, 'niche:art': 0.01, 'word:rare': 0.00001, 'niche:food': 0.1 };
const group = (term: string): Group => ({ column: 'facets', terms: [term] });
const snapshot = {
  rows: ROWS,
  of: ({ terms }: Group) => ({ share: SHARES[terms[0]!]!, postings: SHARES[terms[0]!]! * ROWS }),
};
const choose = (...terms: string[]) => {
  const groups = terms.map(group);
  const path = choosePath(groups, snapshot, 51);
  return { ...path, indexed: path.indexed.map(({ terms: [term] }) => term) };
};

describe('CRE-5 the path of a search', () => {
  it('CRE-5 walks where a page is soon full', () => {
    expect(choose('main').walk).toBeGreaterThanOrEqual(2_000);
    expect(choose('main', 'country:DE', 'niche:food').walk).toBeGreaterThanOrEqual(2_000);
  });

  it('CRE-5 collects rare matches, and leaves common terms out of the index', () => {
    expect(choose('main', 'word:rare', 'country:DE')).toMatchObject({ walk: null, indexed: ['word:rare'], matches: 10 });
    const two = choose('main', 'niche:art', 'word:rare');
    expect(two.indexed).toEqual(['word:rare']);
  });

  it('CRE-5 a walk is bounded by what the other path would cost', () => {
    const { walk } = choose('main', 'niche:art');
    expect(walk).toBeGreaterThan(5_000);
    expect(walk).toBeLessThanOrEqual(20_000);
  });

  it('CRE-5 never collects what is nearly everything', () => {
    expect(choose('main')).toMatchObject({ collectable: false });
    expect(choose('main', 'niche:art')).toMatchObject({ collectable: true });
  });
});
