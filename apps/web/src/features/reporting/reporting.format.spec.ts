import { describe, expect, it } from 'vitest';
import { costPerContent, creatorSort, curveOf, formatUnitCost, growthOver, rateOf, sortCreators, topCreators } from './reporting.format.js';
import type { CreatorReport, Figures, Sum } from './reporting.types.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const sum = (value: number | null): Sum => ({
  value,
  known: value === null ? 0 : 1,
  total: 1,
  reason: value === null ? 'not_yet_available' : null,
});

function creator(name: string, figures: { views?: number; engagements?: number; cpeMinor?: number; rate?: number }): CreatorReport {
  const missing = sum(null);
  return {
    collaborationId: name,
    creatorId: name,
    name,
    handle: null,
    avatarUrl: null,
    followers: null,
    state: 'active',
    figures: {
      contents: 1,
      byKind: { story: 0, post: 1, reel: 0, video: 0 },
      extra: 0,
      sums: {
        views: sum(figures.views ?? null),
        reach: missing,
        likes: missing,
        comments: missing,
        saves: missing,
        shares: missing,
        replies: missing,
        linkClicks: missing,
        profileVisits: missing,
        follows: missing,
      },
      engagements: sum(figures.engagements ?? null),
      engagementRateByReach: figures.rate ?? null,
      engagementRateByViews: 0.2,
      engagementRateByFollowers: null,
      clickThroughRate: null,
      cost: { amountMinor: 1000, currency: 'EUR' },
      retailValueUsed: false,
      cpmMinor: null,
      cpvMinor: null,
      cpeMinor: figures.cpeMinor ?? null,
    },
  };
}

describe('report figures', () => {
  it('REP-2 shows small costs with digits that say something, and never as nothing', () => {
    expect(plain(formatUnitCost(5.839958963836882, 'EUR', 'en'))).toBe('€0.058');
    expect(plain(formatUnitCost(0.19419048918605444, 'EUR', 'de'))).toBe('0,0019 €');
    expect(plain(formatUnitCost(7, 'EUR', 'en'))).toBe('€0.070');
  });

  it('REP-2 shows bigger costs with the digits of the currency', () => {
    expect(plain(formatUnitCost(194.19, 'EUR', 'de'))).toBe('1,94 €');
    expect(plain(formatUnitCost(123456, 'EUR', 'en'))).toBe('€1,234.56');
    expect(plain(formatUnitCost(584.4, 'JPY', 'en'))).toBe('¥584');
  });

  it('REP-2 takes the engagement rate of the named variant', () => {
    const { figures } = creator('a', { rate: 0.05 });
    expect([rateOf(figures, 'reach'), rateOf(figures, 'views'), rateOf(figures, 'followers')]).toEqual([0.05, 0.2, null]);
  });

  it('REP-2 has no cost per content without contents', () => {
    const { figures } = creator('a', {});
    expect(costPerContent(figures)).toEqual({ amountMinor: 1000, currency: 'EUR' });
    expect(costPerContent({ ...figures, contents: 0 } satisfies Figures)).toBeNull();
    expect(costPerContent({ ...figures, contents: 3 })?.amountMinor).toBe(333);
  });
});

describe('report curve', () => {
  const series = [
    { day: '2026-11-29', views: 100, reach: null, engagements: 5, contents: 2 },
    { day: '2026-11-30', views: null, reach: 80, engagements: 9, contents: 2 },
    { day: '2026-12-01', views: 400, reach: 90, engagements: 30, contents: 3 },
  ];

  it('SYN-4 keeps what is missing missing', () => {
    expect(curveOf(series).map(({ values }) => values['views'])).toEqual([100, null, 400]);
  });

  it('puts a day at its noon, so that it has the same name in every zone', () => {
    expect(new Date(curveOf(series)[0]?.at ?? 0).toISOString()).toBe('2026-11-29T12:00:00.000Z');
  });

  it('REP-3 tells the growth only between known values', () => {
    const points = curveOf(series);
    expect(growthOver(points, 'views', 2)).toBe(300);
    expect(growthOver(points, 'views', 1)).toBeNull();
    expect(growthOver(points, 'views', 7)).toBeNull();
  });
});

describe('creators of a report', () => {
  const rows = [
    creator('Zoë', { views: 10, engagements: 3, cpeMinor: 9 }),
    creator('Ärne', { views: 30 }),
    creator('Bo', { views: 20, engagements: 7, cpeMinor: 4 }),
  ];
  const names = (sort: string | undefined): string[] => sortCreators(rows, sort, 'reach', 'de').map(({ name }) => name);

  it('puts the best first unless asked for something else', () => {
    expect(names(undefined)).toEqual(['Bo', 'Zoë', 'Ärne']);
    expect(names('-nonsense')).toEqual(names(undefined));
    expect(names('views')).toEqual(['Zoë', 'Bo', 'Ärne']);
  });

  it('SYN-4 puts missing values at the end in both directions', () => {
    expect(names('costPerEngagement').at(-1)).toBe('Ärne');
    expect(names('-costPerEngagement').at(-1)).toBe('Ärne');
  });

  it('sorts names as the language does', () => {
    expect(names('name')).toEqual(['Ärne', 'Bo', 'Zoë']);
    expect(creatorSort('name')).toEqual({ field: 'name', down: false });
  });

  it('shows only bars with a value, in proportion to the longest', () => {
    expect(topCreators(rows, 'engagements').map(({ row, share }) => [row.name, share])).toEqual([
      ['Bo', 1],
      ['Zoë', 3 / 7],
    ]);
    expect(topCreators(rows, 'views', 2).map(({ row }) => row.name)).toEqual(['Ärne', 'Bo']);
    expect(topCreators([], 'views')).toEqual([]);
  });
});
