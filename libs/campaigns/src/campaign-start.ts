import { Injectable } from '@nestjs/common';
import { Clock, Deadlines, DomainError, Events, Scope } from '@app/platform';
import { applicationEnd, POLICY, type CampaignEvent } from '@app/rules';
import { CampaignLog } from './campaign-log.repository.js';
import type { Campaign } from './campaign.entity.js';
import { termsOf } from './campaign.terms.js';
import { decisionDue, pausedEnd } from './campaign.timeline.js';
import { campaignLaunched, campaignLaunchFailed } from './contract/campaigns.events.js';
import { DECISION_WARNINGS, DUE, PAUSED_WARNING_DAYS_BEFORE } from './due-kinds.js';
import { LaunchGuard } from './launch-guard.js';
import { factOf, Transitions } from './transitions.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Beginning of the phases in which creators can apply, with terms and deadlines. Needs the campaign's lock. */
@Injectable()
export class CampaignStart {
  constructor(
    private readonly transitions: Transitions,
    private readonly guard: LaunchGuard,
    private readonly log: CampaignLog,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Starts at this instant: freezes the terms as version 1, sets the dates, tells everybody (CAM-8). */
  async begin(campaign: Campaign, event: Extract<CampaignEvent, 'launch' | 'launch-date-reached'>, at: Date): Promise<void> {
    const terms = termsOf(campaign, campaign.termsVersion + 1);
    const timeLimited = campaign.timing === 'time_limited';
    await this.transitions.apply(campaign, event, {
      at,
      changes: {
        launchedAt: at,
        termsVersion: terms.version,
        warned: null,
        warnedAt: null,
        ...(timeLimited
          ? { applicationEndsAt: applicationEnd(at, campaign.schedule.applicationDays, campaign.timeZone) }
          : { decidedAt: at }),
      },
    });
    await this.log.addVersion(campaign.id, terms, at);
    if (timeLimited) await this.armApplication(campaign);
    else await this.armDecision(campaign.id, at, campaign.timeZone);
    await this.events.publish(campaignLaunched, factOf(campaign));
  }

  /** The date of a scheduled launch has come: the guard is asked again; when it fails, back to draft and the owner is told. */
  async atDate(campaign: Campaign, at: Date): Promise<void> {
    try {
      await this.guard.check(Scope.system(), campaign, null);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const blockers = error.code === 'campaigns.not-complete' ? (error.extra.errors ?? []).map(({ code }) => code) : [error.code];
      await this.transitions.apply(campaign, 'launch-date-reached-failed', { reason: blockers.join(', '), at });
      await this.events.publish(campaignLaunchFailed, { ...factOf(campaign), blockers });
      return;
    }
    await this.begin(campaign, 'launch-date-reached', at);
  }

  /** running → paused, by a member or after 14 days without a decision (CAM-10). */
  async pause(campaign: Campaign, event: Extract<CampaignEvent, 'pause' | 'no-decision'>, reason: string | null, at: Date): Promise<void> {
    await this.transitions.apply(campaign, event, { reason, at, changes: { pausedAt: at, warned: null, warnedAt: null } });
    const end = pausedEnd(at, campaign.timeZone);
    await this.deadlines.set(DUE.pausedWarning, campaign.id, new Date(end.getTime() - PAUSED_WARNING_DAYS_BEFORE * DAY));
    await this.deadlines.set(DUE.pausedEnd, campaign.id, end);
  }

  /** paused → running with 14 new days. */
  async reactivate(campaign: Campaign, reason: string | null = null): Promise<void> {
    const now = this.clock.now();
    await this.transitions.apply(campaign, 'reactivate', {
      reason,
      changes: { pausedAt: null, decidedAt: now, warned: null, warnedAt: null },
    });
    await this.armDecision(campaign.id, now, campaign.timeZone);
  }

  /** Warnings and end of the 14 days (CAM-10), from `decidedAt` on. */
  async armDecision(campaignId: string, decidedAt: Date, zone: string): Promise<void> {
    await this.deadlines.set(DUE.decisionWarningFirst, campaignId, decisionDue(decidedAt, zone, DECISION_WARNINGS[1]));
    await this.deadlines.set(DUE.decisionWarningLast, campaignId, decisionDue(decidedAt, zone, DECISION_WARNINGS[2]));
    await this.deadlines.set(DUE.decision, campaignId, decisionDue(decidedAt, zone));
  }

  /** CAM-9: warnings 48 h and 24 h before the end; those whose time has passed at the start are skipped (COL-2). */
  async armApplication(campaign: Campaign): Promise<void> {
    const end = campaign.applicationEndsAt;
    if (!end) return;
    const [first = 48, last = 24] = POLICY.campaigns.deadlineWarningHours;
    const now = this.clock.now();
    for (const [kind, hours] of [
      [DUE.confirmationWarningFirst, first],
      [DUE.confirmationWarningLast, last],
    ] as const) {
      const at = new Date(end.getTime() - hours * HOUR);
      if (at > now) await this.deadlines.set(kind, campaign.id, at);
    }
    await this.deadlines.set(DUE.applicationEnd, campaign.id, end);
  }
}
