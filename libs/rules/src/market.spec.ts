import { describe, expect, it } from 'vitest';
import { followerBand, marketCheck, quantile, marketUnits, type MarketOffer } from './market.js';

const offers = (count: number, organisations = 3): MarketOffer[] =>
  Array.from({ length: count }, (_, n) => ({
    organisationId: `o${n % organisations}`,
    totalMinorEur: (n + 1) * 1_000,
    units: 2,
    applicants: n,
  }));

describe('CAM-16 market check', () => {
  it('CAM-16 says nothing below ten campaigns or three organisations', () => {
    expect(marketCheck(offers(9))).toBeNull();
    expect(marketCheck(offers(30, 2))).toBeNull();
    expect(marketCheck(offers(10))).not.toBeNull();
    expect(marketCheck(offers(10).map((offer, n) => (n === 0 ? { ...offer, units: 0 } : offer)))).toBeNull();
  });

  it('CAM-16 median and quartiles of value per unit, rounded; applicants of those whose phase is over', () => {
    expect(marketCheck(offers(11))).toEqual({
      campaigns: 11,
      lowerMinorEur: 1_750,
      medianMinorEur: 3_000,
      upperMinorEur: 4_250,
      applicants: 5,
    });
    const running = offers(11).map((offer, n) => (n < 2 ? { ...offer, applicants: null } : offer));
    expect(marketCheck(running)).toMatchObject({ campaigns: 11, applicants: null });
    expect(marketCheck(offers(10).map((offer, n) => ({ ...offer, totalMinorEur: 4_990 + n * 2 })))?.medianMinorEur).toBe(2_500);
  });

  it('CAM-16 quantiles lie within the values and do not depend on their order', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantile([7], 0.75)).toBe(7);
  });

  it('CAM-16 bands by the followers asked for; a post weighs three stories', () => {
    expect(followerBand('instagram', null)).toEqual({ from: 0, to: 10_000 });
    expect(followerBand('tiktok', 9_999)).toEqual({ from: 0, to: 10_000 });
    expect(followerBand('instagram', 10_000)).toEqual({ from: 10_000, to: 50_000 });
    expect(followerBand('instagram', 9_000_000)).toEqual({ from: 250_000, to: null });
    expect(followerBand('ugc', 60_000)).toEqual({ from: 0, to: null });
    expect(marketUnits({ stories: 3, posts: 1, videos: 0 })).toBe(6);
    expect(marketUnits({ stories: 0, posts: 0, videos: 2 })).toBe(2);
  });
});
