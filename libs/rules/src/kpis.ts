import { POLICY } from './policy.js';

/** The metrics a content can carry (rules.md 5), as stored; the API has the same names in camelCase. */
export const METRIC_NAMES = [
  'views',
  'reach',
  'likes',
  'comments',
  'saves',
  'shares',
  'replies',
  'link_clicks',
  'profile_visits',
  'follows',
  'average_watch_time_ms',
  'total_watch_time_ms',
  'completion_rate',
] as const;

export type MetricName = (typeof METRIC_NAMES)[number];

/** Why a metric is missing, the one that may still change first. */
export const MISSING_REASONS = ['not_yet_available', 'permission', 'below_threshold', 'not_supported'] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** A value or the reason why there is none; missing is never 0 (SYN-4). */
export type Metric = { readonly value: number } | { readonly missing: MissingReason };

/** 'link_clicks' → 'linkClicks'. */
export function metricApiName(name: MetricName): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export function isKnown(metric: Metric): metric is { readonly value: number } {
  return 'value' in metric;
}

/** The value, or null when missing. */
export function valueOf(metric: Metric): number | null {
  return isKnown(metric) ? metric.value : null;
}

/** Sum of the known values; missing when none is known, with the reason that may still change first. */
export function sumMetric(metrics: readonly Metric[]): Metric {
  const known = metrics.filter(isKnown);
  if (known.length > 0) return { value: known.reduce((sum, metric) => sum + metric.value, 0) };
  const missing = MISSING_REASONS.find((reason) => metrics.some((metric) => 'missing' in metric && metric.missing === reason));
  return { missing: missing ?? 'not_yet_available' };
}

/** The middle value, of an even number the mean of the two in the middle; null without any. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** How many of the metrics are known, to show beside a sum. */
export function metricCoverage(metrics: readonly Metric[]): { readonly known: number; readonly total: number } {
  return { known: metrics.filter(isKnown).length, total: metrics.length };
}

export interface EngagementMetrics {
  readonly likes: Metric;
  readonly comments: Metric;
  readonly saves: Metric;
  readonly shares: Metric;
  /** Counted for stories only. */
  readonly replies?: Metric;
}

/** likes + comments + saves + shares, + replies for stories; missing only when all are missing (rules.md 5). */
export function engagements(metrics: EngagementMetrics, kind: 'story' | 'post' | 'reel' | 'video'): Metric {
  const counted = [metrics.likes, metrics.comments, metrics.saves, metrics.shares];
  return sumMetric(kind === 'story' && metrics.replies ? [...counted, metrics.replies] : counted);
}

/** Numerator / base; missing when one of them is, or when the base is 0 (`below_threshold`). */
export function rate(numerator: Metric, base: Metric): Metric {
  if (!isKnown(numerator)) return numerator;
  if (!isKnown(base)) return base;
  return base.value === 0 ? { missing: 'below_threshold' } : { value: numerator.value / base.value };
}

/** ER by reach = engagements / reach (rules.md 5). */
export const engagementRateByReach = (engaged: Metric, reach: Metric): Metric => rate(engaged, reach);
/** ER by followers = engagements / followers at publication (rules.md 5, see `followersAt`). */
export const engagementRateByFollowers = (engaged: Metric, followersAtPublication: Metric): Metric => rate(engaged, followersAtPublication);
/** ER by views = engagements / views (rules.md 5). */
export const engagementRateByViews = (engaged: Metric, views: Metric): Metric => rate(engaged, views);

/** Rate of a campaign: Σ numerator / Σ base over the contents which have both, never a mean of rates (rules.md 5). */
export function campaignRate(contents: readonly { readonly numerator: Metric; readonly base: Metric }[]): Metric {
  const both = contents.filter(({ numerator, base }) => isKnown(numerator) && isKnown(base));
  if (both.length === 0)
    return sumMetric(contents.flatMap(({ numerator, base }) => [numerator, base].filter((metric) => !isKnown(metric))));
  return rate(sumMetric(both.map(({ numerator }) => numerator)), sumMetric(both.map(({ base }) => base)));
}

/** CTR = link clicks / reach for stories, / views else (rules.md 5). */
export function clickThroughRate(
  clicks: Metric,
  bases: { readonly reach: Metric; readonly views: Metric },
  kind: 'story' | 'post' | 'reel' | 'video',
): Metric {
  return rate(clicks, kind === 'story' ? bases.reach : bases.views);
}

