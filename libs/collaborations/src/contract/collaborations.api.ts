import type { Scope } from '@app/platform';
import type { CampaignTerms } from '@app/campaigns';

export type CollaborationState =
  'preparing' | 'active' | 'overdue' | 'fulfilled' | 'partly_fulfilled' | 'no_show' | 'ended_by_agreement' | 'removed' | 'completed';

/** Why the clock of a collaboration stands: a draft is with the brand, or with the creator for changes (CAM-7). */
export const CLOCK_CAUSES = ['draft'] as const;
export type ClockCause = (typeof CLOCK_CAUSES)[number];

/** Whose fault it is that a collaboration was removed. */
export type Fault = 'creator' | 'brand' | 'nobody';

export interface CollaborationFacts {
  id: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  socialAccountId: string | null;
  applicationId: string;
  state: CollaborationState;
  variant: string | null;
  /** Frozen at confirmation. */
  terms: CampaignTerms;
  confirmedAt: Date;
  /** The window never begins before: the campaign's active start, in ongoing campaigns the own preparation's end. */
  preparationEndsAt: Date;
  /** Null until the product (code, access) is in the creator's hands; without hand-over set when the window begins. */
  handedOverAt: Date | null;
  /** Active window [start, deadline); null until the hand-over (SHP-7). */
  windowStartsAt: Date | null;
  deadlineAt: Date | null;
  /** End of the 7 days after the deadline while overdue content still counts (rules.md 4). */
  graceEndsAt: Date | null;
  /** Since when the clock stands (COL-2): nothing becomes due, content counts; null: it runs. */
  clockStopped: Date | null;
  fulfilledAt: Date | null;
  /** The End: everything "after the End" counts from it. */
  endedAt: Date | null;
  frozenAt: Date | null;
  /** The creator as shown when applying. */
  card: { name: string; handle: string | null; pictureUrl: string | null; followers: number };
}

export interface DeliverableFacts {
  id: string;
  collaborationId: string;
  kind: 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';
  state: 'owed' | 'met' | 'waived';
  contentId: string | null;
  metAt: Date | null;
}

/** What shipping, chat, content-sync and those above may ask collaborations. */
export abstract class CollaborationsApi {
  /** Within the caller's scope (member of the organisation, or the creator): 404 foreign, 403 without permission. */
  abstract get(scope: Scope, id: string): Promise<CollaborationFacts>;
  /** Like `get`, with the row locked FOR UPDATE after applying what is due for it. */
  abstract lock(scope: Scope, id: string): Promise<CollaborationFacts>;
  abstract find(ids: readonly string[]): Promise<CollaborationFacts[]>;
  /** All of a campaign, by confirmation; the caller has checked the campaign. */
  abstract ofCampaign(campaignId: string): Promise<CollaborationFacts[]>;
  /** Those for which new content of this account may count now: active, overdue within grace, and ended but not frozen (as extra); never UGC. */
  abstract matchable(socialAccountId: string): Promise<CollaborationFacts[]>;
  /** Campaigns in which the creator has or had a collaboration. */
  abstract campaignsOf(creatorId: string): Promise<string[]>;
  /** The newest collaborations of the creator with the brand, at most 200; the caller has checked that it may see the creator. */
  abstract between(brandId: string, creatorId: string): Promise<string[]>;
  abstract deliverables(collaborationIds: readonly string[]): Promise<DeliverableFacts[]>;
  /**
   * Removed by staff, or with its campaign (rules.md 3); before the hand-over the place is free for the waiting list (COL-5). The caller has
   * checked the right to it; compensation is the caller's. 409 when it is over.
   */
  abstract remove(scope: Scope, id: string, reason: string): Promise<CollaborationFacts>;
  /** SHP-7: the product is in the creator's hands (or code, access given): the active window begins, not before the campaign's own. */
  abstract handedOver(collaborationId: string, at: Date): Promise<void>;
  /** A deliverable got its content, was waived, or lost its content again. The last one met fulfils the collaboration. */
  abstract deliverableMet(deliverableId: string, contentId: string, at: Date): Promise<void>;
  abstract deliverableWaived(deliverableId: string): Promise<void>;
  abstract deliverableReopened(deliverableId: string): Promise<void>;
  /**
   * COL-2: the clock stands from `at` (at most now) on: no deadline, reminder, overdue or no_show until `startClock`; content counts meanwhile.
   * Once per (cause, ref) while open, several may overlap. Needs a transaction with the collaboration locked. 409 when it is over.
   */
  abstract stopClock(collaborationId: string, stop: { cause: ClockCause; ref: string; at: Date }): Promise<void>;
  /**
   * The cause is gone since `at` (at most now). With the last one deadline and grace move by the time the clock stood in the window, to a local
   * day's end, and `deadlineMoved` is told. Nothing for an unknown one. When the collaboration ends, all stops end with it.
   */
  abstract startClock(stop: { cause: ClockCause; ref: string; at: Date }): Promise<void>;
}
