import { describe, expect, it } from 'vitest';
import { conditionsOf } from './network-conditions.js';
import type { NetworkFilter } from './network-filter.dto.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const termsOf = (filter: NetworkFilter) => conditionsOf(filter, null, NOW).groups.map(({ terms }) => [...terms]);

describe('CRE-5 terms of the index', () => {
  it('CRE-5 "at least" is one term, and so is a wide range; a narrow one names its steps', () => {
    expect(termsOf({ 'followers[gte]': 10_000 })).toEqual([['main'], ['followers+:4']]);
    expect(termsOf({ 'followers[gte]': 12_345 })).toEqual([['main'], ['followers+:4']]);
    expect(termsOf({ 'followers[gte]': 1_000, 'followers[lt]': 1_000_000 })).toEqual([['main'], ['followers+:1']]);
    expect(termsOf({ 'followers[gte]': 10_000, 'followers[lt]': 50_000 })).toEqual([['main'], ['followers:4', 'followers:5']]);
    expect(termsOf({ 'engagementRate[gte]': '0.02' })).toEqual([['main'], ['rate+:4']]);
  });

  it('CRE-5 a range that no term can answer is checked exactly, and one that all have is not asked for', () => {
    expect(termsOf({ 'followers[gte]': 0 })).toEqual([['main']]);
    expect(conditionsOf({ 'followers[gte]': 12_345 }, null, NOW).exact).toHaveLength(1);
    expect(conditionsOf({ 'followers[gte]': 1_000, 'followers[lt]': 2_000 }, null, NOW).exact).toHaveLength(2);
  });

  it('CRE-5 niches in countries are one term each, while they are few', () => {
    expect(termsOf({ country: 'de,AT', niche: ['beauty', 'vegan'] })).toEqual([
      ['main'],
      ['place:DE:beauty', 'place:DE:vegan', 'place:AT:beauty', 'place:AT:vegan'],
    ]);
    expect(termsOf({ country: 'DE,de', niche: ['beauty', 'beauty'] })).toEqual([['main'], ['place:DE:beauty']]);
    expect(termsOf({ country: 'DE' })).toEqual([['main'], ['country:DE']]);
    const many = 'DE,AT,CH,FR,IT,ES,PT,NL,BE';
    expect(termsOf({ country: many, niche: ['beauty', 'vegan', 'art'] })).toHaveLength(3);
  });

  it('CRE-5 a minimum rating is one term, and every half star beyond it is checked exactly', () => {
    expect(termsOf({ 'rating[gte]': '4' })).toEqual([['main'], ['rating+:5']]);
    expect(termsOf({ 'rating[gte]': '4.6' })).toEqual([['main'], ['rating+:6']]);
    expect(termsOf({ 'rating[gte]': '1' })).toEqual([['main'], ['rating+:1']]);
    expect(conditionsOf({ 'rating[gte]': '4.6' }, null, NOW).exact[0]!((value) => String(value))).toBe('s.rating >= 460::integer');
  });

  it('CRE-5 a credit must be left on the first day, today at this instant', () => {
    const from = (day: string) => {
      const values: unknown[] = [];
      for (const condition of conditionsOf({ availableFrom: day }, null, NOW).exact) condition((value) => `$${values.push(value)}`);
      return values.at(-1);
    };
    expect(from('2026-11-21')).toEqual(NOW);
    expect(from('2026-11-22')).toEqual(new Date('2026-11-22T00:00:00Z'));
    expect(from('2026-01-01')).toEqual(NOW);
  });
});
