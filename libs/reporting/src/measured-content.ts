import {
  engagementRateByFollowers,
  engagementRateByReach,
  engagementRateByViews,
  engagements,
  METRIC_NAMES,
  type Metric,
  type MetricName,
  type MissingReason,
} from '@app/rules';

export type ContentKind = 'story' | 'post' | 'reel' | 'video';

/** One row of the view content_sync.report_contents: a content with its current figures (the frozen ones after the freeze). */
export interface ReportContentRow {
  content_id: string;
  collaboration_id: string;
  campaign_id: string;
  creator_id: string;
  kind: ContentKind;
  state: string;
  extra: boolean;
  permalink: string | null;
  caption: string | null;
  published_at: Date;
  followers_at_publication: number | null;
  thumbnail_key: string | null;
  snapshot_at: Date | null;
  frozen: boolean;
  missing: Partial<Record<MetricName, MissingReason>> | null;
  metrics: Partial<Record<MetricName, number>> | null;
}

/** A content as reports see it: every metric a value or the reason why there is none (SYN-4). */
export interface MeasuredContent {
  row: ReportContentRow;
  metrics: Record<MetricName, Metric>;
  engagements: Metric;
  rates: { byReach: Metric; byViews: Metric; byFollowers: Metric };
  followers: Metric;
}

/** Figures of a content from its row. Before the first snapshot everything is `not_yet_available`. */
export function measure(row: ReportContentRow): MeasuredContent {
  const metrics = Object.fromEntries(
    METRIC_NAMES.map((name): [MetricName, Metric] => {
      const value = row.metrics?.[name];
      return [
        name,
        value === undefined || value === null ? { missing: row.missing?.[name] ?? 'not_yet_available' } : { value: Number(value) },
      ];
    }),
  ) as Record<MetricName, Metric>;
  const engaged = engagements(metrics, row.kind);
  const followers: Metric =
    row.followers_at_publication === null ? { missing: 'not_yet_available' } : { value: row.followers_at_publication };
  return {
    row,
    metrics,
    engagements: engaged,
    followers,
    rates: {
      byReach: engagementRateByReach(engaged, metrics.reach),
      byViews: engagementRateByViews(engaged, metrics.views),
      byFollowers: engagementRateByFollowers(engaged, followers),
    },
  };
}
