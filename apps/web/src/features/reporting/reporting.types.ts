import type { Money } from '../../shared/i18n/format.js';
import type { ContentKind } from '../../shared/ui/ContentKind.js';

/** A sum with how many of the contents it knows (`SumDto`); null when none. */
export interface Sum {
  value: number | null;
  known: number;
  total: number;
  reason: string | null;
}

/** Figures of a campaign or of one creator in it (`FiguresDto`). */
export interface Figures {
  contents: number;
  byKind: Readonly<Record<ContentKind, number>>;
  extra: number;
  sums: {
    views: Sum;
    reach: Sum;
    likes: Sum;
    comments: Sum;
    saves: Sum;
    shares: Sum;
    replies: Sum;
    linkClicks: Sum;
    profileVisits: Sum;
    follows: Sum;
  };
  engagements: Sum;
  engagementRateByReach: number | null;
  engagementRateByViews: number | null;
  engagementRateByFollowers: number | null;
  clickThroughRate: number | null;
  cost: Money;
  /** The retail value stood in for an unknown purchase cost. */
  retailValueUsed: boolean;
  /** Minor units, not rounded. */
  cpmMinor: number | null;
  cpvMinor: number | null;
  cpeMinor: number | null;
}

/** `ReportDto`. */
export interface Report {
  campaignId: string;
  title: string;
  state: string;
  /** Time of the newest snapshot in it. */
  asOf: string | null;
  /** Totals change no more. */
  final: boolean;
  figures: Figures;
  publicationRate: number | null;
  onTimeRate: number | null;
  creators: { confirmed: number; open: number; fulfilled: number };
}

/** `CreatorReportDto`. */
export interface CreatorReport {
  collaborationId: string;
  creatorId: string;
  name: string;
  handle: string | null;
  avatarUrl: string | null;
  followers: number | null;
  state: string;
  figures: Figures;
}

/** `ContentReportDto`. */
export interface ContentReport {
  contentId: string;
  collaborationId: string;
  creatorName: string;
  kind: ContentKind;
  state: string;
  extra: boolean;
  /** It counts in the sums. */
  counted: boolean;
  permalink: string | null;
  caption: string | null;
  thumbnailUrl: string | null;
  publishedAt: string;
  asOf: string | null;
  frozen: boolean;
  metrics: Readonly<Record<string, number>>;
  missing: Readonly<Record<string, string>>;
  engagements: number | null;
  engagementRateByReach: number | null;
  engagementRateByViews: number | null;
  engagementRateByFollowers: number | null;
}

/** `SeriesPointDto`: totals as they stood at the end of a local day. */
export interface SeriesPoint {
  day: string;
  views: number | null;
  reach: number | null;
  engagements: number | null;
  contents: number;
}

/** `LongJobDto`. */
export interface LongJob {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: number;
  fileName: string | null;
  resultUrl: string | null;
}

/** What an engagement rate is measured against; always named beside it (REP-2). */
export const RATES = ['reach', 'views', 'followers'] as const;
export type Rate = (typeof RATES)[number];

export const CONTENT_SORTS = ['-publishedAt', '-views', '-engagements'] as const;
export type ContentSort = (typeof CONTENT_SORTS)[number];
