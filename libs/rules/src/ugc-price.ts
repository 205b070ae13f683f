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
