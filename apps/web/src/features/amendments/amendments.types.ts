import type { Money } from '../../shared/i18n/format.js';

export type Effect = 'advantage' | 'neutral' | 'disadvantage';

/** One difference of two versions of the terms; `field` points into them. */
export interface TermsChange {
  field: string;
  before: unknown;
  after: unknown;
  effect: Effect;
}

export interface Impact {
  applied: number;
  accepted: number;
  waitlisted: number;
  mustAcceptAnew: number;
  collaborationsAsked: number;
  collaborationsExtended: number;
}

export interface Preview {
  changes: TermsChange[];
  disadvantage: boolean;
  impact: Impact;
}

export type ConsentState = 'pending' | 'accepted' | 'refused' | 'superseded';

export interface Amendment {
  id: string;
  version: number;
  changes: TermsChange[];
  disadvantage: boolean;
  note: string | null;
  createdAt: string;
  answers: Record<ConsentState, number>;
  consents?: Array<{ creatorId: string; creatorName: string; state: ConsentState; collaborationId: string | null; applicationId: string }>;
}

/** A changed offer as the creator who is asked sees it. */
export interface OwnAmendment {
  id: string;
  campaignId: string;
  campaignTitle: string;
  currency: string;
  timeZone: string;
  applicationId: string;
  collaborationId: string | null;
  state: ConsentState;
  note: string | null;
  changes: TermsChange[];
  /** Variants to choose one from with the yes; null: nothing to choose. */
  chooseFrom: string[] | null;
  can: { consent: boolean; refuse: boolean };
}

export interface HistoryEntry {
  id: string;
  at: string;
  from: string | null;
  to: string;
  event: string;
  reason: string | null;
  actor: { kind: string; id: string | null; name: string | null };
}

export interface Version {
  version: number;
  createdAt: string;
  createdByName: string | null;
  changes: TermsChange[];
  terms: { currency: string };
}

export const HAND_OVERS = ['ship', 'voucher', 'access', 'reimburse', 'attend', 'none'] as const;
export type HandOver = (typeof HAND_OVERS)[number];
export type PostKind = 'post' | 'reel' | 'free';
export const GOALS = ['awareness', 'content', 'sales'] as const;
export type Goal = (typeof GOALS)[number];
export const ASPECT_RATIOS = ['9:16', '4:5', '1:1', '16:9'] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

/** Everything an amendment can change, as the API has it. */
export interface Offer {
  product: {
    name: string;
    description: string;
    link: string | null;
    retailValue: Money | null;
    handOver: HandOver | null;
    shipCountries: readonly string[];
  } | null;
  compensation: { cash: Money | null };
  brief: {
    goal: Goal | null;
    audience: string;
    tone: string;
    task: string;
    message: string;
    dos: readonly string[];
    donts: readonly string[];
    inspiration: readonly string[];
    postingWishes: string;
  };
  requirements: { hashtags: readonly string[]; mentions: readonly string[]; links: readonly string[]; disclosureCountry: string | null };
  schedule: { applicationDays: number; preparationDays: number; activeDays: number };
  ads: { kind: 'partnership_ads' | 'spark_ads'; licenceDays: number } | null;
  exclusivity: { category: string; days: number } | null;
  drafts: boolean;
  variants: readonly string[];
  event: { venue: string; address: string; startsAt: string | null; endsAt: string | null } | null;
  ugc: {
    lengthSeconds: number | null;
    aspectRatio: AspectRatio | null;
    scenes: readonly string[];
    wording: string;
    hooks: readonly string[];
    videos: number;
  } | null;
}

/** What the dialog needs of a campaign. */
export interface Amendable extends Offer {
  id: string;
  type: 'instagram' | 'tiktok' | 'ugc';
  timing: 'time_limited' | 'ongoing';
  format: 'standard' | 'speedy' | 'event';
  state: string;
  timeZone: string;
  deliverables: { chosen: { stories: number; posts: number; videos: number; postKind: PostKind } };
}
