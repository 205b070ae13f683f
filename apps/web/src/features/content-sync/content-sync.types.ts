import type { ContentKind } from '../../shared/ui/ContentKind.js';

/** States a brand sees; those only offered to a creator are not in its lists. */
export const CONTENT_STATES = ['matched', 'incomplete', 'too_early', 'extra', 'waived', 'removed'] as const;
export type ContentState = (typeof CONTENT_STATES)[number] | 'offered';

export type RequirementKind = 'hashtag' | 'mention' | 'link' | 'disclosure' | 'draft';

/** One requirement of the brief and how it was found (SYN-2). */
export interface Requirement {
  kind: RequirementKind;
  wanted: string;
  result: 'ok' | 'missing' | 'unreadable';
  found: string | null;
  confirmedAt: string | null;
}

/** Values and, for what is missing, the reason (SYN-4). */
export interface Snapshot {
  id: string;
  takenAt: string;
  plannedAt: string | null;
  source: 'api' | 'webhook' | 'manual' | 'screenshot';
  frozen: boolean;
  values: Readonly<Record<string, number>>;
  missing: Readonly<Record<string, string>>;
}

export interface Snapshots {
  items: readonly Snapshot[];
  nextAt: string | null;
}

export interface ContentCan {
  recheck: boolean;
  assign: boolean;
  confirmUnreadable: boolean;
  waive: boolean;
  takeSnapshot: boolean;
}

/** `ContentDto`. */
export interface Content {
  id: string;
  collaborationId: string;
  campaignId: string;
  creator: { id: string; displayName: string; handle: string | null; avatarUrl: string | null };
  platform: string;
  kind: ContentKind;
  state: ContentState;
  extra: boolean;
  deliverableId: string | null;
  permalink: string | null;
  caption: string;
  publishedAt: string;
  thumbnailUrl: string | null;
  copyState: 'pending' | 'kept' | 'unavailable' | 'deleted';
  requirements: readonly Requirement[];
  obstacle: 'missing' | 'unconfirmed' | 'copy' | null;
  confirmedAt: string | null;
  waivedAt: string | null;
  removedAt: string | null;
  repairUntil: string | null;
  frozenAt: string | null;
  followersAtPublication: number | null;
  followersAsOf: string | null;
  snapshot: Snapshot | null;
  can: ContentCan;
  version: number;
}

/** What a creator owes, as `GET /collaborations/{id}` has it. */
export interface Deliverable {
  id: string;
  kind: 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';
  state: 'owed' | 'met' | 'waived';
  contentId: string | null;
}

/** Filters of the wall, as in its address; several values with commas. */
export interface ContentFilter {
  state?: string | undefined;
  kind?: string | undefined;
  creatorId?: string | undefined;
}
