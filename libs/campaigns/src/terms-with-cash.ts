import { mixForTotal } from '@app/rules';
import type { Campaign } from './campaign.entity.js';
import { hashTerms } from './campaign.terms.js';
import { owedFor } from './campaign.value.js';
import type { CampaignTerms } from './contract/campaigns.api.js';

/** The terms of one creator with a cash of his own (APP-9): the table decides anew what is owed; null below its minimum. */
export function termsWithCash(campaign: Campaign, terms: CampaignTerms, cashMinor: number): CampaignTerms | null {
  const { type, format, product, rate, ugc } = campaign;
  const owed = (cash: number) => owedFor({ type, format, product, rate, ugc, cashMinor: cash });
  const mix = mixForTotal(terms.deliverables, owed(terms.cashMinor), owed(cashMinor));
  if (!mix) return null;
  const { hash: _, ...rest } = terms;
  const own = { ...rest, cashMinor, deliverables: { ...mix, postKind: terms.deliverables.postKind } };
  return { ...own, hash: hashTerms(own) };
}
