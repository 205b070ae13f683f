import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import {
  METRIC_NAMES,
  campaignRate,
  clickThroughRate,
  cost,
  costPerEngagement,
  costPerMille,
  costPerView,
  engagementRateByFollowers,
  engagementRateByReach,
  engagementRateByViews,
  engagements,
  followersAt,
  metricApiName,
  metricCoverage,
  onTimeRate,
  publicationRate,
  rate,
  sumMetric,
  tiers,
  valueOf,
} from './kpis.js';
import type { EndedCollaboration, Metric, TierEntry } from './kpis.js';

const of = (value: number): Metric => ({ value });
const none: Metric = { missing: 'not_supported' };
const later: Metric = { missing: 'not_yet_available' };
const entries = (results: number[]): TierEntry[] =>
  results.map((result, index) => ({ id: `c${index}`, result, confirmedAt: new Date(Date.UTC(2026, 0, 1 + index)) }));

describe('kpis', () => {
  it('REP-1 stored names and API names', () => {
    expect(METRIC_NAMES.map(metricApiName)).toEqual([
      'views',
      'reach',
      'likes',
      'comments',
      'saves',
      'shares',
      'replies',
      'linkClicks',
      'profileVisits',
      'follows',
      'averageWatchTimeMs',
      'totalWatchTimeMs',
      'completionRate',
    ]);
  });

  it('SYN-4 missing is missing, never 0', () => {
    expect(sumMetric([none, none])).toEqual(none);
    expect(sumMetric([none, later])).toEqual(later);
    expect(sumMetric([])).toEqual(later);
    expect(sumMetric([none, of(0)])).toEqual(of(0));
    expect(sumMetric([of(2), later, of(3)])).toEqual(of(5));
    expect(metricCoverage([of(2), later, of(3)])).toEqual({ known: 2, total: 3 });
    expect([valueOf(of(0)), valueOf(none)]).toEqual([0, null]);
  });

  it('rules.md 5 engagements: replies for stories only, missing when all are', () => {
    const metrics = { likes: of(10), comments: of(2), saves: none, shares: of(1), replies: of(4) };
    expect(engagements(metrics, 'story')).toEqual(of(17));
    expect(engagements(metrics, 'reel')).toEqual(of(13));
    expect(engagements({ likes: none, comments: none, saves: none, shares: none, replies: of(1) }, 'post')).toEqual(none);
  });

  it('rules.md 5 rates name their base; 0 or missing below is missing', () => {
    expect(engagementRateByReach(of(5), of(100))).toEqual(of(0.05));
    expect(engagementRateByFollowers(of(5), of(1_000))).toEqual(of(0.005));
    expect(engagementRateByViews(of(5), of(50))).toEqual(of(0.1));
    expect(rate(of(5), of(0))).toEqual({ missing: 'below_threshold' });
    expect(rate(none, of(5))).toEqual(none);
    expect(rate(of(5), later)).toEqual(later);
    expect(clickThroughRate(of(3), { reach: of(60), views: of(100) }, 'story')).toEqual(of(0.05));
    expect(clickThroughRate(of(3), { reach: of(60), views: of(100) }, 'video')).toEqual(of(0.03));
  });

  it('rules.md 5 campaign value: sum over sum of the contents which have both, never a mean of rates', () => {
    expect(
      campaignRate([
        { numerator: of(10), base: of(100) },
        { numerator: of(10), base: of(900) },
        { numerator: of(1_000), base: none },
        { numerator: later, base: of(1_000) },
      ]),
    ).toEqual(of(0.02));
    expect(campaignRate([{ numerator: of(1), base: none }])).toEqual(none);
    expect(campaignRate([])).toEqual(later);
    expect(campaignRate([{ numerator: of(1), base: of(0) }])).toEqual({ missing: 'below_threshold' });
  });

  it('rules.md 5 campaign value lies between the smallest and the largest single rate', () => {
    const pair = fc.record({ numerator: fc.nat(1_000).map(of), base: fc.integer({ min: 1, max: 10_000 }).map(of) });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const rates = pairs.map(({ numerator, base }) => valueOf(rate(numerator, base)) ?? 0);
        const total = valueOf(campaignRate(pairs)) ?? -1;
        expect(total).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
    );
  });

  it('rules.md 5 cost: purchase cost, else retail value marked; never plan fees', () => {
    const parts = {
      cashMinor: 10_000,
      bonusesMinor: 500,
      productPurchaseMinor: 1_200,
      productRetailMinor: 4_990,
      shippingMinor: null,
      ugcPriceMinor: 7_900,
      extraBuyoutsMinor: 4_900,
    };
    expect(cost(parts)).toEqual({ costMinor: 24_500, retailValueUsed: false });
    expect(cost({ ...parts, productPurchaseMinor: null, shippingMinor: 490 })).toEqual({ costMinor: 28_780, retailValueUsed: true });
    expect(cost({ ...parts, productPurchaseMinor: null, productRetailMinor: 0 })).toEqual({ costMinor: 23_300, retailValueUsed: false });
  });

  it('rules.md 5 CPM, CPV, CPE', () => {
    expect(costPerMille(10_000, of(20_000))).toEqual(of(500));
    expect(costPerView(10_000, of(20_000))).toEqual(of(0.5));
    expect(costPerEngagement(10_000, of(400))).toEqual(of(25));
    expect(costPerMille(10_000, of(0))).toEqual({ missing: 'below_threshold' });
    expect(costPerView(10_000, none)).toEqual(none);
  });

  it('rules.md 5 publication and on-time rate', () => {
    const ended: EndedCollaboration[] = [
      { outcome: 'fulfilled', handedOver: true, onTime: true },
      { outcome: 'fulfilled', handedOver: true, onTime: false },
      { outcome: 'no_show', handedOver: true, onTime: false },
      { outcome: 'ended_by_agreement', handedOver: true, onTime: false },
      { outcome: 'ended_by_agreement', handedOver: false, onTime: false },
    ];
    expect(publicationRate(ended)).toEqual(of(0.5));
    expect(onTimeRate(ended)).toEqual(of(0.5));
    expect(publicationRate(ended.slice(4))).toEqual({ missing: 'below_threshold' });
    expect(onTimeRate([])).toEqual({ missing: 'below_threshold' });
  });

  it('rules.md 5 followers at publication: the last refresh before it, with its age', () => {
    const refreshes = [
      { refreshedAt: new Date('2026-04-02T00:00Z'), followers: 1_100 },
      { refreshedAt: new Date('2026-04-01T00:00Z'), followers: 1_000 },
      { refreshedAt: new Date('2026-04-03T00:00Z'), followers: 1_200 },
    ];
    expect(followersAt(refreshes, new Date('2026-04-02T12:00Z'))).toEqual({ followers: 1_100, ageMs: 43_200_000 });
    expect(followersAt(refreshes, new Date('2026-03-31T12:00Z'))).toBeNull();
  });

  it('REP-5 the example: 70 % high, 93 % medium, the rest general', () => {
    const placed = tiers(entries([50, 20, 10, 8, 5, 3, 2, 1, 1, 0]));
    expect(placed.map(({ tier }) => tier).join(' ')).toBe('high high medium medium medium general general general general general');
    expect([placed[1]?.cumulativeShare, placed[4]?.cumulativeShare, placed[9]?.cumulativeShare]).toEqual([0.7, 0.93, 1]);
  });

  it('REP-5 total 0 is all general, ties go to the earlier confirmation, exact limits close a tier', () => {
    expect(tiers(entries([0, 0])).map(({ tier, cumulativeShare }) => [tier, cumulativeShare])).toEqual([
      ['general', 0],
      ['general', 0],
    ]);
    expect(tiers(entries([1, 1, 1]).reverse()).map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
    expect(tiers(entries([60, 30, 10])).map(({ tier }) => tier)).toEqual(['high', 'medium', 'general']);
    expect(tiers(entries([95, 5])).map(({ tier }) => tier)).toEqual(['high', 'general']);
    expect(tiers([])).toEqual([]);
  });

  it('REP-5 high is the smallest prefix with 60 %, high and medium with 90 %', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), (results) => {
        const placed = tiers(entries(results));
        const total = results.reduce((sum, value) => sum + value, 0);
        if (total === 0) return;
        const sum = (list: typeof placed) => list.reduce((all, { result }) => all + result, 0);
        const high = placed.filter(({ tier }) => tier === 'high');
        const upper = placed.filter(({ tier }) => tier !== 'general');
        expect(sum(high) * 10).toBeGreaterThanOrEqual(total * 6);
        expect(sum(high.slice(0, -1)) * 10).toBeLessThan(total * 6);
        expect(sum(upper) * 10).toBeGreaterThanOrEqual(total * 9);
        if (upper.length > high.length) expect(sum(upper.slice(0, -1)) * 10).toBeLessThan(total * 9);
      }),
    );
  });
});
