import { DELIVERABLES_TABLE, POLICY } from '@app/rules';
import type { CampaignType, HandOver } from './contract/campaigns.api.js';

/** The nested documents of a campaign, as they lie in its jsonb columns. Money is in minor units of the campaign's one currency. */
export interface ProductDocument {
  name: string;
  description: string;
  link: string | null;
  retailValueMinor: number | null;
  purchaseCostMinor: number | null;
  handOver: HandOver | null;
  /** ISO 3166-1 alpha-2; asked for with `ship`. */
  shipCountries: string[];
}

export type Goal = 'awareness' | 'content' | 'sales';

export interface BriefDocument {
  goal: Goal | null;
  /** How the brand measures the goal; its own note, no part of the terms. */
  measure: string;
  audience: string;
  tone: string;
  task: string;
  message: string;
  dos: string[];
  donts: string[];
  inspiration: string[];
  postingWishes: string;
}

export interface RequirementsDocument {
  hashtags: string[];
  mentions: string[];
  links: string[];
  disclosureCountry: string | null;
}

export interface CriteriaDocument {
  countries: string[];
  niches: string[];
  languages: string[];
  followersMin: number | null;
  followersMax: number | null;
}

export interface ScheduleDocument {
  applicationDays: number;
  preparationDays: number;
  activeDays: number;
}

export interface AdsDocument {
  kind: 'partnership_ads' | 'spark_ads';
  licenceDays: number;
}

export interface ExclusivityDocument {
  category: string;
  days: number;
}

/** CAM-6, format `event`; instants as RFC 3339 text in UTC. */
export interface EventDocument {
  venue: string;
  /** Shown to confirmed creators only; no part of the terms. */
  address: string;
  startsAt: string | null;
  /** Null: as the start. */
  endsAt: string | null;
}

export const ASPECT_RATIOS = ['9:16', '4:5', '1:1', '16:9'] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

/** CAM-5, type `ugc`. */
export interface UgcDocument {
  lengthSeconds: number | null;
  aspectRatio: AspectRatio | null;
  scenes: string[];
  wording: string;
  /** Openings to choose from. */
  hooks: string[];
  /** The bundle: videos per creator (rules.md 1). */
  videos: number;
}

/** What the brand lets happen between application and confirmation. */
export interface SelectionOptionsDocument {
  /** APP-7: accepting sends an offer that the creator agrees to. */
  offers: boolean;
  /** APP-9: creators may ask for other cash. */
  otherCash: boolean;
}

export interface MixDocument {
  stories: number;
  posts: number;
  videos: number;
}

/** The rate that was used for the deliverables (rules.md 1); null on the campaign means EUR. */
export interface RateDocument {
  version: number;
  currency: string;
  rate: number;
  minorDigits: number;
}

export type PostKind = 'post' | 'reel' | 'free';
export type Format = 'standard' | 'speedy' | 'event';
export type Timing = 'time_limited' | 'ongoing';

export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

export const emptyProduct = (): ProductDocument => ({
  name: '',
  description: '',
  link: null,
  retailValueMinor: null,
  purchaseCostMinor: null,
  handOver: null,
  shipCountries: [],
});

export const emptyBrief = (): BriefDocument => ({
  goal: null,
  measure: '',
  audience: '',
  tone: '',
  task: '',
  message: '',
  dos: [],
  donts: [],
  inspiration: [],
  postingWishes: '',
});

/** CAM-5: the disclosure mark is required by default; UGC is not posted, so there is none. */
export const emptyRequirements = (type: CampaignType = 'instagram'): RequirementsDocument => ({
  hashtags: [],
  mentions: [],
  links: [],
  disclosureCountry: type === 'ugc' ? null : 'DE',
});

export const emptyEvent = (): EventDocument => ({ venue: '', address: '', startsAt: null, endsAt: null });

export const emptyUgc = (): UgcDocument => ({
  lengthSeconds: null,
  aspectRatio: null,
  scenes: [],
  wording: '',
  hooks: [],
  videos: DELIVERABLES_TABLE.ugcVideos,
});

export const noSelectionOptions = (): SelectionOptionsDocument => ({ offers: false, otherCash: false });

export const emptyCriteria = (): CriteriaDocument => ({ countries: [], niches: [], languages: [], followersMin: null, followersMax: null });

/** CAM-6: 7/7/14 days, speedy 3/3/5. */
export function defaultSchedule(format: Format): ScheduleDocument {
  const days = format === 'speedy' ? 'speedy' : 'standard';
  const { applicationDays, preparationDays, activeDays } = POLICY.campaigns;
  return { applicationDays: applicationDays[days], preparationDays: preparationDays[days], activeDays: activeDays[days] };
}
