import { describe, expect, it } from 'vitest';
import { emptyCriteria } from './campaign.documents.js';
import type { CampaignType } from './contract/campaigns.api.js';
import { matchCriteria, matchPercent } from './creator-match.js';

const creator = { country: 'DE', niches: ['beauty'], languages: ['de', 'en'], followers: { instagram: 5_000, tiktok: 900 } };
const of = (criteria: object, type: CampaignType = 'instagram') => ({ type, criteria: { ...emptyCriteria(), ...criteria } });

describe('match', () => {
  it.each([
    [{}, [], 100],
    [{ countries: ['AT', 'DE'] }, ['country'], 100],
    [{ countries: ['FR'], niches: ['beauty', 'food'] }, ['niche'], 50],
    [{ languages: ['fr'], followersMin: 5_000, followersMax: 5_000 }, ['followers-min', 'followers-max'], 66],
    [{ followersMin: 5_001 }, [], 0],
  ])('CAM-14 counts each criterion once: %j', (given, met, percent) => {
    const criteria = matchCriteria(of(given), creator);
    expect(criteria.filter((criterion) => criterion.met).map(({ code }) => code)).toEqual(met);
    expect(matchPercent(criteria)).toBe(percent);
  });

  it('CAM-14 takes unknown traits as not met', () => {
    const nobody = { country: null, niches: [], languages: [], followers: { instagram: null, tiktok: null } };
    const criteria = matchCriteria(
      of({ countries: ['DE'], niches: ['beauty'], languages: ['de'], followersMin: 0, followersMax: 9 }),
      nobody,
    );
    expect(matchPercent(criteria)).toBe(0);
  });

  it("CAM-14 counts the followers on the campaign's platform, none for UGC", () => {
    const limits = { followersMin: 1_000 };
    expect(matchPercent(matchCriteria(of(limits, 'instagram'), creator))).toBe(100);
    expect(matchPercent(matchCriteria(of(limits, 'tiktok'), creator))).toBe(0);
    expect(matchCriteria(of(limits, 'ugc'), creator)).toEqual([]);
  });
});
