import { POLICY } from '@app/rules';
import type { HandOver } from './contract/campaigns.api.js';

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

/** CAM-5: the disclosure mark is required by default. */
export const emptyRequirements = (): RequirementsDocument => ({ hashtags: [], mentions: [], links: [], disclosureCountry: 'DE' });

export const emptyCriteria = (): CriteriaDocument => ({ countries: [], niches: [], languages: [], followersMin: null, followersMax: null });

/** CAM-6: 7/7/14 days, speedy 3/3/5. */
export function defaultSchedule(format: Format): ScheduleDocument {
  const days = format === 'speedy' ? 'speedy' : 'standard';
  const { applicationDays, preparationDays, activeDays } = POLICY.campaigns;
  return { applicationDays: applicationDays[days], preparationDays: preparationDays[days], activeDays: activeDays[days] };
}
