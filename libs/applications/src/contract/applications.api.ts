import type { Scope } from '@app/platform';
import type { CampaignFacts } from '@app/campaigns';

export type ApplicationState = 'applied' | 'accepted' | 'waitlisted' | 'declined' | 'withdrawn' | 'confirmed' | 'closed';

/** Reasons a brand chooses from when it declines; the creator is told (APP-2). */
export const DECLINE_REASONS = ['not_a_fit', 'audience', 'content_style', 'places_filled', 'timing', 'other'] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

export interface ApplicationFacts {
  id: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  socialAccountId: string | null;
  state: ApplicationState;
  message: string;
  variant: string | null;
  termsVersion: number;
  termsHash: string;
  acceptedTermsAt: Date;
  appliedAt: Date;
  /** The creator as shown when applying: name, handle, picture, followers. */
  card: { name: string; handle: string | null; pictureUrl: string | null; followers: number };
}

/** Why a selection cannot be confirmed; `code` is also the code of the refused confirmation (APP-4, APP-5). */
export interface SelectionBlocker {
  code:
    | 'applications.selection-not-confirmable'
    | 'applications.selection-empty'
    | 'applications.terms-outdated'
    | 'applications.places-exceeded'
    | 'applications.plan-required'
    | 'applications.limit-reached';
  /** What is allowed and what it would be, where numbers decide. */
  limit?: number;
  used?: number;
  /** Accepted ones who have not accepted the current terms. */
  applicationIds?: string[];
}

/** What collaborations and those above may ask applications. */
export abstract class ApplicationsApi {
  abstract find(ids: readonly string[]): Promise<ApplicationFacts[]>;
  abstract get(scope: Scope, id: string): Promise<ApplicationFacts>;
  /** All applied and accepted ones of the campaign, rows locked FOR UPDATE (the campaign's lock is held already). */
  abstract lockSelection(campaignId: string): Promise<ApplicationFacts[]>;
  /** Everything that keeps these accepted ones from being confirmed now, most fundamental first; empty: nothing. */
  abstract selectionBlockers(campaign: CampaignFacts, accepted: readonly ApplicationFacts[]): Promise<SelectionBlocker[]>;
  /** accepted → confirmed for these ids. */
  abstract confirm(ids: readonly string[]): Promise<void>;
  /** Time-limited: the rest of the applied ones: kept on the waiting list in this order, or declined `not_selected`. */
  abstract settleRest(campaignId: string, waitlistIds: readonly string[]): Promise<void>;
  /** The confirmed one's collaboration is over: its credit comes back at this instant (APP-8). Needs a transaction. */
  abstract ended(applicationId: string, creditBackAt: Date): Promise<void>;
  /** The collaboration was reopened: it holds its credit again. Needs a transaction. */
  abstract reopened(applicationId: string): Promise<void>;
}
