import { Injectable } from '@nestjs/common';
import { Clock, Deadlines, Events, type Scope } from '@app/platform';
import { CampaignLock } from './campaign-lock.js';
import { CampaignStart } from './campaign-start.js';
import type { Campaign } from './campaign.entity.js';
import { parseInstant } from './campaign.parts.js';
import { notPossible } from './campaigns.errors.js';
import { possibleNow, stateAllows } from './campaigns.policy.js';
import { campaignCancelled, campaignScheduled } from './contract/campaigns.events.js';
import { DUE } from './due-kinds.js';
import { LaunchGuard } from './launch-guard.js';
import { factOf, Transitions } from './transitions.js';

/** What members do with a campaign's life (CAM-8, CAM-9, CAM-10). Every case applies first what is due (COL-2). */
@Injectable()
export class CampaignLifecycle {
  constructor(
    private readonly lock: CampaignLock,
    private readonly start: CampaignStart,
    private readonly guard: LaunchGuard,
    private readonly transitions: Transitions,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `at`: undefined = the draft's wish or at once, null = at once. Errors: 403 e-mail or plan, 409 state or slots, 422 incomplete. */
  launch(scope: Scope, id: string, at: string | null | undefined): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      if (!stateAllows('launch', campaign)) throw notPossible('launch', campaign.state, possibleNow(campaign));
      const launchAt = at === undefined ? campaign.launchAt : at === null ? null : parseInstant(at, '/at');
      await this.guard.check(scope, campaign, launchAt);
      if (launchAt === null) await this.start.begin(campaign, 'launch', this.clock.now());
      else await this.schedule(scope, campaign, launchAt);
      return campaign;
    });
  }

  unschedule(scope: Scope, id: string, reason: string | null = null): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      await this.transitions.apply(campaign, 'unschedule', { reason, changes: { scheduledBy: null } });
      return campaign;
    });
  }

  /** CAM-9: possible until a collaboration is confirmed. */
  cancel(scope: Scope, id: string, reason: string | undefined): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      if (!stateAllows('cancel', campaign)) {
        throw notPossible('cancel', campaign.state, possibleNow(campaign), { collaborations: campaign.collaborationsTotal });
      }
      await this.transitions.apply(campaign, 'cancel', { reason: reason || 'cancelled_by_brand' });
      await this.events.publish(campaignCancelled, { ...factOf(campaign), reason: reason || 'cancelled_by_brand', by: 'member' });
      return campaign;
    });
  }

  /** By staff, whatever is confirmed; the caller removes the open collaborations in the same transaction (rules.md 3). */
  staffCancel(scope: Scope, id: string, reason: string): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      await this.transitions.apply(campaign, 'staff-cancel', { reason });
      await this.events.publish(campaignCancelled, { ...factOf(campaign), reason, by: 'staff' });
      return campaign;
    });
  }

  pause(scope: Scope, id: string): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      await this.start.pause(campaign, 'pause', 'paused_by_brand', this.clock.now());
      return campaign;
    });
  }

  /** Needs a free slot (CAM-12). */
  reactivate(scope: Scope, id: string, reason: string | null = null): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      if (!stateAllows('reactivate', campaign)) throw notPossible('reactivate', campaign.state, possibleNow(campaign));
      await this.guard.checkSlot(scope, campaign);
      await this.start.reactivate(campaign, reason);
      return campaign;
    });
  }

  /** Ongoing: closing, or completed at once when no collaboration is open. */
  close(scope: Scope, id: string, reason = 'closed_by_brand'): Promise<Campaign> {
    return this.lock.use(scope, id, async (campaign) => {
      const event = campaign.collaborationsOpen > 0 ? 'close' : 'close-none-open';
      await this.transitions.apply(campaign, event, { reason });
      return campaign;
    });
  }

  private async schedule(scope: Scope, campaign: Campaign, launchAt: Date): Promise<void> {
    await this.transitions.apply(campaign, 'launch-scheduled', { changes: { launchAt, scheduledBy: scope.userId } });
    await this.deadlines.set(DUE.launchDate, campaign.id, launchAt);
    await this.events.publish(campaignScheduled, { ...factOf(campaign), launchAt: launchAt.toISOString() });
  }
}
