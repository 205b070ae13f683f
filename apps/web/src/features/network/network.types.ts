import type { components } from '@app/api-client';

type Schemas = components['schemas'];

/** A creator in lists (`NetworkCreatorDto`). */
export type NetworkCreator = Schemas['NetworkCreatorDto'];
export type NetworkAccount = Schemas['NetworkAccountDto'];
export type AccountInsights = Schemas['NetworkAccountInsightsDto'];
export type Standing = Schemas['StandingDto'];
export type CreatorPage = Schemas['CreatorPageDto'];
export type BlockedCreator = Schemas['BlockedCreatorDto'];
export type SavedSearch = Omit<Schemas['SavedSearchDto'], 'query'> & { query: Record<string, unknown> };

export const SORTS = ['relevance', '-followers', 'followers', '-engagementRate', '-rating', '-createdAt'] as const;
export type NetworkSort = (typeof SORTS)[number];

export const AGES = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const;
export const SHARES = [10, 20, 30, 40, 50, 60, 70, 80, 90] as const;

/** Filters of the search under the names of the API, so that an address, a saved search and a request are the same. */
export interface NetworkFilter {
  q?: string | undefined;
  /** `instagram` or `tiktok`: whose figures count. */
  platform?: string | undefined;
  'followers[gte]'?: number | undefined;
  'followers[lt]'?: number | undefined;
  /** 0..1 */
  'engagementRate[gte]'?: number | undefined;
  'engagementRate[lt]'?: number | undefined;
  /** Several codes or words with commas. */
  country?: string | undefined;
  city?: string | undefined;
  language?: string | undefined;
  niche?: string | undefined;
  /** Stars at least, 1..5. */
  'rating[gte]'?: number | undefined;
  /** With the own organisation, as the three figures of the past are. */
  workedWith?: 'yes' | 'no' | undefined;
  'pastMedianViews[gte]'?: number | undefined;
  /** 0..1 */
  'pastEngagementRate[gte]'?: number | undefined;
  'pastFulfilment[gte]'?: number | undefined;
  availableFrom?: string | undefined;
  availableUntil?: string | undefined;
  audienceGender?: 'F' | 'M' | undefined;
  /** Per cent of the followers at least. */
  audienceGenderShare?: number | undefined;
  audienceAge?: string | undefined;
  audienceAgeShare?: number | undefined;
  sort?: NetworkSort | undefined;
}

/** The address of the search page: filters, how they are shown, and who is looked at. */
export interface NetworkView extends NetworkFilter {
  view?: 'table' | undefined;
  look?: string | undefined;
  /** The group that creators are looked for. */
  group?: string | undefined;
}
