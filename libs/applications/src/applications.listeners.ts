import { Injectable } from '@nestjs/common';
import { CampaignsApi, phaseChanged } from '@app/campaigns';
import { OnEvent, Scope, type EventType } from '@app/platform';
import { ApplicationsService } from './applications.service.js';
import { creditsChanged } from './contract/applications.events.js';
import { NetworkCredits } from './network-credits.js';

type Data<E> = E extends EventType<infer D> ? D : never;

/** What a campaign's phases do to its applications (rules.md 3). */
@Injectable()
export class ApplicationsListeners {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly campaigns: CampaignsApi,
    private readonly credits: NetworkCredits,
  ) {}

  @OnEvent(phaseChanged, 'applications.follow-campaign')
  async onPhaseChanged({ campaignId, to, reason }: Data<typeof phaseChanged>): Promise<void> {
    if (to === 'cancelled' || to === 'closing' || to === 'completed') {
      await this.campaigns.lock(Scope.system(), campaignId);
      await this.applications.closeOpen(campaignId, reason ?? `campaign_${to}`);
    } else if (to === 'active') {
      await this.campaigns.lock(Scope.system(), campaignId);
      await this.applications.endWaitlist(campaignId);
    }
  }

  /** Counted in a transaction of its own: a campaign that closes would else hold the locks of all its creators (CRE-5, APP-8). */
  @OnEvent(creditsChanged, 'applications.tell-network-of-credits')
  async onCreditsChanged({ creatorId }: Data<typeof creditsChanged>): Promise<void> {
    await this.credits.tell(creatorId);
  }
}
