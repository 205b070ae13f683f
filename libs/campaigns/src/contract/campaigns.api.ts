import type { Scope } from '@app/platform';

export type CampaignType = 'instagram' | 'tiktok' | 'ugc';
export type CampaignState =
  'draft' | 'scheduled' | 'application' | 'preparation' | 'active' | 'running' | 'paused' | 'closing' | 'completed' | 'cancelled';
export type HandOver = 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';

export interface CampaignFacts {
  id: string;
  organisationId: string;
  brandId: string;
  title: string;
  type: CampaignType;
  timing: 'time_limited' | 'ongoing';
  format: 'standard' | 'speedy' | 'event';
  state: CampaignState;
  stateReason: string | null;
  timeZone: string;
  places: number;
  createdBy: string;
  launchedAt: Date | null;
  applicationEndsAt: Date | null;
  confirmedAt: Date | null;
  preparationEndsAt: Date | null;
  activeEndsAt: Date | null;
  endedAt: Date | null;
  termsVersion: number;
  coverUrl: string | null;
  /** Criteria of step 4: checked at application. */
  criteria: { countries: string[]; niches: string[]; languages: string[]; followersMin: number | null; followersMax: number | null };
  variants: string[];
  questions: string[];
  exclusivity: { category: string; days: number } | null;
  /** Asks for drafts before posting (CAM-7); what one collaboration owes stands in its own terms. */
  drafts: boolean;
  /** Format `event`; the address is for members and confirmed creators. `endsAt` null: as the start. */
  event: { venue: string; address: string; startsAt: Date | null; endsAt: Date | null } | null;
  ugc: UgcTerms | null;
  selectionOptions: SelectionOptions;
  /** Groups to invite at launch (APP-3). */
  groups: string[];
  externalId: string | null;
}

/** What a UGC video must be (CAM-5); `videos` per creator. */
export interface UgcTerms {
  lengthSeconds: number | null;
  aspectRatio: '9:16' | '4:5' | '1:1' | '16:9' | null;
  scenes: string[];
  wording: string;
  hooks: string[];
  videos: number;
}

/** `offers`: accepted creators agree again (APP-7); `otherCash`: creators may ask for other cash (APP-9). */
export interface SelectionOptions {
  offers: boolean;
  otherCash: boolean;
}

/** The terms creators see, accept and get frozen into their collaboration. `hash` is SHA-256 over the canonical JSON of the rest. */
export interface CampaignTerms {
  version: number;
  hash: string;
  title: string;
  type: CampaignType;
  timing: 'time_limited' | 'ongoing';
  timeZone: string;
  brief: {
    goal: string;
    audience: string;
    tone: string;
    task: string;
    message: string;
    dos: string[];
    donts: string[];
    inspiration: string[];
    postingWishes: string;
  };
  requirements: { hashtags: string[]; mentions: string[]; links: string[]; disclosureCountry: string | null };
  product: { name: string; description: string; link: string | null; retailValueMinor: number; purchaseCostMinor: number | null } | null;
  cashMinor: number;
  currency: string;
  handOver: HandOver;
  shipCountries: string[];
  /** What creators choose from when applying; left out in versions older than their amendments. */
  variants?: string[];
  deliverables: { stories: number; posts: number; videos: number; postKind: 'post' | 'reel' | 'free' };
  schedule: { applicationDays: number; preparationDays: number; activeDays: number };
  ads: { kind: 'partnership_ads' | 'spark_ads'; licenceDays: number } | null;
  exclusivity: { category: string; days: number } | null;
  /** Left out in versions older than events; instants as RFC 3339. Never the address: confirmed creators get it from `CampaignFacts`. */
  event?: { venue: string; startsAt: string | null; endsAt: string | null } | null;
  ugc?: UgcTerms | null;
  selectionOptions?: SelectionOptions;
  /** Creators show drafts before they post (CAM-7). Left out where they need not, so that terms without them keep their hash. */
  drafts?: true;
}

/** An application that was accepted or declined just now. */
export interface DecidedApplication {
  id: string;
  appliedAt: Date;
}

/** What other modules may ask campaigns. */
export abstract class CampaignsApi {
  /** One campaign within the caller's scope: 404 foreign, 403 without the route's permission. */
  abstract get(scope: Scope, id: string): Promise<CampaignFacts>;
  /** Campaigns by id, unchecked; unknown ids are left out. */
  abstract find(ids: readonly string[]): Promise<CampaignFacts[]>;
  /**
   * Locks the campaign's row FOR UPDATE in the open transaction after applying what is due for it (COL-2, in a transaction of its own, so that
   * a late caller finds it cancelled and gets the 409 of its own state check).
   */
  abstract lock(scope: Scope, id: string): Promise<CampaignFacts>;
  /** Current terms, or those of a version. */
  abstract terms(campaignId: string, version?: number): Promise<CampaignTerms>;
  /**
   * These terms with another cash for one creator: deliverables by the table (APP-9, rules.md 1), hashed anew. Null when the total is below the
   * table's minimum.
   */
  abstract termsWithCash(campaignId: string, terms: CampaignTerms, cashMinor: number): Promise<CampaignTerms | null>;
  /** True while creators may apply: `application` before its end, or `running`. */
  abstract isOpen(campaign: Pick<CampaignFacts, 'state' | 'applicationEndsAt'>): boolean;
  /** application → preparation with final phase dates (APP-5); ongoing: stays as it is; only accepts and declines are decisions (CAM-10). Needs the lock. */
  abstract selectionConfirmed(campaignId: string): Promise<CampaignFacts>;
  /** Accepts or declines: restart the 14 days of ongoing campaigns (CAM-10), make the brand's usual time to decide (CAM-14). Needs a transaction. */
  abstract decisionTaken(campaignId: string, decided: readonly DecidedApplication[]): Promise<void>;
  /** A creator has applied for the first time: counts for the market check (CAM-16). Needs a transaction. */
  abstract noteApplicant(campaignId: string): Promise<void>;
  /** These creators have an open invitation, or no more: invited campaigns come first in the feed (rules.md 9). Needs a transaction. */
  abstract noteInvited(campaignId: string, creatorIds: readonly string[], invited: boolean): Promise<void>;
  /** `count` collaborations were opened, or one ended: the last one ending completes a closing campaign. Needs a transaction. */
  abstract collaborationsOpened(campaignId: string, count: number): Promise<void>;
  abstract collaborationEnded(campaignId: string): Promise<void>;
  /** An ended collaboration is open again (rules.md 3 "reopen"): counts as open, but not as a new one. Needs a transaction. */
  abstract collaborationReopened(campaignId: string): Promise<void>;
}
