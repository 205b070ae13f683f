/** The own profile (`ProfileDto`, CRE-1). */
export interface Profile {
  id: string;
  displayName: string;
  firstName: string;
  lastName: string;
  handle: string | null;
  bio: string;
  languages: string[];
  /** YYYY-MM-DD. */
  birthDate: string | null;
  country: string | null;
  city: string | null;
  niches: string[];
  legalForm: LegalForm | null;
  taxStatus: TaxStatus | null;
  avatarUrl: string | null;
  payout: { holder: string; ibanMasked: string } | null;
  /** Fields that applying still asks for. */
  missing: string[];
  version: number;
}

export const LEGAL_FORMS = ['individual', 'sole_trader', 'partnership', 'company'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];
export const TAX_STATUSES = ['private', 'small_business', 'vat_registered'] as const;
export type TaxStatus = (typeof TAX_STATUSES)[number];

/** The shipping address; empty texts and version 0 before one was saved. */
export interface Address {
  name: string;
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  country: string;
  phone: string | null;
  version: number;
}

export type CheckResult = 'pass' | 'review' | 'fail';

/** A linked account (`SocialAccountDto`, CRE-2). */
export interface SocialAccount {
  id: string;
  platform: 'instagram' | 'tiktok';
  handle: string;
  name: string;
  profileUrl: string;
  pictureUrl: string | null;
  followers: number;
  following: number;
  mediaCount: number;
  /** 0 to 1. */
  engagementRate: number | null;
  audience: { countries: Record<string, number> | null; ages: Record<string, number> | null; genders: Record<string, number> | null };
  state: 'connected' | 'reconnect';
  eligibility: CheckResult | 'pending';
  insightsAllowed: boolean;
  linkedAt: string;
  refreshedAt: string;
  can: { refresh?: boolean; reconnect?: boolean; unlink?: boolean; askSecondLook?: boolean };
}

/** Linked accounts and the platforms that can be linked on this instance. */
export interface LinkedAccounts {
  items: SocialAccount[];
  platforms: SocialAccount['platform'][];
}

export interface AccountCheck {
  code: 'followers' | 'engagement-rate' | 'posts-in-90-days' | 'first-post' | 'follower-countries';
  result: CheckResult;
  /** Null: unknown. */
  value: number | null;
  limits: Record<string, number>;
}

/** Criteria, own values and decision of one account (CRE-3). */
export interface AccountEligibility {
  socialAccountId: string;
  platform: 'instagram' | 'tiktok';
  handle: string;
  result: CheckResult | 'pending';
  decidedBy: 'automatic' | 'second_look' | 'staff' | null;
  decidedAt: string | null;
  reason: string | null;
  /** Why a verifier said no. */
  reasonCode: 'content-quality' | 'numbers-not-plausible' | 'unsafe-content' | 'too-little-content' | 'not-own-account' | 'other' | null;
  checks: AccountCheck[];
  secondLookAt: string | null;
  can: { askSecondLook?: boolean; refresh?: boolean };
}
