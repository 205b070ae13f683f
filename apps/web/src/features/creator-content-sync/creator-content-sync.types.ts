export type ContentState = 'matched' | 'incomplete' | 'offered' | 'too_early' | 'extra' | 'waived' | 'removed';
export type ContentKind = 'story' | 'post' | 'reel' | 'video';
export type DeliverableKind = 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';

/** One requirement of the brief and how it was found (SYN-2). */
export interface RequirementMark {
  kind: 'hashtag' | 'mention' | 'link' | 'disclosure' | 'draft';
  /** As the brief has it; for the disclosure the country, for a draft `approved`. */
  wanted: string;
  result: 'ok' | 'missing' | 'unreadable';
  found: string | null;
  confirmedAt: string | null;
}

/** A content as it stands towards its collaboration (`ContentDto`). */
export interface OwnContent {
  id: string;
  kind: ContentKind;
  state: ContentState;
  extra: boolean;
  deliverableId: string | null;
  permalink: string | null;
  caption: string;
  publishedAt: string;
  thumbnailUrl: string | null;
  copyState: 'pending' | 'kept' | 'unavailable' | 'deleted';
  requirements: RequirementMark[];
  obstacle: 'missing' | 'unconfirmed' | 'copy' | null;
  removedAt: string | null;
  repairUntil: string | null;
  frozenAt: string | null;
  snapshot: { takenAt: string; values: Record<string, number> } | null;
  can: { recheck?: boolean; assign?: boolean; confirmUnreadable?: boolean; takeSnapshot?: boolean };
}

/** One piece that is owed, as the collaboration has it. */
export interface OwedPiece {
  id: string;
  kind: DeliverableKind;
  state: 'owed' | 'met' | 'waived';
  contentId: string | null;
}

/** How fresh what is shown is. */
export interface SyncState {
  syncedAt: string | null;
  nextAt: string | null;
  /** `not_offered`: contents of such campaigns are not collected in this release. */
  problem: 'reconnect' | 'busy' | 'not_offered' | null;
}
