import { describe, expect, it } from 'vitest';
import { changed, countFilters, readFilter } from './network.filter.js';
import type { NetworkFilter } from './network.types.js';

describe('CRE-5 filters in the address', () => {
  it('CRE-5 reads rating and past results as the API takes them, and leaves out what it would refuse', () => {
    const given = {
      'rating[gte]': '4.5',
      workedWith: 'yes',
      'pastMedianViews[gte]': 2_000,
      'pastEngagementRate[gte]': '0.03',
      'pastFulfilment[gte]': 1,
    };
    expect(readFilter(given)).toEqual({ ...given, 'rating[gte]': 4.5, 'pastEngagementRate[gte]': 0.03 });
    expect(readFilter({ 'rating[gte]': '0', workedWith: 'maybe', 'pastMedianViews[gte]': -1, 'pastFulfilment[gte]': 1.2 })).toEqual({});
    expect(readFilter({ 'rating[gte]': '5.01' })).toEqual({});
  });

  it('CRE-5 whoever is new has no past: its filters go', () => {
    expect(readFilter({ workedWith: 'no', 'pastFulfilment[gte]': 0.8 })).toEqual({ workedWith: 'no' });
    expect(changed<NetworkFilter>({ 'pastFulfilment[gte]': 0.8, 'pastMedianViews[gte]': 10 }, { workedWith: 'no' })).toEqual({
      workedWith: 'no',
    });
    expect(countFilters({ 'rating[gte]': 4, workedWith: 'yes', 'pastFulfilment[gte]': 0.8, availableFrom: '2027-01-01' })).toBe(4);
  });
});