/** Parts of a cost in minor units of one currency; plan fees are never a part (rules.md 5). */
export interface CostParts {
  readonly cashMinor: number;
  readonly bonusesMinor: number;
  /** Null = unknown: the retail value stands in, marked. */
  readonly productPurchaseMinor: number | null;
  readonly productRetailMinor: number;
  readonly shippingMinor: number | null;
  readonly ugcPriceMinor: number;
  readonly extraBuyoutsMinor: number;
}

/** Cost of a content, creator or campaign; `retailValueUsed` marks that a product's purchase cost was unknown. */
export function cost(parts: CostParts): { readonly costMinor: number; readonly retailValueUsed: boolean } {
  const product = parts.productPurchaseMinor ?? parts.productRetailMinor;
  return {
    costMinor: parts.cashMinor + parts.bonusesMinor + product + (parts.shippingMinor ?? 0) + parts.ugcPriceMinor + parts.extraBuyoutsMinor,
    retailValueUsed: parts.productPurchaseMinor === null && parts.productRetailMinor > 0,
  };
}

/** CPM = cost / views × 1000, in minor units, not rounded. */
export const costPerMille = (costMinor: number, views: Metric): Metric => rate({ value: costMinor * 1000 }, views);
/** CPV = cost / views, in minor units, not rounded. */
export const costPerView = (costMinor: number, views: Metric): Metric => rate({ value: costMinor }, views);
/** CPE = cost / engagements, in minor units, not rounded. */
export const costPerEngagement = (costMinor: number, engaged: Metric): Metric => rate({ value: costMinor }, engaged);

/** An ended collaboration, as the rates of rules.md 5 see it. */
export interface EndedCollaboration {
  readonly outcome: 'fulfilled' | 'partly_fulfilled' | 'no_show' | 'ended_by_agreement' | 'removed';
  readonly handedOver: boolean;
  /** Fulfilled before the deadline. */
  readonly onTime: boolean;
}

/** fulfilled / all ended collaborations except those ended by agreement before the hand-over. */
export function publicationRate(ended: readonly EndedCollaboration[]): Metric {
  const counted = ended.filter(({ outcome, handedOver }) => outcome !== 'ended_by_agreement' || handedOver);
  return rate({ value: counted.filter(({ outcome }) => outcome === 'fulfilled').length }, { value: counted.length });
}

/** fulfilled before the deadline / fulfilled. */
export function onTimeRate(ended: readonly EndedCollaboration[]): Metric {
  const fulfilled = ended.filter(({ outcome }) => outcome === 'fulfilled');
  return rate({ value: fulfilled.filter(({ onTime }) => onTime).length }, { value: fulfilled.length });
}

/** Followers at publication = the last account refresh before it, with its age (rules.md 5); null when there was none. */
export function followersAt(
  refreshes: readonly { readonly refreshedAt: Date; readonly followers: number }[],
  publishedAt: Date,
): { readonly followers: number; readonly ageMs: number } | null {
  let last: { readonly refreshedAt: Date; readonly followers: number } | null = null;
  for (const refresh of refreshes) {
    if (refresh.refreshedAt <= publishedAt && (!last || refresh.refreshedAt > last.refreshedAt)) last = refresh;
  }
  return last && { followers: last.followers, ageMs: publishedAt.getTime() - last.refreshedAt.getTime() };
}

export type Tier = 'high' | 'medium' | 'general';

export interface TierEntry {
  readonly id: string;
  /** Revenue, else engagements; missing counts as 0 here only. */
  readonly result: number;
  readonly confirmedAt: Date;
}

export interface TierPlace extends TierEntry {
  readonly tier: Tier;
  /** Share of the total up to and with this entry, 0 to 1 (the Lorenz curve read from the top). */
  readonly cumulativeShare: number;
}

/**
 * Performance tiers (REP-5): by result descending, ties by earlier confirmation; high = smallest prefix with ≥ 60 % of the total, medium =
 * next until ≥ 90 %, the rest general; a total of 0 makes all general.
 */
export function tiers(
  entries: readonly TierEntry[],
  shares: { readonly high: number; readonly medium: number } = POLICY.reporting.tierShare,
): TierPlace[] {
  const sorted = [...entries].sort(
    (a, b) => b.result - a.result || a.confirmedAt.getTime() - b.confirmedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const total = sorted.reduce((sum, entry) => sum + entry.result, 0);
  let before = 0;
  return sorted.map((entry) => {
    const reached = total > 0 ? before / total : 1;
    before += entry.result;
    return {
      ...entry,
      tier: reached < shares.high ? 'high' : reached < shares.medium ? 'medium' : 'general',
      cumulativeShare: total > 0 ? before / total : 0,
    };
  });
}
