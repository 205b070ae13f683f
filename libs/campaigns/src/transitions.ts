import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Deadlines, Events, Live, rooms } from '@app/platform';
import { CAMPAIGN_STATES, ENDED_CAMPAIGN_STATES, transition, type CampaignEvent } from '@app/rules';
import type { Campaign } from './campaign.entity.js';
import { CampaignLog } from './campaign-log.repository.js';
import { notPossible } from './campaigns.errors.js';
import { possibleNow } from './campaigns.policy.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { campaignCompleted, phaseChanged, type CampaignFact } from './contract/campaigns.events.js';
import { DUE } from './due-kinds.js';

export const factOf = (campaign: Campaign): CampaignFact => ({
  campaignId: campaign.id,
  organisationId: campaign.organisationId,
  brandId: campaign.brandId,
  title: campaign.title,
});

/** The one door to a campaign's state (CAM-8): table, row, history, events, open screens. Needs the campaign's lock. */
@Injectable()
export class Transitions {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly log: CampaignLog,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies an event of rules.md 3; `changes` are written with it, `at` is when it takes effect (default now).
   * Errors: 409 `campaigns.not-possible-now` naming the state and what would be possible.
   */
  async apply(
    campaign: Campaign,
    event: CampaignEvent,
    options: { reason?: string | null; at?: Date; changes?: Partial<Campaign> } = {},
  ): Promise<void> {
    const { reason = null, at = this.clock.now(), changes = {} } = options;
    const result = transition(CAMPAIGN_STATES, campaign.state, event, { timing: campaign.timing });
    if (!result.ok) throw notPossible(event, campaign.state, possibleNow(campaign));
    const from = campaign.state;
    const ends = ENDED_CAMPAIGN_STATES.includes(result.to);
    Object.assign(campaign, changes, { state: result.to, stateReason: reason }, ends ? { endedAt: at } : {});
    // Deadlines of the phase that is over; the caller sets those of the new one
    await this.deadlines.cancel(campaign.id, Object.values(DUE));
    await this.repository.save(campaign, this.clock.now());
    await this.log.transition(campaign.id, { at, from, to: result.to, event, reason });
    await this.events.publish(phaseChanged, { ...factOf(campaign), from, to: result.to, reason, by: currentActor().kind });
    if (result.to === 'completed') await this.events.publish(campaignCompleted, factOf(campaign));
    this.tell(campaign);
  }

  /** Open screens fetch the campaign again. */
  tell(campaign: Campaign): void {
    this.live.tell(rooms.members(factOf(campaign)), 'campaign:changed', { entity: 'campaign', id: campaign.id });
  }
}
