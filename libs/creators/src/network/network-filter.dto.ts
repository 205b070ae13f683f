import { AnyOf, Int, LocalDate, OneOf, Text } from '@app/platform';
import { NICHES } from '../contract/vocabulary.js';

export const SORTS = ['relevance', '-followers', 'followers', '-engagementRate', '-rating', '-createdAt'] as const;
export type NetworkSort = (typeof SORTS)[number];

export const AGE_BANDS = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const;

const SHARES = ['10', '20', '30', '40', '50', '60', '70', '80', '90'] as const;
const RATIO = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;
const STARS = /^([1-4](\.\d{1,2})?|5(\.0{1,2})?)$/;
const CODES = /^[A-Za-z]{2}(,[A-Za-z]{2}){0,19}$/;
const WIDEST = 2_000_000_000;

/** Filters of the network (CRE-5); all given ones must hold, all about the same account where they speak of an account. */
export class NetworkFilter {
  @Text({ min: 2, max: 100, optional: true, description: 'words of names, handles, bio, city and niches; forgives a typo per word' })
  q?: string;

  @AnyOf(['instagram', 'tiktok'], { description: 'one: filters and figures of that account; none or both: of the largest account' })
  platform?: string[];

  @Int({ min: 0, max: WIDEST, optional: true, query: true })
  'followers[gte]'?: number;

  @Int({ min: 0, max: WIDEST, optional: true, query: true })
  'followers[lt]'?: number;

  @Text({ min: 1, max: 10, pattern: RATIO, optional: true, description: '0..1', example: '0.02' })
  'engagementRate[gte]'?: string;

  @Text({ min: 1, max: 10, pattern: RATIO, optional: true, description: '0..1', example: '0.08' })
  'engagementRate[lt]'?: string;

  @Text({ min: 2, max: 60, pattern: CODES, optional: true, description: 'ISO 3166-1, any of these, comma-separated', example: 'DE,AT' })
  country?: string;

  @Text({ min: 2, max: 80, optional: true, description: 'whole name, upper and lower case alike' })
  city?: string;

  @Text({ min: 2, max: 60, pattern: CODES, optional: true, description: 'ISO 639-1, any of these, comma-separated', example: 'de,en' })
  language?: string;

  @AnyOf(NICHES)
  niche?: string[];

  @Text({
    min: 1,
    max: 4,
    pattern: STARS,
    optional: true,
    description: '1..5, average of the shown ratings; without one: left out',
    example: '4.5',
  })
  'rating[gte]'?: string;

  @OneOf(['yes', 'no'], {
    optional: true,
    description: 'a collaboration with this organisation has ended, or contents count in its reports; no: neither',
  })
  workedWith?: string;

  @Int({
    min: 0,
    max: WIDEST,
    optional: true,
    query: true,
    description: 'median of the views of the contents made for this organisation, each as its reports count it',
  })
  'pastMedianViews[gte]'?: number;

  @Text({
    min: 1,
    max: 10,
    pattern: RATIO,
    optional: true,
    description: '0..1, Σ engagements / Σ followers at publication over the contents made for this organisation',
    example: '0.03',
  })
  'pastEngagementRate[gte]'?: string;

  @Text({
    min: 1,
    max: 10,
    pattern: RATIO,
    optional: true,
    description: '0..1, fulfilled / counted collaborations with this organisation (as in the reliability record, of all time)',
    example: '0.9',
  })
  'pastFulfilment[gte]'?: string;

  @LocalDate({ optional: true, description: 'not away from this day, and with a credit left on it as far as known now …' })
  availableFrom?: string;

  @LocalDate({ optional: true, description: '… to this one; alone or left out: that one day' })
  availableUntil?: string;

  @OneOf(['F', 'M'], { optional: true })
  audienceGender?: string;

  @OneOf(SHARES, { optional: true, description: 'per cent of the followers at least; default 50' })
  audienceGenderShare?: string;

  @OneOf(AGE_BANDS, { optional: true })
  audienceAge?: string;

  @OneOf(SHARES, { optional: true, description: 'per cent of the followers at least; default 30' })
  audienceAgeShare?: string;

  @OneOf(SORTS, { optional: true, description: 'default relevance: by words first, then by expected engagements of a post' })
  sort?: NetworkSort;
}

export class NetworkQuery extends NetworkFilter {
  @Int({ min: 1, max: 200, optional: true, query: true, description: 'default 50' })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;

  @AnyOf(['total'])
  include?: string[];
}
