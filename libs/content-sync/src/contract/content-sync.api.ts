import type { DraftState } from '@app/rules';

/** KPI values of one content at one moment; a missing metric is absent from `values` and named with its reason in `missing`. */
export interface SnapshotFacts {
  id: string;
  contentId: string;
  takenAt: Date;
  source: 'api' | 'webhook' | 'manual' | 'screenshot';
  values: Partial<Record<MetricName, number>>;
  missing: Partial<Record<MetricName, 'not_supported' | 'below_threshold' | 'not_yet_available' | 'permission'>>;
  frozen: boolean;
}

export type MetricName =
  | 'views'
  | 'reach'
  | 'likes'
  | 'comments'
  | 'saves'
  | 'shares'
  | 'replies'
  | 'linkClicks'
  | 'profileVisits'
  | 'follows'
  | 'averageWatchTimeMs'
  | 'totalWatchTimeMs'
  | 'completionRate';

export interface ContentFacts {
  id: string;
  collaborationId: string;
  campaignId: string;
  creatorId: string;
  kind: 'story' | 'post' | 'reel' | 'video';
  state: 'matched' | 'incomplete' | 'offered' | 'too_early' | 'extra' | 'waived' | 'removed';
  deliverableId: string | null;
  permalink: string | null;
  caption: string | null;
  publishedAt: Date;
  thumbnailUrl: string | null;
  followersAtPublication: number | null;
}

/** A draft before posting as it stands (CAM-7); `position` of `of` pieces of this kind. */
export interface DraftFacts {
  id: string;
  kind: 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';
  position: number;
  of: number;
  state: DraftState;
  rounds: Array<{
    round: 1 | 2;
    submittedAt: Date;
    answerDueAt: Date;
    answer: { at: Date; by: 'brand' | 'silence'; verdict: 'approved' | 'changes' } | null;
  }>;
}

/** What modules above may ask content-sync. Read models come as named views `content_sync.report_*` (architecture 4). */
export abstract class ContentSyncApi {
  abstract contentsOf(campaignId: string): Promise<ContentFacts[]>;
  /** In the order of the pieces owed; without words and files. */
  abstract draftsOf(collaborationId: string): Promise<DraftFacts[]>;
  abstract latestSnapshots(contentIds: readonly string[]): Promise<SnapshotFacts[]>;
}
