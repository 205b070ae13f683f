export type ApplicationState = 'applied' | 'accepted' | 'declined' | 'withdrawn' | 'confirmed' | 'waitlisted' | 'closed';

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
  /** What became of it once confirmed. */
  collaborationId: string | null;
  appliedAt: string;
  version: number;
  can: { withdraw?: boolean; applyAgain?: boolean };
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
  credits: { limit: number; used: number };
}

/** What applying sends; the terms are those that were shown (APP-1). */
export interface NewApplication {
  message: string;
  variant?: string;
  answers?: string[];
  socialAccountId?: string;
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
  termsVersion: number;
  termsHash: string;
}

/** An account to apply with. */
export interface ApplicantAccount {
  id: string;
  handle: string;
}
