import { Injectable } from '@nestjs/common';
import { Clock, Deadlines, Events, Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import type { Campaign } from './campaign.entity.js';
import { decisionDue, pausedEnd } from './campaign.timeline.js';
import { CampaignStart } from './campaign-start.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { campaignCancelled, closingWarned, confirmationWarned, decisionWarned } from './contract/campaigns.events.js';
import { DECISION_WARNINGS, DUE, type DueKind } from './due-kinds.js';
import { factOf, Transitions } from './transitions.js';

const HOUR = 3_600_000;
/** The sweep's tick is no outage: a warning this late moves no date (COL-2). */
const TICK_MS = 60_000;

/**
 * What happens when a deadline of a campaign is due. Every step looks at the locked row first, so that coming twice (by the sweep and by a
 * use case) has one effect.
 */
@Injectable()
export class CampaignDue {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly transitions: Transitions,
    private readonly start: CampaignStart,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Takes effect in the open transaction, with the campaign's row locked. */
  async takeEffect(kind: DueKind, campaignId: string): Promise<void> {
    const campaign = await this.repository.getForUpdate(Scope.system(), campaignId);
    const now = this.clock.now();
    switch (kind) {
      case DUE.launchDate:
        return this.launchDate(campaign, now);
      case DUE.confirmationWarningFirst:
        return this.warnOfConfirmation(campaign, 1, now);
      case DUE.confirmationWarningLast:
        return this.warnOfConfirmation(campaign, 2, now);
      case DUE.applicationEnd:
        return this.endApplication(campaign, now);
      case DUE.preparationEnd:
        return this.endPreparation(campaign, now);
      case DUE.activeEnd:
        return this.endActive(campaign, now);
      case DUE.decisionWarningFirst:
        return this.warnOfDecision(campaign, 1, now);
      case DUE.decisionWarningLast:
        return this.warnOfDecision(campaign, 2, now);
      case DUE.decision:
        return this.pauseUndecided(campaign, now);
      case DUE.pausedWarning:
        return this.warnOfClosing(campaign, now);
      case DUE.pausedEnd:
        return this.closePaused(campaign, now);
    }
  }

  private async launchDate(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'scheduled' || !campaign.launchAt || campaign.launchAt > now) return;
    // After an outage creators still get the whole application phase
    const late = now.getTime() - campaign.launchAt.getTime() > TICK_MS;
    await this.start.atDate(campaign, late ? now : campaign.launchAt);
  }

  /** CAM-9: 48 h and 24 h before; the cancellation comes at least 24 h after the last one was really sent (COL-2). */
  private async warnOfConfirmation(campaign: Campaign, which: 1 | 2, now: Date): Promise<void> {
    if (campaign.state !== 'application' || !campaign.applicationEndsAt || (campaign.warned ?? 0) >= which) return;
    const [, lastHours = 24] = POLICY.campaigns.deadlineWarningHours;
    const end = campaign.applicationEndsAt.getTime();
    // Both due at once: one warning is enough
    if (which === 1 && now.getTime() >= end - lastHours * HOUR) return;
    campaign.warned = which;
    campaign.warnedAt = now;
    const earliest = now.getTime() + POLICY.collaborations.hoursAfterLastWarning * HOUR;
    if (which === 2 && earliest - end > TICK_MS) {
      campaign.applicationEndsAt = new Date(earliest);
      await this.deadlines.set(DUE.applicationEnd, campaign.id, campaign.applicationEndsAt);
    }
    await this.repository.save(campaign, now);
    const hoursLeft = Math.max(1, Math.round((campaign.applicationEndsAt.getTime() - now.getTime()) / HOUR));
    await this.events.publish(confirmationWarned, {
      ...factOf(campaign),
      hoursLeft,
      applicationEndsAt: campaign.applicationEndsAt.toISOString(),
    });
    this.transitions.tell(campaign);
  }

  private async endApplication(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'application' || !campaign.applicationEndsAt || campaign.applicationEndsAt > now) return;
    const earliest = campaign.warnedAt && new Date(campaign.warnedAt.getTime() + POLICY.collaborations.hoursAfterLastWarning * HOUR);
    if (earliest && earliest > now) {
      await this.deadlines.set(DUE.applicationEnd, campaign.id, earliest);
      return;
    }
    const reason = 'selection_not_confirmed';
    await this.transitions.apply(campaign, 'application-deadline', { reason, at: campaign.applicationEndsAt });
    await this.events.publish(campaignCancelled, { ...factOf(campaign), reason, by: 'system' });
  }

  private async endPreparation(campaign: Campaign, now: Date): Promise<void> {
    const { state, preparationEndsAt, activeEndsAt } = campaign;
    if (state !== 'preparation' || !preparationEndsAt || !activeEndsAt || preparationEndsAt > now) return;
    await this.transitions.apply(campaign, 'preparation-deadline', { at: preparationEndsAt });
    await this.deadlines.set(DUE.activeEnd, campaign.id, activeEndsAt);
  }

  private async endActive(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'active' || !campaign.activeEndsAt || campaign.activeEndsAt > now) return;
    const event = campaign.collaborationsOpen > 0 ? 'active-deadline-open' : 'active-deadline-none-open';
    await this.transitions.apply(campaign, event, { at: campaign.activeEndsAt });
  }

  private async warnOfDecision(campaign: Campaign, which: 1 | 2, now: Date): Promise<void> {
    if (campaign.state !== 'running' || !campaign.decidedAt || (campaign.warned ?? 0) >= which) return;
    if (decisionDue(campaign.decidedAt, campaign.timeZone, DECISION_WARNINGS[which]) > now) return;
    if (which === 1 && decisionDue(campaign.decidedAt, campaign.timeZone, DECISION_WARNINGS[2]) <= now) return;
    campaign.warned = which;
    campaign.warnedAt = now;
    await this.repository.save(campaign, now);
    await this.events.publish(decisionWarned, {
      ...factOf(campaign),
      daysLeft: POLICY.campaigns.decisionDays - DECISION_WARNINGS[which],
    });
  }

  /** CAM-10: 14 days without an accept or decline. */
  private async pauseUndecided(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'running' || !campaign.decidedAt) return;
    const due = decisionDue(campaign.decidedAt, campaign.timeZone);
    if (due > now) return;
    await this.start.pause(campaign, 'no-decision', 'no_decision', due);
  }

  private async warnOfClosing(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'paused' || !campaign.pausedAt || (campaign.warned ?? 0) >= 1) return;
    campaign.warned = 1;
    campaign.warnedAt = now;
    await this.repository.save(campaign, now);
    const daysLeft = Math.max(1, Math.round((pausedEnd(campaign.pausedAt, campaign.timeZone).getTime() - now.getTime()) / (24 * HOUR)));
    await this.events.publish(closingWarned, { ...factOf(campaign), daysLeft });
  }

  private async closePaused(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'paused' || !campaign.pausedAt) return;
    const due = pausedEnd(campaign.pausedAt, campaign.timeZone);
    if (due > now) return;
    await this.transitions.apply(campaign, 'paused-too-long', { reason: 'paused_too_long', at: due });
    if (campaign.collaborationsOpen === 0) await this.transitions.apply(campaign, 'last-collaboration-ended', { at: due });
  }
}
