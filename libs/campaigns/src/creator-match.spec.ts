import { describe, expect, it } from 'vitest';
import { emptyCriteria } from './campaign.documents.js';
import { matchCriteria, matchPercent } from './creator-match.js';

const creator = { country: 'DE', niches: ['beauty'], languages: ['de', 'en'], followers: 5_000 };

describe('match', () => {
  it.each([
    [{}, [], 100],
    [{ countries: ['AT', 'DE'] }, ['country'], 100],
    [{ countries: ['FR'], niches: ['beauty', 'food'] }, ['niche'], 50],
    [{ languages: ['fr'], followersMin: 5_000, followersMax: 5_000 }, ['followers-min', 'followers-max'], 66],
    [{ followersMin: 5_001 }, [], 0],
  ])('CAM-14 counts each criterion once: %j', (given, met, percent) => {
    const criteria = matchCriteria({ ...emptyCriteria(), ...given }, creator);
    expect(criteria.filter((criterion) => criterion.met).map(({ code }) => code)).toEqual(met);
    expect(matchPercent(criteria)).toBe(percent);
  });

  it('CAM-14 takes unknown traits as not met', () => {
    const nobody = { country: null, niches: [], languages: [], followers: null };
    const criteria = matchCriteria({ countries: ['DE'], niches: ['beauty'], languages: ['de'], followersMin: 0, followersMax: 9 }, nobody);
    expect(matchPercent(criteria)).toBe(0);
  });
});
