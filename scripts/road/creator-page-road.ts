import { eventually, type Api } from './api.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Page {
  standing: { level: string; rating: { count: number } | null };
  accounts: Array<{
    postsReading: boolean;
    averageViews: { value: number; posts: number } | null;
    averageReach: { value: number } | null;
    recentPosts: Array<{ pictureUrl: string | null; permalink: string | null; likes: number | null }>;
    followersOverTime: unknown[];
  }>;
}

interface Results {
  items: Array<{ collaborationId: string; views: number | null; contents: number }>;
}

/** The page of a creator after working together: newest posts, averages, past work with its results, ratings (CRE-6). */
export async function creatorPageRoad(
  api: Api,
  checks: Checks,
  { id, campaignId, owner, creator, stars }: { id: string; campaignId: string; owner: Owner; creator: Creator; stars: number },
): Promise<void> {
  const path = `/brands/${owner.brandId}/creators/${creator.creatorId}`;
  const account = await eventually(async () => {
    const [first] = (await api.get<Page>(path, owner.token)).accounts;
    return first && !first.postsReading && first.recentPosts.length > 0 ? first : null;
  }, 120_000);
  checks.that('the creator’s page has recent posts with pictures', account?.recentPosts.some((post) => post.pictureUrl) ?? false, account);
  checks.that('average views and reach', (account?.averageViews?.value ?? 0) > 0 && (account?.averageReach?.value ?? 0) > 0, account);
  checks.that('followers over time', (account?.followersOverTime.length ?? 0) > 1, account?.followersOverTime);
  const { items } = await api.get<{ items: Array<{ id: string; ratingGiven: { average: number } | null }> }>(
    `${path}/collaborations`,
    owner.token,
  );
  checks.equal('past work with its rating', items.find((item) => item.id === id)?.ratingGiven?.average, stars);
  const results = await api.get<Results>(`${path}/results`, owner.token);
  const report = await api.get<{ items: Array<{ collaborationId: string; figures: { sums: { views: { value: number | null } } } }> }>(
    `/campaigns/${campaignId}/report/creators`,
    owner.token,
  );
  checks.equal(
    'its views are those of the report',
    results.items.find((item) => item.collaborationId === id)?.views,
    report.items.find((item) => item.collaborationId === id)?.figures.sums.views.value,
  );
  const ratings = await api.get<{ items: Array<{ average: number }> }>(`${path}/ratings`, owner.token);
  checks.equal('and the rating stands on the page', ratings.items[0]?.average, stars);
}
