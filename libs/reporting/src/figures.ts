import {
  campaignRate,
  clickThroughRate,
  cost,
  costPerEngagement,
  costPerMille,
  costPerView,
  METRIC_NAMES,
  metricApiName,
  metricCoverage,
  sumMetric,
  valueOf,
  type Metric,
} from '@app/rules';
import type { CollaborationFacts } from '@app/collaborations';
import type { ContentKind, MeasuredContent } from './measured-content.js';

/** A sum with how many of the contents it knows; null when none. */
export interface Sum {
  value: number | null;
  known: number;
  total: number;
  reason: string | null;
}

export interface Figures {
  contents: number;
  byKind: Record<ContentKind, number>;
  extra: number;
  sums: Record<string, Sum>;
  engagements: Sum;
  engagementRateByReach: number | null;
  engagementRateByViews: number | null;
  engagementRateByFollowers: number | null;
  clickThroughRate: number | null;
  costMinor: number;
  retailValueUsed: boolean;
  cpmMinor: number | null;
  cpvMinor: number | null;
  cpeMinor: number | null;
}

export interface CostInput {
  costMinor: number;
  retailValueUsed: boolean;
}

function sum(metrics: readonly Metric[]): Sum {
  const total = sumMetric(metrics);
  return { value: valueOf(total), ...metricCoverage(metrics), reason: 'missing' in total ? total.missing : null };
}

/** Figures of any set of contents: a campaign, a creator (REP-1, REP-2, rules.md 5). Rates are Σ / Σ, never means of rates. */
export function figuresOf(contents: readonly MeasuredContent[], costs: CostInput): Figures {
  const engaged = sumMetric(contents.map((content) => content.engagements));
  const views = sumMetric(contents.map((content) => content.metrics.views));
  const rate = (base: (content: MeasuredContent) => Metric) =>
    valueOf(campaignRate(contents.map((content) => ({ numerator: content.engagements, base: base(content) }))));
  const count = (kind: ContentKind) => contents.filter((content) => content.row.kind === kind).length;
  return {
    contents: contents.length,
    byKind: { story: count('story'), post: count('post'), reel: count('reel'), video: count('video') },
    extra: contents.filter((content) => content.row.extra).length,
    sums: Object.fromEntries(METRIC_NAMES.map((name) => [metricApiName(name), sum(contents.map((content) => content.metrics[name]))])),
    engagements: sum(contents.map((content) => content.engagements)),
    engagementRateByReach: rate((content) => content.metrics.reach),
    engagementRateByViews: rate((content) => content.metrics.views),
    engagementRateByFollowers: rate((content) => content.followers),
    clickThroughRate: valueOf(
      campaignRate(
        contents.map((content) => ({
          numerator: content.metrics.link_clicks,
          base: content.row.kind === 'story' ? content.metrics.reach : content.metrics.views,
        })),
      ),
    ),
    costMinor: costs.costMinor,
    retailValueUsed: costs.retailValueUsed,
    cpmMinor: valueOf(costPerMille(costs.costMinor, views)),
    cpvMinor: valueOf(costPerView(costs.costMinor, views)),
    cpeMinor: valueOf(costPerEngagement(costs.costMinor, engaged)),
  };
}

/** CTR of one content: link clicks / reach for stories, / views else. */
export function clickThroughOf(content: MeasuredContent): number | null {
  return valueOf(clickThroughRate(content.metrics.link_clicks, content.metrics, content.row.kind));
}

/** What a collaboration cost: cash, product (retail value when the purchase cost is unknown), shipping. */
export function costOf(collaboration: CollaborationFacts, shippingMinor: number | null): CostInput {
  const { product, cashMinor } = collaboration.terms;
  return cost({
    cashMinor,
    bonusesMinor: 0,
    productPurchaseMinor: product?.purchaseCostMinor ?? null,
    productRetailMinor: product?.retailValueMinor ?? 0,
    shippingMinor,
    ugcPriceMinor: 0,
    extraBuyoutsMinor: 0,
  });
}

/** Costs of several collaborations together. */
export function totalCost(costs: readonly CostInput[]): CostInput {
  return {
    costMinor: costs.reduce((total, each) => total + each.costMinor, 0),
    retailValueUsed: costs.some((each) => each.retailValueUsed),
  };
}
