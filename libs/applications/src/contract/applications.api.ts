import type { Scope } from '@app/platform';
import type { CampaignFacts } from '@app/campaigns';

export type ApplicationState = 'applied' | 'accepted' | 'waitlisted' | 'declined' | 'withdrawn' | 'confirmed' | 'closed';

/** Reasons a brand chooses from when it declines; the creator is told (APP-2). */
export const DECLINE_REASONS = ['not_a_fit', 'audience', 'content_style', 'places_filled', 'timing', 'other'] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** `selection`: the creator confirms once more before the brand does (APP-7); `place`: of somebody who was lost (COL-5). */
export type OfferKind = 'selection' | 'place';
export type OfferState = 'open' | 'agreed' | 'refused' | 'lapsed' | 'withdrawn';

export interface OfferFacts {
  id: string;
  applicationId: string;
  kind: OfferKind;
  state: OfferState;
  lostCollaborationId: string | null;
  termsVersion: number;
  termsHash: string;
  sentAt: Date;
  expiresAt: Date;
}

/** Other cash (APP-9): `asked` waits for the brand, `countered` for the creator. */
export type CashState = 'asked' | 'countered' | 'agreed' | 'refused';

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
  waitlistPosition: number | null;
  /** State of the current offer; null without one. */
  offer: OfferState | null;
  cashState: CashState | null;
  /** The creator's own cash once both agree, else the campaign's counts (APP-9). */
  agreedCashMinor: number | null;
  /** When both had agreed on it. */
  cashAgreedAt: Date | null;
  /** The creator as shown when applying: name, handle, picture, followers. */
  card: { name: string; handle: string | null; pictureUrl: string | null; followers: number };
}

/** Why a selection cannot be confirmed; `code` is also the code of the refused confirmation (APP-4, APP-5). */
export interface SelectionBlocker {
  code:
    | 'applications.selection-not-confirmable'
    | 'applications.selection-empty'
    | 'applications.terms-outdated'
    | 'applications.offers-open'
    | 'applications.cash-unanswered'
    | 'applications.places-exceeded'
    | 'applications.plan-required'
    | 'applications.limit-reached';
  /** What is allowed and what it would be, where numbers decide. */
  limit?: number;
  used?: number;
  /** Creators the plan does not count, beside `used` (APP-6). */
  referred?: number;
  /** Accepted ones who have not accepted the current terms, not agreed to the offer, or whose cash is not agreed. */
  applicationIds?: string[];
}

export interface PlaceOffer {
  lostCollaborationId: string;
  /** No answer counts from here on. */
  until: Date;
  terms: { version: number; hash: string };
  applicationId?: string | undefined;
}

/** What collaborations and those above may ask applications. */
export abstract class ApplicationsApi {
  abstract find(ids: readonly string[]): Promise<ApplicationFacts[]>;
  abstract get(scope: Scope, id: string): Promise<ApplicationFacts>;
  /** All applied and accepted ones of the campaign after what is due for their offers, locked (the campaign's lock is held already). */
  abstract lockSelection(campaignId: string): Promise<ApplicationFacts[]>;
  /** Everything that keeps these accepted ones from being confirmed now, most fundamental first; empty: nothing. */
  abstract selectionBlockers(campaign: CampaignFacts, accepted: readonly ApplicationFacts[]): Promise<SelectionBlocker[]>;
  /** accepted → confirmed for these ids. */
  abstract confirm(ids: readonly string[]): Promise<void>;
  /** Time-limited: the rest of the applied ones: kept on the waiting list in this order, or declined `not_selected`. */
  abstract settleRest(campaignId: string, waitlistIds: readonly string[]): Promise<void>;
  /** The accepted ones that a confirmation now would take: in ongoing campaigns without those still asked (APP-7). */
  abstract confirmable(campaign: CampaignFacts, rows: readonly ApplicationFacts[]): ApplicationFacts[];
  /** The waiting list in its order, unlocked (COL-5). */
  abstract waiting(campaignId: string): Promise<ApplicationFacts[]>;
  /** Every offer of these lost collaborations' places, newest first. */
  abstract placeOffers(lostCollaborationIds: readonly string[]): Promise<OfferFacts[]>;
  /** Lets take effect what is due for the campaign's offers. Needs the campaign's lock. */
  abstract settleOffers(campaignId: string): Promise<void>;
  /**
   * Offers the lost one's place: to the named waiting one, else to the first in order who has not let an offer of it lapse. 409 when none waits
   * or the place is offered, or the named one has not accepted these terms; 404 for a foreign application. Needs the campaign's lock.
   */
  abstract offerPlace(campaign: CampaignFacts, place: PlaceOffer): Promise<OfferFacts>;
  /** The confirmed one's collaboration is over: its credit comes back at this instant (APP-8). Needs a transaction. */
  abstract ended(applicationId: string, creditBackAt: Date): Promise<void>;
  /** The collaboration was reopened: it holds its credit again. Needs a transaction. */
  abstract reopened(applicationId: string): Promise<void>;
}
