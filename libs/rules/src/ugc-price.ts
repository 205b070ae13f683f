import type { Platform } from './deliverables.js';
import { POLICY, type Policy } from './policy.js';

export interface UgcPrice {
  /** Per video and creator, in minor units of `currency`. */
  readonly perVideoMinor: number;
  readonly videosPerCreator: number;
  readonly totalMinor: number;
  readonly currency: string;
}

/** BIL-3: what UGC videos cost the brand: a price per video and creator by its length. Null for a length without a price. */
export function ugcPrice(
  { lengthSeconds, videos, creators }: { lengthSeconds: number | null; videos: number; creators: number },
  policy: Policy = POLICY,
): UgcPrice | null {
  const prices: Readonly<Record<number, { readonly amountMinor: number; readonly currency: string } | undefined>> = policy.ugc.price;
  const price = lengthSeconds === null ? undefined : prices[lengthSeconds];
  if (!price) return null;
  return {
    perVideoMinor: price.amountMinor,
    videosPerCreator: videos,
    totalMinor: price.amountMinor * videos * creators,
    currency: price.currency,
  };
}

export interface UgcPay {
  readonly videos: number;
  readonly amountMinor: number;
  readonly currency: string;
}

/** BIL-3: the creator's share of the price of all videos, by their length; null for other types and while the length is open. */
export function ugcPay(
  { type, ugc }: { type: Platform; ugc?: { lengthSeconds: number | null; videos: number } | null | undefined },
  policy: Policy = POLICY,
): UgcPay | null {
  if (type !== 'ugc' || !ugc?.lengthSeconds) return null;
  const shares: Readonly<Record<number, { readonly amountMinor: number; readonly currency: string } | undefined>> = policy.ugc.creatorShare;
  const share = shares[ugc.lengthSeconds];
  return share ? { videos: ugc.videos, amountMinor: share.amountMinor * ugc.videos, currency: share.currency } : null;
}

/** Whether creators get money: the offer's cash, or their share of a video's price (APP-8, BIL-3, CRE-8). */
export const paysMoney = ({ type, cashMinor }: { type: Platform; cashMinor: number }): boolean => cashMinor > 0 || type === 'ugc';
