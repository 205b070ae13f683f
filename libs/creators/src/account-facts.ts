import { medianEngagementRate, type AccountFacts } from '@app/rules';
import type { RecentPost, SocialPlatform } from './contract/social-connector.js';

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 90;

/** Countries this instance's campaigns are made for: the follower share of rules.md 9 counts these. */
export const INSTANCE_COUNTRIES: readonly string[] = ['DE', 'AT', 'CH'];

/** How many posts the check asks for: enough to see 90 days of a busy account. */
export const POSTS_READ = 200;

type Counts = Record<string, number> | null;

/** Counts by dimension as shares of the followers, 0..1; the platform names only the largest groups, so sums may stay below 1. */
export function sharesOf(counts: Counts, followers: number): Counts {
  if (!counts) return null;
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  const base = Math.max(sum, followers);
  if (base <= 0) return null;
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Math.round((count / base) * 10_000) / 10_000]));
}

/** The numbers the account check looks at (CRE-3, rules.md 9); null = unknown. Posts that we may not see say nothing. */
export function accountFacts(
  input: { platform: SocialPlatform; followers: number; posts: readonly RecentPost[] | null; complete: boolean; countries: Counts },
  now: Date,
): AccountFacts {
  const { posts } = input;
  const countryShare = input.countries && INSTANCE_COUNTRIES.reduce((sum, country) => sum + (input.countries?.[country] ?? 0), 0);
  const known = { platform: input.platform, followers: input.followers, countryShare };
  if (!posts) return { ...known, engagementRate: null, postsIn90Days: null, firstPostDaysAgo: null };
  const ages = posts.map((post) => (now.getTime() - post.takenAt.getTime()) / DAY_MS);
  const recent = ages.filter((age) => age <= WINDOW_DAYS).length;
  const oldest = ages.length > 0 ? Math.max(...ages) : null;
  return {
    ...known,
    engagementRate: medianEngagementRate(
      posts.map((post) => ({ publishedAt: post.takenAt, engagements: engagementsOf(post) })),
      input.followers,
      now,
    ),
    postsIn90Days: recent,
    // A list cut off inside the 90 days says nothing about the first post
    firstPostDaysAgo: oldest === null ? null : !input.complete && oldest < WINDOW_DAYS ? null : Math.floor(oldest),
  };
}

/** Likes + comments; hidden likes leave the post out. */
function engagementsOf(post: RecentPost): number | null {
  return post.likes === null ? null : post.likes + (post.comments ?? 0);
}
