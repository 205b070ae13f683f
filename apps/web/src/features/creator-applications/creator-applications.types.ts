import type { Money } from '../../shared/i18n/format.js';

export type ApplicationState = 'applied' | 'accepted' | 'declined' | 'withdrawn' | 'confirmed' | 'waitlisted' | 'closed';

/** An offer to answer (`OfferDto`): of the selection (APP-7), or of a place that came free (COL-5). */
export interface Offer {
  id: string;
  kind: 'selection' | 'place';
  state: 'open' | 'agreed' | 'refused' | 'lapsed' | 'withdrawn';
  expiresAt: string;
  termsVersion: number;
  termsHash: string;
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

/** What holds the credits (`CreditsDto`, APP-8). */
export interface Credits {
  limit: number;
  used: number;
  uses: {
    applicationId: string;
    campaignId: string;
    title: string;
    reason: 'application' | 'collaboration' | 'no_show';
    backAt: string | null;
  }[];
}

/** An own application (`CreatorApplicationDto`). */
export interface OwnApplication {
  id: string;
  campaign: {
    id: string;
    title: string;
    type: 'instagram' | 'tiktok' | 'ugc';
    state: string;
    coverUrl: string | null;
    applicationEndsAt: string | null;
    brandName: string;
    brandLogoUrl: string | null;
  };
  state: ApplicationState;
  stateReason: string | null;
  message: string;
  variant: string | null;
  answers: { question: string; answer: string }[];
  socialAccountId: string | null;
  terms: { version: number; hash: string; acceptedAt: string; current: boolean };
  withoutCash: boolean;
  /** Place on the waiting list. */
  waitlistPosition: number | null;
  offer: Offer | null;
  cash: OtherCash | null;
  /** What became of it once confirmed. */
  collaborationId: string | null;
  appliedAt: string;
  version: number;
  can: { withdraw?: boolean; applyAgain?: boolean; answerOffer?: boolean; answerCash?: boolean };
}

export interface EligibilityReason {
  code: string;
  message: string;
  limit?: number | string[];
  value?: number | string | string[] | null;
}

/** Whether one could apply now, and every reason against it (`ApplicationCheckDto`). */
export interface ApplicationCheck {
  canApply: boolean;
  campaignState: string;
  reasons: EligibilityReason[];
  credits: Credits;
}

/** What applying sends; the terms are those that were shown (APP-1). */
export interface NewApplication {
  message: string;
  variant?: string;
  answers?: string[];
  socialAccountId?: string;
  /** Another cash than the campaign's, asked once (APP-9). */
  askedCash?: Money;
  termsVersion: number;
  termsHash: string;
}

/** What the sheet needs to know of the campaign. */
export interface ApplicableCampaign {
  id: string;
  title: string;
  open: boolean;
  variants: readonly string[];
  questions: readonly string[];
  selectionOptions: { offers: boolean; otherCash: boolean };
  /** What the campaign pays; null: nothing. */
  cash: Money | null;
  totalValue: Money;
  termsVersion: number;
  termsHash: string;
}

/** An account to apply with. */
export interface ApplicantAccount {
  id: string;
  handle: string;
}
