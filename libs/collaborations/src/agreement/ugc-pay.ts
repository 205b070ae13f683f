import { POLICY } from '@app/rules';
import type { CampaignTerms } from '@app/campaigns';

interface Pay {
  videos: number;
  amountMinor: number;
  currency: string;
}

/** The creator's share of the price of UGC videos, by their length (BIL-3); null without videos, or without a length that has a price. */
export function ugcPay({ type, ugc }: Pick<CampaignTerms, 'type' | 'ugc'>): Pay | null {
  if (type !== 'ugc' || !ugc?.lengthSeconds) return null;
  const shares: Readonly<Record<number, { readonly amountMinor: number; readonly currency: string } | undefined>> = POLICY.ugc.creatorShare;
  const share = shares[ugc.lengthSeconds];
  return share ? { videos: ugc.videos, amountMinor: share.amountMinor * ugc.videos, currency: share.currency } : null;
}
