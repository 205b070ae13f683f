import type { FileLinks } from '@app/platform';
import { isKnown, METRIC_NAMES, metricApiName, valueOf } from '@app/rules';
import type { Figures } from './figures.js';
import type { MeasuredContent } from './measured-content.js';
import type { ReportData, ReportService } from './report.service.js';
import type { SeriesRow } from './reporting.repository.js';
import { COUNTED } from './reporting.repository.js';
import type { ContentReportDto, CreatorReportDto, FiguresDto, ReportDto, SeriesPointDto, SumsDto } from './reporting.dto.js';

export function figuresDto(figures: Figures, currency: string): FiguresDto {
  const { costMinor, sums, ...rest } = figures;
  return { ...rest, sums: sums as unknown as SumsDto, cost: { amountMinor: costMinor, currency } };
}

export function reportDto(summary: ReturnType<ReportService['summary']>): ReportDto {
  const { currency, figures, ...rest } = summary;
  return { ...rest, figures: figuresDto(figures, currency) };
}

export function creatorReportDto(row: ReturnType<ReportService['perCreator']>[number]): CreatorReportDto {
  return {
    collaborationId: row.collaboration.id,
    creatorId: row.collaboration.creatorId,
    name: row.creator?.displayName ?? '',
    handle: row.account?.handle ?? null,
    avatarUrl: row.creator?.avatarUrl ?? row.account?.pictureUrl ?? null,
    followers: row.account?.followers ?? null,
    state: row.collaboration.state,
    figures: figuresDto(row.figures, row.collaboration.terms.currency),
  };
}

export function contentReportDto(content: MeasuredContent, data: ReportData, links: FileLinks): ContentReportDto {
  const { row, metrics } = content;
  return {
    contentId: row.content_id,
    collaborationId: row.collaboration_id,
    creatorName: data.creators.get(row.creator_id)?.displayName ?? '',
    kind: row.kind,
    state: row.state,
    extra: row.extra,
    counted: (COUNTED as readonly string[]).includes(row.state),
    permalink: row.permalink,
    caption: row.caption,
    thumbnailUrl: row.thumbnail_key ? links.url(row.thumbnail_key, 'image/webp') : null,
    publishedAt: row.published_at.toISOString(),
    asOf: row.snapshot_at?.toISOString() ?? null,
    frozen: row.frozen,
    metrics: Object.fromEntries(
      METRIC_NAMES.flatMap((name) => (isKnown(metrics[name]) ? [[metricApiName(name), metrics[name].value]] : [])),
    ),
    missing: Object.fromEntries(
      METRIC_NAMES.flatMap((name) => ('missing' in metrics[name] ? [[metricApiName(name), metrics[name].missing]] : [])),
    ),
    engagements: valueOf(content.engagements),
    engagementRateByReach: valueOf(content.rates.byReach),
    engagementRateByViews: valueOf(content.rates.byViews),
    engagementRateByFollowers: valueOf(content.rates.byFollowers),
    followersAtPublication: row.followers_at_publication,
  };
}

export function seriesDto(row: SeriesRow): SeriesPointDto {
  const number = (text: string | null) => (text === null ? null : Number(text));
  return {
    day: row.day,
    views: number(row.views),
    reach: number(row.reach),
    engagements: number(row.engagements),
    contents: Number(row.contents),
  };
}
