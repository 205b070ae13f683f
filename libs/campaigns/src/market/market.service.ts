import { Injectable } from '@nestjs/common';
import type { MoneyDto, Scope } from '@app/platform';
import { followerBand, MARKET, marketCheck, marketUnits } from '@app/rules';
import { deliverablesOf, totalOf } from '../campaign.value.js';
import type { Campaign } from '../campaign.entity.js';
import { CampaignsRepository } from '../campaigns.repository.js';
import { MarketCheckDto } from './market.dto.js';
import { MarketRepository } from './market.repository.js';

const eur = (amountMinor: number): MoneyDto => ({ amountMinor, currency: 'EUR' });

/** Compares an offer with similar campaigns on the instance (CAM-16, rules.md 9). */
@Injectable()
export class Market {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly repository: MarketRepository,
  ) {}

  async check(scope: Scope, campaignId: string): Promise<MarketCheckDto> {
    return this.compare(await this.campaigns.get(scope, campaignId));
  }

  /** The caller has checked the campaign. */
  async compare(campaign: Campaign): Promise<MarketCheckDto> {
    const { type, criteria } = campaign;
    const followers = followerBand(type, criteria.followersMin);
    const { countries } = criteria;
    const offers = await this.repository.offers({ type, countries, followers, exceptOrganisationId: campaign.organisationId });
    const found = marketCheck(offers);
    const units = marketUnits(deliverablesOf(campaign).chosen);
    const own = units > 0 ? Math.round(totalOf(campaign) / units) : null;
    return {
      enough: found !== null,
      basis: { type, countries, followersFrom: followers.from, followersTo: followers.to, days: MARKET.days },
      range: found && {
        lower: eur(found.lowerMinorEur),
        median: eur(found.medianMinorEur),
        upper: eur(found.upperMinorEur),
        campaigns: found.campaigns,
      },
      own: own === null ? null : eur(own),
      position:
        found === null || own === null ? null : own < found.lowerMinorEur ? 'below' : own > found.upperMinorEur ? 'above' : 'within',
      expectedApplicants: found?.applicants ?? null,
    };
  }
}
