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

/** What the dialog needs of a campaign. */
export interface Amendable {
  id: string;
  type: 'instagram' | 'tiktok' | 'ugc';
  timing: 'time_limited' | 'ongoing';
  format: 'standard' | 'speedy' | 'event';
  state: string;
  timeZone: string;
  product: { retailValue: { amountMinor: number; currency: string } | null } | null;
  compensation: { cash: { amountMinor: number; currency: string } | null };
  deliverables: { chosen: { stories: number; posts: number; videos: number } };
  brief: { task: string; message: string };
  schedule: { applicationDays: number; preparationDays: number; activeDays: number };
  ads: { kind: 'partnership_ads' | 'spark_ads'; licenceDays: number } | null;
}
