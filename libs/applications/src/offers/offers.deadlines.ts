import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { OnDeadline, Scope } from '@app/platform';
import { OffersService } from './offers.service.js';

/** What happens when an offer's time is over: the same as before any use case, as the system. */
@Injectable()
export class OfferDueDates {
  constructor(
    private readonly offers: OffersService,
    private readonly campaigns: CampaignsApi,
  ) {}

  @OnDeadline('applications.offer-lapses')
  async lapses(id: string): Promise<void> {
    const campaignId = await this.offers.campaignOf(id);
    if (!campaignId) return;
    await this.campaigns.lock(Scope.system(), campaignId);
    await this.offers.settle(campaignId);
  }

  @OnDeadline('applications.offer-warning')
  async warning(id: string): Promise<void> {
    await this.offers.warn(id);
  }
}
