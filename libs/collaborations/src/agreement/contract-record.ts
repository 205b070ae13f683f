import type { CampaignTerms } from '@app/campaigns';
import type { ClockCause } from '../contract/collaborations.api.js';

/** Somebody's yes to a version of the terms. */
export interface Acceptance {
  /** Null: an account that was deleted or a key. */
  who: string | null;
  at: Date;
  version: number;
  hash: string;
}

/** An amendment this creator agreed to (CAM-11). */
export interface AgreedAmendment extends Acceptance {
  /** The members of the terms it changed, as JSON pointers into them. */
  fields: string[];
  note: string | null;
}

/** A deadline moved for this creator, or the window lengthened before the hand-over (`days`). */
export interface AgreedExtension {
  at: Date;
  from: Date | null;
  to: Date | null;
  days: number | null;
  /** The clock stood for it (COL-2); null: somebody gave this time. */
  cause: ClockCause | null;
  reason: string;
}

/** Everything the contract says; the same record gives the same file (COL-6). */
export interface ContractRecord {
  collaborationId: string;
  /** Without what is not both sides' business. */
  terms: Omit<CampaignTerms, 'product'> & { product: Omit<NonNullable<CampaignTerms['product']>, 'purchaseCostMinor'> | null };
  /** The product variant the creator chose. */
  variant: string | null;
  brand: { name: string; organisation: string; /** The organisation the brand moved to since. */ nowOf: string | null };
  creator: { name: string; handle: string | null };
  confirmedAt: Date;
  timeZone: string;
  preparationEndsAt: Date;
  activeDays: number;
  /** The creator applied, or said yes to the offer once more (`offered`: APP-7, COL-5). */
  applied: Acceptance & { offered: boolean };
  /** Null name: the place of a lost creator, taken by the creator's yes (COL-5). */
  confirmed: Acceptance;
  replacement: boolean;
  /** Agreed with this creator alone (APP-9). */
  ownCash: { amountMinor: number; at: Date | null } | null;
  amendments: AgreedAmendment[];
  extensions: AgreedExtension[];
}
