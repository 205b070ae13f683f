import type { CampaignTerms } from '@app/campaigns';
import { daysAfter, paysMoney, POLICY } from '@app/rules';
import type { RatingSide } from './rating.entity.js';

export const CRITERIA = ['communication', 'content', 'punctuality', 'product', 'payment'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What each side rates (CRE-8): a product only where there was one, payment only where money was agreed. */
export function criteriaOf(side: RatingSide, terms: Pick<CampaignTerms, 'product' | 'type' | 'cashMinor'>): Criterion[] {
  if (side === 'brand') return ['communication', 'content', 'punctuality'];
  return [...(terms.product ? ['product' as const] : []), 'communication', ...(paysMoney(terms) ? ['payment' as const] : [])];
}

export interface RatingTimes {
  /** The End. */
  opensAt: Date;
  /** Without the other side's rating, one's own is shown from here on. */
  shownFrom: Date;
  /** Exclusive. */
  closesAt: Date;
}

/** Null while the collaboration has no End. */
export function ratingTimes({ endedAt, timeZone }: { endedAt: Date | null; timeZone: string }): RatingTimes | null {
  if (!endedAt) return null;
  return {
    opensAt: endedAt,
    shownFrom: daysAfter(endedAt, POLICY.creators.ratingShownAfterDays, timeZone),
    closesAt: daysAfter(endedAt, POLICY.creators.ratingOpenDays, timeZone),
  };
}

export function isOpenFor(times: RatingTimes | null, now: Date): boolean {
  return !!times && times.opensAt <= now && now < times.closesAt;
}
