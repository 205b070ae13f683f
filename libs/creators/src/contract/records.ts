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

/** How a collaboration ended; pushed by collaborations in the same transaction. */
export interface Outcome {
  creatorId: string;
  collaborationId: string;
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
}
