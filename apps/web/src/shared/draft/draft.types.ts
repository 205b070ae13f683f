/** States of a draft (CAM-7). */
export const DRAFT_STATES = ['submitted', 'changes_requested', 'approved', 'closed', 'withdrawn'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export type DeliverableKind = 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';

/** A picture or video of a draft; its address is signed for a while. */
export interface DraftFile {
  id: string;
  kind: 'picture' | 'video';
  type: string;
  width: number;
  height: number;
  /** Length of a video; null of a picture. */
  seconds: number | null;
  sizeBytes: number;
  /** Null once the copy is deleted. */
  url: string | null;
  thumbnailUrl: string | null;
}

/** What the brand says about one file; `seconds` from the beginning of a video, null for the whole. */
export interface DraftComment {
  fileId: string;
  seconds: number | null;
  text: string;
}

export interface DraftAnswer {
  at: string;
  by: 'brand' | 'silence';
  verdict: 'approved' | 'changes';
  /** The note of an approval, or what shall be changed; may be empty. */
  text: string;
  comments: readonly (DraftComment & { at: string })[];
}

/** One submission; there are at most two. */
export interface DraftRound {
  round: 1 | 2;
  caption: string;
  note: string;
  submittedAt: string;
  answerDueAt: string;
  files: readonly DraftFile[];
  answer: DraftAnswer | null;
}

export type DraftAction = 'submit' | 'withdraw' | 'approve' | 'requestChanges';

/** A draft with all its rounds, as both sides see it (`DraftDto`). */
export interface Draft {
  id: string;
  collaborationId: string;
  campaignId: string;
  creator: { id: string; name: string; handle: string | null; pictureUrl: string | null };
  /** Which piece it is for: `position` of `of` of its kind, from 1. */
  deliverable: { id: string; kind: DeliverableKind; position: number; of: number };
  state: DraftState;
  /** The present round, or the one that comes next. */
  round: 1 | 2;
  rounds: readonly DraftRound[];
  /** When silence approves; exclusive end of a day. Null when it is not the brand's turn. */
  answerDueAt: string | null;
  /** When the clock runs again although changes are asked for; null when it is not the creator's turn. */
  revisionDueAt: string | null;
  can: Partial<Record<DraftAction, boolean>>;
  version: number;
}

/** What files a draft takes. */
export interface DraftCriteria {
  files: number;
  pictureTypes: readonly string[];
  videoTypes: readonly string[];
  pictureMaxBytes: number;
  videoMaxBytes: number;
  videoMaxSeconds: number;
}

/** Drafts of one collaboration (`DraftsDto`). */
export interface Drafts {
  /** The terms ask for drafts. */
  asked: boolean;
  /** In the order of the pieces owed. */
  items: readonly Draft[];
  /** Owed pieces without a draft, for which one can be shown now. */
  missing: readonly Draft['deliverable'][];
  criteria: DraftCriteria;
}
