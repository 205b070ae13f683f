import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { Clock, Live, rooms, StateConflictError, Transactions, type Scope } from '@app/platform';
import type { Application } from '../application.entity.js';
import { mayKeepWaiting } from '../applications.policy.js';
import { ApplicationsRepository } from '../applications.repository.js';

/** Whom the brand wants to keep waiting when it confirms, in the order of its marks (APP-5). */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ApplicationsRepository,
    private readonly campaigns: CampaignsApi,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Marks an undecided one, after those marked before; again changes nothing. 409 for others and where no waiting list is kept. */
  keep(scope: Scope, id: string): Promise<Application> {
    return this.change(scope, id, async (application) => {
      if (application.waitlistPosition !== null) return false;
      application.waitlistPosition = (await this.repository.lastMark(application.campaignId)) + 1;
      return true;
    });
  }

  /** Takes the mark back; again changes nothing. 409 like `keep`: who waits already is declined instead. */
  drop(scope: Scope, id: string): Promise<Application> {
    return this.change(scope, id, (application) => {
      const marked = application.waitlistPosition !== null;
      application.waitlistPosition = null;
      return Promise.resolve(marked);
    });
  }

  private change(scope: Scope, id: string, work: (application: Application) => Promise<boolean>): Promise<Application> {
    return this.transactions.run(async () => {
      const { campaignId } = await this.repository.get(scope, id);
      const campaign = await this.campaigns.lock(scope, campaignId);
      const application = await this.repository.getForUpdate(scope, id);
      if (!mayKeepWaiting(campaign, application.state)) throw noWaitlist(campaign.state, application.state);
      if (!(await work(application))) return application;
      application.touch(this.clock.now());
      await this.repository.save(application);
      this.live.tell(rooms.members(application), 'campaign:changed', { entity: 'application', id });
      return application;
    });
  }
}

const noWaitlist = (campaign: string, application: string) =>
  new StateConflictError(
    'applications.waitlist-not-possible',
    `Undecided ones of time-limited campaigns can be kept waiting until the confirmation: this one is ${application}, its campaign ${campaign}.`,
    application,
  );
