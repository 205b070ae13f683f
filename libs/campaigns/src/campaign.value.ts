import { allowedMixes, checkMix, deliverablesOwed, totalMinorEur, type DeliverablesOwed, type Mix, type MixCheck } from '@app/rules';
import type { MixDocument, PostKind, ProductDocument, RateDocument, UgcDocument } from './campaign.documents.js';
import type { CampaignType } from './contract/campaigns.api.js';

/** What the deliverables are computed from (CAM-4). */
export interface Value {
  type: CampaignType;
  format: 'standard' | 'speedy' | 'event';
  product: ProductDocument | null;
  cashMinor: number;
  rate: RateDocument | null;
  /** Its bundle is what ugc owes. */
  ugc: UgcDocument | null;
}

/** Total per creator in EUR cents: retail value of a complete product + cash, by the stored rate (rules.md 1). */
export function totalOf(value: Pick<Value, 'product' | 'cashMinor' | 'rate'>): number {
  const { product, cashMinor, rate } = value;
  return totalMinorEur({ product, cashMinor, ...(rate && { eurRate: { rate: rate.rate, minorDigits: rate.minorDigits } }) });
}

export interface Deliverables {
  owed: Mix;
  chosen: Mix & { postKind: PostKind };
  launchable: boolean;
  reason: DeliverablesOwed['reason'];
  allowed: Mix[];
  tableVersion: number;
}

const mixOf = ({ stories, posts, videos }: Mix): Mix => ({ stories, posts, videos });

/** The row of the table for this value. */
export function owedFor(value: Value): DeliverablesOwed {
  const { type: platform, format, ugc } = value;
  return deliverablesOwed({ platform, totalMinorEur: totalOf(value), event: format === 'event', ...(ugc && { bundle: ugc.videos }) });
}

/** Owed by the table, chosen by the brand, every allowed mix, and why (CAM-4). */
export function deliverablesOf(value: Value & { mix: MixDocument | null; postKind: PostKind }): Deliverables {
  const owed = owedFor(value);
  return {
    owed: mixOf(owed),
    chosen: { ...mixOf(value.mix ?? owed), postKind: value.postKind },
    launchable: owed.launchable,
    reason: owed.reason,
    allowed: allowedMixes(owed),
    tableVersion: owed.tableVersion,
  };
}

/** Whether the brand may ask for this mix at this value (rules.md 1). */
export function mixAllowed(value: Value, mix: Mix): MixCheck {
  return checkMix(owedFor(value), mix);
}
