import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignTerms } from '@app/campaigns';
import type { Collaboration } from '../collaboration.entity.js';
import { Dispatches } from '../contract/dispatches.js';
import { keepHandOver } from './amended-collaboration.js';

/** What new terms of a campaign are for one collaboration: what cannot be undone and what was agreed with this creator alone stays (CAM-11). */
@Injectable()
export class OwnTermsService {
  constructor(
    private readonly campaigns: CampaignsApi,
    private readonly dispatches: Dispatches,
  ) {}

  async of(collaboration: Collaboration, terms: CampaignTerms): Promise<CampaignTerms> {
    const given = otherHandOver(collaboration.terms, terms) && !(await this.mayChangeHandOver(collaboration));
    return this.withOwnCash(collaboration, given ? keepHandOver(collaboration.terms, terms) : terms);
  }

  /** Nothing was handed over and nothing is on its way. */
  private async mayChangeHandOver({ id, state, handedOverAt }: Collaboration): Promise<boolean> {
    return state === 'preparing' && !handedOverAt && !(await this.dispatches.sent(id));
  }

  /** Cash agreed with this creator alone (APP-9) is not lost by terms that pay less. */
  private async withOwnCash(collaboration: Collaboration, terms: CampaignTerms): Promise<CampaignTerms> {
    const own = collaboration.terms.cashMinor;
    if (own <= terms.cashMinor) return terms;
    const offered = await this.campaigns.terms(collaboration.campaignId, collaboration.terms.version);
    if (own === offered.cashMinor) return terms;
    return (await this.campaigns.termsWithCash(collaboration.campaignId, terms, own)) ?? terms;
  }
}

/** Whether what the creator gets comes otherwise: by another hand-over, to other countries, in other variants. */
export const otherHandOver = (own: CampaignTerms, terms: CampaignTerms): boolean =>
  own.handOver !== terms.handOver ||
  own.shipCountries.join() !== terms.shipCountries.join() ||
  (own.variants !== undefined && own.variants.join('\n') !== terms.variants?.join('\n'));
