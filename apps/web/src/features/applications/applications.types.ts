import type { Money } from '../../shared/i18n/format.js';

export const APPLICATION_STATES = ['applied', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'confirmed', 'closed'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export type Decision = 'accept' | 'decline' | 'reset';

/** Told to the creator when the brand declines (APP-2). */
export const DECLINE_REASONS = ['not_a_fit', 'audience', 'content_style', 'places_filled', 'timing', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const APPLICATION_SORTS = [
  '-appliedAt',
  'appliedAt',
  '-followers',
  'followers',
  '-engagementRate',
  'engagementRate',
  'position',
] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

/** The creator as on the card: a copy made when applying. */
export interface CardCreator {
  id: string;
  name: string;
  handle: string | null;
  pictureUrl: string | null;
  followers: number;
  /** Share of 1, null when unknown. */
  engagementRate: number | null;
  country: string | null;
  city: string | null;
}

/** An offer the creator answers (`OfferDto`): of the selection (APP-7), or of a free place (COL-5). */
export interface Offer {
  id: string;
  kind: 'selection' | 'place';
  state: 'open' | 'agreed' | 'refused' | 'lapsed' | 'withdrawn';
  expiresAt: string;
  extendedAt: string | null;
}

/** Other cash (`CashDto`, APP-9). */
export interface OtherCash {
  state: 'asked' | 'countered' | 'agreed' | 'refused';
  campaign: Money;
  asked: Money;
  countered: Money | null;
  agreed: Money | null;
  deliverables: { stories: number; posts: number; videos: number };
}

export type CashAnswer = { answer: 'yes' | 'no' } | { answer: 'counter'; amount: Money };

/** A place that came free before the hand-over (`ReplacementDto`, COL-5). */
export interface FreePlace {
  collaborationId: string;
  creatorName: string;
  state: 'free' | 'offered' | 'filled' | 'over';
  until: string;
  offers: { applicationId: string; name: string; state: Offer['state']; expiresAt: string }[];
  next: { applicationId: string; name: string } | null;
  /** Waiting ones who have not accepted the changed terms yet (CAM-11). */
  mustAcceptAnew: number;
  can: { offer: boolean };
}

/** One card of the brand's list (`ApplicationCardDto`). */
export interface ApplicationCard {
  id: string;
  state: ApplicationState;
  stateReason: string | null;
  creator: CardCreator;
  variant: string | null;
  appliedAt: string;
  decidedAt: string | null;
  waitlistPosition: number | null;
  /** Place in the brand's own order: who gets the next offer. */
  orderPosition: number | null;
  offer: Offer | null;
  cashState: OtherCash['state'] | null;
  version: number;
}

/** Shares of 1 by country, age band and gender; null where the platform gives none. */
export interface Audience {
  countries: Record<string, number> | null;
  ages: Record<string, number> | null;
  genders: Record<string, number> | null;
}

export interface ApplicantAccount {
  id: string;
  platform: 'instagram' | 'tiktok';
  handle: string;
  profileUrl: string;
  pictureUrl: string | null;
  followers: number;
  following: number;
  mediaCount: number;
  engagementRate: number | null;
  audience: Audience;
  refreshedAt: string;
  state: 'connected' | 'reconnect' | 'unlinked';
  eligibility: 'pass' | 'review' | 'fail' | 'pending';
}

export interface ApplicationHistoryEntry {
  at: string;
  event: string;
  from: ApplicationState | null;
  to: ApplicationState;
  reason: string | null;
  by: 'user' | 'system';
}

/** One application for the brand (`ApplicationDto`). */
export interface Application extends ApplicationCard {
  campaignId: string;
  message: string;
  answers: { question: string; answer: string }[];
  cash: OtherCash | null;
  profile: {
    id: string;
    name: string;
    handle: string | null;
    avatarUrl: string | null;
    country: string | null;
    city: string | null;
    languages: string[];
    niches: string[];
    bio: string;
  } | null;
  socialAccount: ApplicantAccount | null;
  /** Level, rating, reliability now (CRE-8, CRE-9, CRE-11). */
  standing: {
    level: 'newcomer' | 'proven' | 'pro';
    rating: { average: number; count: number } | null;
    reliability: { counted: number; fulfilledShare: number; onTimeShare: number | null } | null;
    firstReply: { count: number; medianSeconds: number } | null;
  } | null;
  terms: { version: number; hash: string; acceptedAt: string; current: boolean };
  history: ApplicationHistoryEntry[];
  can: Record<Decision | 'extendOffer' | 'answerCash', boolean>;
}

export type BlockerCode =
  | 'applications.selection-not-confirmable'
  | 'applications.selection-empty'
  | 'applications.terms-outdated'
  | 'applications.offers-open'
  | 'applications.cash-unanswered'
  | 'applications.places-exceeded'
  | 'applications.plan-required'
  | 'applications.limit-reached';

export interface SelectionBlocker {
  code: BlockerCode;
  limit?: number;
  used?: number;
  /** Whom the plan does not count, beside `used` (APP-6). */
  referred?: number;
  applicationIds?: string[];
}

/** "Your selection" (`SelectionDto`): what it is, costs, reaches, and what keeps it from being confirmed. */
export interface Selection {
  campaignId: string;
  accepted: number;
  undecided: number;
  declined: number;
  waitlisted: number;
  confirmed: number;
  openCollaborations: number;
  places: number;
  planLimit: number | null;
  /** Creators the plan counts, and those the brand brought along, whom it does not count (APP-6). */
  planUsed: number;
  referred: number;
  productCost: Money;
  productCostIsRetailValue: boolean;
  cash: Money;
  expectedReach: number;
  /** Accepted ones whose offer is open, or whose wish for other cash has no answer yet. */
  offersOpen: number;
  cashOpen: number;
  /** With a cash of their own. */
  otherCash: number;
  /** Accepted ones a confirmation now would take. */
  confirmable: number;
  options: { offers: boolean; otherCash: boolean };
  blockers: SelectionBlocker[];
  can: { decide: boolean; confirmSelection: boolean };
}

export interface SelectionConfirmed {
  id: string;
  campaignId: string;
  confirmedAt: string;
  preparationEndsAt: string | null;
  activeEndsAt: string | null;
  collaborations: { id: string; applicationId: string; creatorId: string }[];
  waitlisted: number;
  declined: number;
}

export interface BulkDecision {
  id: string;
  decision: Decision;
  reason?: DeclineReason;
}

export interface BulkDecisionResult {
  id: string;
  ok: boolean;
  state: ApplicationState | null;
  error: { code: string; detail: string } | null;
}

/** What the review needs to know about its campaign. */
export interface ReviewCampaign {
  id: string;
  title: string;
  state: string;
  timing: 'time_limited' | 'ongoing';
  timeZone: string;
  /** Exclusive end of the application phase. */
  applicationEndsAt: string | null;
  confirmedAt: string | null;
  /** Addresses are released only where something is shipped. */
  shipped: boolean;
}
