import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import type { FieldError } from '@app/platform';
import type { Application } from '../application.entity.js';

export interface Amount {
  amountMinor: number;
  currency: string;
}

/** Our own bound, a million of the currency: keeps every sum representable. */
const MOST_MINOR = 100_000_000;

/** What an application's cash columns become with the one wish of the creator (APP-9). */
export type AskedColumns = Pick<Application, 'cashState' | 'cashAskedMinor' | 'cashCounteredMinor' | 'cashAgreedMinor' | 'cashAnsweredAt'>;

/** Asking for other cash: where the campaign allows it, once, in its currency, launchable by the table (APP-9, rules.md 1). */
@Injectable()
export class AskedCash {
  constructor(private readonly campaigns: CampaignsApi) {}

  /** Null and an error for the field when it cannot be asked. */
  async asked(
    campaign: CampaignFacts,
    terms: CampaignTerms,
    existing: Application | null,
    wish: Amount,
    errors: FieldError[],
  ): Promise<AskedColumns | null> {
    const refused = (code: string, message: string, more: Partial<FieldError> = {}) => {
      errors.push({ pointer: '/askedCash', code, message, ...more });
      return null;
    };
    if (!campaign.selectionOptions.otherCash) return refused('not-possible', 'cannot be asked: the campaign offers the cash it names');
    if (existing?.cashState) return refused('once', 'was asked already: other cash is asked once per campaign');
    const fault = await this.fault(campaign.id, terms, wish);
    if (fault) return refused(fault.code, fault.message, fault.more);
    return {
      cashState: 'asked',
      cashAskedMinor: wish.amountMinor,
      cashCounteredMinor: null,
      cashAgreedMinor: null,
      cashAnsweredAt: null,
    };
  }

  /** Why this amount cannot be the creator's; null when it can. */
  async fault(
    campaignId: string,
    terms: CampaignTerms,
    { amountMinor, currency }: Amount,
  ): Promise<{ code: string; message: string; more: Partial<FieldError> } | null> {
    if (currency !== terms.currency) {
      return { code: 'currency', message: `must be in ${terms.currency}`, more: { limit: terms.currency, value: currency } };
    }
    if (amountMinor > MOST_MINOR)
      return { code: 'too-much', message: `must be at most ${MOST_MINOR}`, more: { limit: MOST_MINOR, value: amountMinor } };
    if (amountMinor === terms.cashMinor) {
      return { code: 'same', message: 'is what the campaign pays already', more: { value: amountMinor } };
    }
    if (!(await this.campaigns.termsWithCash(campaignId, terms, amountMinor))) {
      return { code: 'too-little', message: 'is too little: with it nothing could be asked for', more: { value: amountMinor } };
    }
    return null;
  }
}
