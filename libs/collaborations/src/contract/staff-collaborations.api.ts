import type { CampaignFacts } from '@app/campaigns';
import type { Scope } from '@app/platform';
import type { ClockCause, CollaborationState, Fault } from './collaborations.api.js';

/** What the creator gets for a removed collaboration, in the currency of its terms. */
export interface Compensation {
  amountMinor: number;
  currency: string;
}

export interface Removal {
  collaborationId: string;
  fault: Fault;
  compensation: Compensation;
}

export const EXTENDABLE_PHASES = ['application', 'preparation', 'active'] as const;

export type ExtendablePhase = (typeof EXTENDABLE_PHASES)[number];

/** A collaboration as staff see it in lists. */
export interface StaffCollaboration {
  id: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  creatorName: string;
  handle: string | null;
  campaignTitle: string;
  state: CollaborationState;
  stateReason: string | null;
  deliverablesTotal: number;
  deliverablesDone: number;
  confirmedAt: Date;
  deadlineAt: Date | null;
  graceEndsAt: Date | null;
  endedAt: Date | null;
  fault: Fault | null;
  compensation: Compensation | null;
  /** The most that can be given: cash and product of the terms. */
  compensationLimit: Compensation;
  can: { extend: boolean; reopen: boolean; remove: boolean; remind: boolean };
}

export interface CollaborationRecord {
  history: Array<{ at: Date; event: string; from: string | null; to: string; reason: string | null; by: string; byId: string | null }>;
  /** `days`: given before the hand-over, when there was no deadline; `cause`: the clock stood (COL-2). */
  extensions: Array<{
    at: Date;
    fromDeadline: Date | null;
    toDeadline: Date | null;
    days: number | null;
    cause: ClockCause | null;
    reason: string;
    by: string;
    byId: string | null;
  }>;
  /** In time order; `text`: what happens then, in the reader's language. */
  deadlines: Array<{ kind: string; at: Date; state: 'pending' | 'done'; text: string }>;
  /** The clock stands since then. */
  clockStopped: { since: string; causes: ClockCause[] } | null;
  /** Days given to this creator alone before the hand-over. */
  ownDays: number;
}

/** What the staff console asks of collaborations (STF-1): the same use cases, with a reason. The route has checked the staff permission. */
export abstract class StaffCollaborationsApi {
  /**
   * rules.md 3 "staff cancels": the campaign and, in one transaction, each of its open collaborations with fault and compensation. Errors:
   * 404, 409 ended, 422 `collaborations.removals-incomplete` unless exactly the open ones are named, 422 compensation.
   */
  abstract cancelCampaign(scope: Scope, campaignId: string, reason: string, removals: readonly Removal[]): Promise<void>;
  /** Time-limited campaigns: more days for a phase that is not over, as an amendment (CAM-11). Errors: 404, 409, 422. */
  abstract extendPhase(scope: Scope, campaignId: string, phase: ExtendablePhase, days: number, reason: string): Promise<void>;
  /** Whether a phase of such a campaign can get more days now. */
  abstract phaseExtendable(campaign: Pick<CampaignFacts, 'state' | 'timing' | 'format'>, phase: ExtendablePhase): boolean;
  abstract extend(
    scope: Scope,
    id: string,
    input: { until?: string | undefined; days?: number | undefined; reason: string },
  ): Promise<void>;
  /** no_show and partly fulfilled → overdue; a no_show also after its freeze. */
  abstract reopen(scope: Scope, id: string, input: { reason: string; days?: number | undefined }): Promise<void>;
  /** Errors: 404, 409 over, 422 compensation. */
  abstract remove(scope: Scope, id: string, reason: string, fault: Fault, compensation: Compensation): Promise<void>;
  /** Reminds the creator of what is missing. Errors: 409 nothing is owed now, reminded less than 24 h ago, or no_show is nearer than that. */
  abstract remind(scope: Scope, id: string, reason: string): Promise<void>;
  /** 404. */
  abstract one(id: string): Promise<StaffCollaboration>;
  abstract record(id: string): Promise<CollaborationRecord>;
  /** Newest first. */
  abstract ofCampaign(campaignId: string, limit: number): Promise<StaffCollaboration[]>;
  abstract ofCreator(creatorId: string, limit: number): Promise<StaffCollaboration[]>;
  /** Open ones of the campaign: what cancelling it has to settle. */
  abstract openOf(campaignId: string): Promise<StaffCollaboration[]>;
  /** Overdue ones, the oldest deadline first (COL-3). */
  abstract overdue(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ items: StaffCollaboration[]; nextCursor: string | null; total: number }>;
}
