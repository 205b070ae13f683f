import { breakdownAt, figuresAt, isLagging } from './figures.js';
import type { BreakdownName, Figures } from './figures.js';
import { invalidParameter, notEnoughViewers, unknownError } from './graph-error.js';
import { productTypeOf } from './model.js';
import type { ProductType, SimMedia } from './model.js';
import type { Dialect } from './options.js';

interface MetricRule {
  title: string;
  description: string;
  products: readonly ProductType[];
  breakdown?: BreakdownName;
  /** Why Instagram Login never gets it although the table names it. */
  refused?: string;
}

const ALL = ['FEED', 'REELS', 'STORY'] as const;
const POSTS = ['FEED', 'REELS'] as const;
const NOT_REELS = ['FEED', 'STORY'] as const;
const NOT_SHARED = 'is only available for media that is shared to Facebook';
const FACEBOOK_LOGIN = 'is only available with Facebook Login';

/** Which metric exists for which product type (platform-apis.md 1.7, Instagram Login). */
export const MEDIA_METRICS = {
  views: { title: 'Views', description: 'The number of times the media was played or displayed.', products: ALL },
  reach: { title: 'Accounts reached', description: 'The number of unique accounts that saw the media. Estimated.', products: ALL },
  total_interactions: { title: 'Interactions', description: 'Likes, saves, comments and shares, minus those undone.', products: ALL },
  likes: { title: 'Likes', description: 'The number of likes on the media.', products: POSTS },
  comments: { title: 'Comments', description: 'The number of comments on the media.', products: POSTS },
  saved: { title: 'Saved', description: 'The number of times the media was saved.', products: POSTS },
  shares: { title: 'Shares', description: 'The number of shares of the media.', products: ALL },
  reposts: { title: 'Reposts', description: 'The number of reposts of the media.', products: ALL },
  follows: { title: 'Follows', description: 'The number of accounts that started following.', products: NOT_REELS },
  profile_visits: { title: 'Profile visits', description: 'The number of times the profile was visited.', products: NOT_REELS },
  profile_activity: {
    title: 'Profile activity',
    description: 'The number of actions on the profile after seeing the media.',
    products: NOT_REELS,
    breakdown: 'action_type',
  },
  replies: { title: 'Replies', description: 'The number of replies to the story.', products: ['STORY'] },
  navigation: {
    title: 'Navigation',
    description: 'The number of taps and swipes on the story.',
    products: ['STORY'],
    breakdown: 'story_navigation_action_type',
  },
  ig_reels_avg_watch_time: { title: 'Average watch time', description: 'The average time the reel was played.', products: ['REELS'] },
  ig_reels_video_view_total_time: {
    title: 'Watch time',
    description: 'The total time the reel was played, replays included.',
    products: ['REELS'],
  },
  reels_skip_rate: { title: 'Skip rate', description: 'The percentage of views skipped in the first seconds.', products: ['REELS'] },
  crossposted_views: { title: 'Crossposted views', description: '', products: ['REELS'], refused: NOT_SHARED },
  facebook_views: { title: 'Facebook views', description: '', products: ALL, refused: NOT_SHARED },
  link_clicks: { title: 'Link clicks', description: '', products: ['STORY'], refused: FACEBOOK_LOGIN },
  total_likes: { title: 'Total likes', description: '', products: POSTS, refused: FACEBOOK_LOGIN },
  total_comments: { title: 'Total comments', description: '', products: POSTS, refused: FACEBOOK_LOGIN },
  total_views: { title: 'Total views', description: '', products: ALL, refused: FACEBOOK_LOGIN },
  impressions: {
    title: 'Impressions',
    description: '',
    products: NOT_REELS,
    refused: 'is no longer supported for media created after July 2, 2024',
  },
} as const satisfies Record<string, MetricRule>;

export interface MediaInsightsQuery {
  metric: string | undefined;
  breakdown: string | undefined;
  period: string | undefined;
}

/**
 * The `data` of `GET /{media-id}/insights`. One bad metric fails the whole call (code 100), a breakdown on a metric that lacks it is code 1,
 * a story with fewer than five viewers is code 10; figures the platform does not have are absent.
 */
export function mediaInsights(media: SimMedia, query: MediaInsightsQuery, at: Date, dialect: Dialect): object[] {
  if (!query.metric) throw invalidParameter('The parameter metric is required');
  if (query.period !== undefined && query.period !== 'lifetime')
    throw invalidParameter('period must be one of the following values: lifetime');
  const names = [...new Set(query.metric.split(',').map((name) => name.trim()))];
  const product = productTypeOf(media.kind);
  const rules = names.map((name, index) => ({ name, rule: ruleFor(name, index, product) }));
  if (query.breakdown !== undefined && rules.some(({ rule }) => rule.breakdown !== query.breakdown)) throw unknownError();
  if (media.kind === 'child' || isLagging(media, at)) return [];

  const figures = figuresAt(media, at);
  if (media.kind === 'story' && figures.reach !== null && figures.reach < 5) throw notEnoughViewers();
  return rules.flatMap(({ name, rule }) => {
    const value = figures[name as keyof Figures] ?? null;
    if (value === null) return [];
    const row = { name, period: 'lifetime', values: [{ value }], title: rule.title, description: rule.description };
    const id = `${media.id}/insights/${name}/lifetime`;
    if (query.breakdown === undefined || rule.breakdown === undefined) return [{ ...row, id }];
    const results = Object.entries(breakdownAt(media, rule.breakdown, at) ?? {}).map(([dimension, part]) => ({
      dimension_values: [dialect === 'docs' ? dimension.toLowerCase() : dimension],
      value: part,
    }));
    return [{ ...row, total_value: { value, breakdowns: [{ dimension_keys: [rule.breakdown], results }] }, id }];
  });
}

function ruleFor(name: string, index: number, product: ProductType): MetricRule {
  const rule: MetricRule | undefined = Object.hasOwn(MEDIA_METRICS, name) ? MEDIA_METRICS[name as keyof typeof MEDIA_METRICS] : undefined;
  if (!rule) throw invalidParameter(`metric[${index}] must be one of the following values: ${Object.keys(MEDIA_METRICS).join(', ')}`);
  if (!rule.products.includes(product)) throw invalidParameter(`Incompatible metrics (${name}) with Media Product Type ${product}`);
  if (rule.refused) throw invalidParameter(`The ${name} metric ${rule.refused}`);
  return rule;
}
