import type { Level } from '@app/rules';

/** Why the end of a collaboration counts, or does not (rules.md 9). */
export const OUTCOME_REASONS = [
  'fulfilled',
  'late',
  'partly-fulfilled',
  'no-show',
  'own-fault',
  'not-at-fault',
  'by-agreement',
  'not-collected',
  'reopened',
] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];

/** What an event of the record is about: how a collaboration ended, or how soon the creator first replied in it. */
export type RecordEventKind = 'outcome' | 'first-reply';

export const RECORD_REASONS = [...OUTCOME_REASONS, 'first-reply'] as const;
export type RecordReason = (typeof RECORD_REASONS)[number];

/** The creator's first reply of a collaboration; pushed by chat in the message's transaction, once per collaboration (CRE-9). */
export interface Reply {
  creatorId: string;
  collaborationId: string;
  brandId: string;
  title: string;
  /** When the brand's message came that waited for it. */
  askedAt: Date;
  repliedAt: Date;
}

/** How a collaboration ended; pushed by collaborations in the same transaction. */
export interface Outcome {
  creatorId: string;
  collaborationId: string;
  organisationId: string;
  brandId: string;
  title: string;
  reason: OutcomeReason;
  /** `reopened` and whatever was not the creator's fault: false. */
  counts: boolean;
  fulfilled: boolean;
  /** Null: not known, or nothing was fulfilled. */
  onTime: boolean | null;
  at: Date;
}

/** What brands see of a creator before they decide (CRE-6, CRE-8, CRE-9, CRE-11). */
export interface Standing {
  level: Level;
  /** Null: nobody has rated yet. */
  rating: { average: number; count: number } | null;
  /** Shares 0..1 of the last 12 months; null below 3 collaborations. */
  reliability: { counted: number; fulfilledShare: number; onTimeShare: number | null } | null;
  /** Median of the first replies of the last 12 months; null below 3. */
  firstReply: { count: number; medianSeconds: number } | null;
}

/** What one organisation has seen of a creator's contents in its campaigns (CRE-5); rates are Σ / Σ (rules.md 5). */
export interface ContentResults {
  organisationId: string;
  /** Contents that count in reports. */
  contents: number;
  /** Over the contents whose views are known; null: none. */
  medianViews: number | null;
  /** Over the contents of which engagements and followers at publication are known. */
  engagements: number;
  followers: number;
}
