import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import type { Application } from '../application.entity.js';
import type { CashDto } from './cash.dto.js';

/** Other cash as both sides see it (APP-9). */
@Injectable()
export class CashViews {
  constructor(private readonly campaigns: CampaignsApi) {}

  async of(application: Application): Promise<CashDto | null> {
    const { cashState: state, cashAskedMinor, cashCounteredMinor, cashAgreedMinor, cashAnsweredAt, campaignId } = application;
    if (state === null || cashAskedMinor === null) return null;
    const terms = await this.campaigns.terms(campaignId);
    const money = (amountMinor: number) => ({ amountMinor, currency: terms.currency });
    const named = state === 'refused' ? terms.cashMinor : (cashAgreedMinor ?? cashCounteredMinor ?? cashAskedMinor);
    const { stories, posts, videos } = ((await this.campaigns.termsWithCash(campaignId, terms, named)) ?? terms).deliverables;
    return {
      state,
      campaign: money(terms.cashMinor),
      asked: money(cashAskedMinor),
      countered: cashCounteredMinor === null ? null : money(cashCounteredMinor),
      agreed: cashAgreedMinor === null ? null : money(cashAgreedMinor),
      answeredAt: cashAnsweredAt?.toISOString() ?? null,
      deliverables: { stories, posts, videos },
    };
  }
}
