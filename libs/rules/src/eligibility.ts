import { median } from './kpis.js';
import { POLICY } from './policy.js';

export type CheckResult = 'pass' | 'review' | 'fail';

/** Limits of the account check (rules.md 9); shares from 0 to 1. */
export const ACCOUNT_CHECK = {
  version: 1,
  minimumFollowers: POLICY.creators.minimumFollowers,
  engagementRate: { failBelow: 0.003, passFrom: 0.01, passTo: 0.2, posts: 12, olderThanHours: 48 },
  postsIn90Days: { passFrom: 6, reviewFrom: 1 },
  firstPostDaysAgo: { passFrom: 90 },
  countryShare: { passFrom: 0.3 },
} as const;

export interface AccountFacts {
  readonly platform: 'instagram' | 'tiktok';
  /** Null = unknown, everywhere below; unknown means review. */
  readonly followers: number | null;
  /** Median by followers as a share, see `medianEngagementRate`. */
  readonly engagementRate: number | null;
  readonly postsIn90Days: number | null;
  readonly firstPostDaysAgo: number | null;
  /** Share of the followers in the instance's countries. */
  readonly countryShare: number | null;
}

export interface AccountCheck {
  readonly code: 'followers' | 'engagement-rate' | 'posts-in-90-days' | 'first-post' | 'follower-countries';
  readonly result: CheckResult;
  readonly value: number | null;
  readonly limits: Readonly<Record<string, number>>;
}

export interface AccountCheckAnswer {
  readonly result: CheckResult;
  readonly checks: readonly AccountCheck[];
}

const SEVERITY: readonly CheckResult[] = ['pass', 'review', 'fail'];

/** The automatic account check (CRE-3, rules.md 9): the worst result counts, unknown = review; every number is shown to the creator. */
export function accountCheck(facts: AccountFacts, limits: typeof ACCOUNT_CHECK = ACCOUNT_CHECK): AccountCheckAnswer {
  const minimum = limits.minimumFollowers[facts.platform];
  const { failBelow, passFrom, passTo } = limits.engagementRate;
  const checks: AccountCheck[] = [
    check('followers', facts.followers, { minimum }, (value) => (value >= minimum ? 'pass' : 'fail')),
    check('engagement-rate', facts.engagementRate, { failBelow, passFrom, passTo }, (value) => {
      if (value < failBelow) return 'fail';
      return value >= passFrom && value <= passTo ? 'pass' : 'review';
    }),
    check('posts-in-90-days', facts.postsIn90Days, limits.postsIn90Days, (value) => {
      if (value >= limits.postsIn90Days.passFrom) return 'pass';
      return value >= limits.postsIn90Days.reviewFrom ? 'review' : 'fail';
    }),
    check('first-post', facts.firstPostDaysAgo, limits.firstPostDaysAgo, (value) =>
      value >= limits.firstPostDaysAgo.passFrom ? 'pass' : 'review',
    ),
    check('follower-countries', facts.countryShare, limits.countryShare, (value) =>
      value >= limits.countryShare.passFrom ? 'pass' : 'review',
    ),
  ];
  const worst = Math.max(...checks.map(({ result }) => SEVERITY.indexOf(result)));
  return { result: SEVERITY[worst] ?? 'review', checks };
}

function check(
  code: AccountCheck['code'],
  value: number | null,
  limits: AccountCheck['limits'],
  judge: (value: number) => CheckResult,
): AccountCheck {
  const known = value !== null && Number.isFinite(value);
  return { code, result: known ? judge(value) : 'review', value: known ? value : null, limits };
}

/**
 * Median engagement rate by followers of the last 12 posts older than 48 h (rules.md 9); null without such posts or followers.
 * `engagements` null = missing, such posts are left out.
 */
export function medianEngagementRate(
  posts: readonly { readonly publishedAt: Date; readonly engagements: number | null }[],
  followers: number,
  now: Date,
  limits: typeof ACCOUNT_CHECK.engagementRate = ACCOUNT_CHECK.engagementRate,
): number | null {
  const newest = now.getTime() - limits.olderThanHours * 3_600_000;
  const counted = posts
    .filter((post) => post.publishedAt.getTime() < newest)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, limits.posts)
    .flatMap((post) => (post.engagements === null ? [] : [post.engagements]));
  const middle = median(counted);
  return middle === null || followers <= 0 ? null : middle / followers;
}
