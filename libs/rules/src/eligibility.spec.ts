import { describe, it, expect } from 'vitest';
import { accountCheck, medianEngagementRate } from './eligibility.js';
import type { AccountFacts, CheckResult } from './eligibility.js';

const good: AccountFacts = {
  platform: 'instagram',
  followers: 1_000,
  engagementRate: 0.03,
  postsIn90Days: 6,
  firstPostDaysAgo: 90,
  countryShare: 0.3,
};

describe('eligibility', () => {
  it('CRE-3 passes at the limits and shows the numbers used', () => {
    expect(accountCheck(good)).toMatchObject({
      result: 'pass',
      checks: [{ code: 'followers', value: 1_000, limits: { minimum: 1_000 } }, {}, {}, {}, {}],
    });
    expect(accountCheck({ ...good, platform: 'tiktok', followers: 500 }).result).toBe('pass');
  });

  const cases: [Partial<AccountFacts>, CheckResult][] = [
    [{ followers: 999 }, 'fail'],
    [{ platform: 'tiktok', followers: 499 }, 'fail'],
    [{ engagementRate: 0.01 }, 'pass'],
    [{ engagementRate: 0.2 }, 'pass'],
    [{ engagementRate: 0.2001 }, 'review'],
    [{ engagementRate: 0.0099 }, 'review'],
    [{ engagementRate: 0.003 }, 'review'],
    [{ engagementRate: 0.0029 }, 'fail'],
    [{ postsIn90Days: 5 }, 'review'],
    [{ postsIn90Days: 1 }, 'review'],
    [{ postsIn90Days: 0 }, 'fail'],
    [{ firstPostDaysAgo: 89 }, 'review'],
    [{ countryShare: 0.29 }, 'review'],
    [{ followers: null }, 'review'],
    [{ engagementRate: null }, 'review'],
    [{ postsIn90Days: null }, 'review'],
    [{ firstPostDaysAgo: null }, 'review'],
    [{ countryShare: null }, 'review'],
    [{ engagementRate: Number.NaN }, 'review'],
    [{ countryShare: 0.1, postsIn90Days: 0 }, 'fail'],
  ];
  it.each(cases)('CRE-3 %j → %s: the worst counts, unknown is review', (change, result) => {
    expect(accountCheck({ ...good, ...change }).result).toBe(result);
  });

  it('rules.md 9 engagement rate: median of the last 12 posts older than 48 h', () => {
    const now = new Date('2026-04-20T00:00Z');
    const hoursAgo = (hours: number, engagements: number | null) => ({
      publishedAt: new Date(now.getTime() - hours * 3_600_000),
      engagements,
    });
    expect(medianEngagementRate([hoursAgo(48, 900), hoursAgo(49, 10), hoursAgo(60, 30), hoursAgo(70, 20)], 1_000, now)).toBe(0.02);
    expect(medianEngagementRate([hoursAgo(49, 10), hoursAgo(60, 30), hoursAgo(61, null)], 1_000, now)).toBe(0.02);
    const many = Array.from({ length: 20 }, (_, index) => hoursAgo(100 + index, index < 12 ? 10 : 1_000));
    expect(medianEngagementRate(many, 1_000, now)).toBe(0.01);
    expect(medianEngagementRate([hoursAgo(1, 10)], 1_000, now)).toBeNull();
    expect(medianEngagementRate([hoursAgo(50, 10)], 0, now)).toBeNull();
  });
});
