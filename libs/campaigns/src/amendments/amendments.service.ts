import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Deadlines, Events, newId, RuleError, type Scope } from '@app/platform';
import { activeEnd, applicationEnd, daysAfter, POLICY, preparationEnd } from '@app/rules';
import { CampaignImages } from '../campaign-images.repository.js';
import { chooseMix } from '../campaign-drafts.service.js';
import { CampaignLock } from '../campaign-lock.js';
import { CampaignLog } from '../campaign-log.repository.js';
import { Campaign } from '../campaign.entity.js';
import { writeFields } from '../campaign.fields.js';
import { readinessOf } from '../campaign.readiness.js';
import { termsOf } from '../campaign.terms.js';
import { eventDates } from '../campaign.timeline.js';
import { mixAllowed, owedFor } from '../campaign.value.js';
import { CampaignStart } from '../campaign-start.js';
import { invalid, notPossible } from '../campaigns.errors.js';
import { possibleNow, stateAllows } from '../campaigns.policy.js';
import { CampaignsRepository } from '../campaigns.repository.js';
import { AmendmentsApi, type Amended, type AmendmentFacts } from '../contract/amendments.api.js';
import type { CampaignTerms } from '../contract/campaigns.api.js';
import { campaignAmended } from '../contract/campaigns.events.js';
import { DUE } from '../due-kinds.js';
import { factOf, Transitions } from '../transitions.js';
import type { AmendmentFields } from './amendments.dto.js';
import { AmendmentsRepository } from './amendments.repository.js';
import { diffTerms, EVENT_ADDRESS, isDisadvantage, type TermsChange } from './terms-diff.js';

interface Proposal {
  campaign: Campaign;
  before: CampaignTerms;
  terms: CampaignTerms;
  changes: TermsChange[];
}

/** Amendments of launched campaigns (CAM-11): the new version, its diff, and the campaign's own dates. */
@Injectable()
export class AmendmentsService extends AmendmentsApi {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly lock: CampaignLock,
    private readonly log: CampaignLog,
    private readonly images: CampaignImages,
    private readonly start: CampaignStart,
    private readonly deadlines: Deadlines,
    private readonly transitions: Transitions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {
    super();
  }

  async preview(scope: Scope, campaignId: string, fields: AmendmentFields) {
    const { before, terms, changes } = await this.propose(await this.repository.get(scope, campaignId), fields);
    return { before, terms, changes, campaign: await this.factsOf(campaignId) };
  }

  async amend(scope: Scope, campaignId: string, fields: AmendmentFields, note: string | null): Promise<Amended> {
    const locked = await this.lock.take(scope, campaignId);
    const { campaign, before, terms, changes } = await this.propose(locked, fields);
    const now = this.clock.now();
    const { schedule } = locked;
    Object.assign(locked, campaign, { termsVersion: terms.version });
    await this.log.addVersion(campaignId, terms, now);
    await this.movePhases(locked, schedule);
    await this.repository.save(locked, now);
    const amendment: AmendmentFacts = {
      id: newId(),
      campaignId,
      version: terms.version,
      changes,
      disadvantage: isDisadvantage(changes),
      note,
      createdAt: now,
      createdBy: currentActor().id,
    };
    await this.amendments.insert(amendment);
    await this.events.publish(campaignAmended, {
      ...factOf(locked),
      amendmentId: amendment.id,
      version: amendment.version,
      disadvantage: amendment.disadvantage,
    });
    this.transitions.tell(locked);
    return { amendment, before, terms, campaign: await this.factsOf(campaignId) };
  }

  ofCampaign(campaignId: string): Promise<AmendmentFacts[]> {
    return this.amendments.ofCampaign(campaignId);
  }

  find(ids: readonly string[]): Promise<AmendmentFacts[]> {
    return this.amendments.find(ids);
  }

  /** The campaign as it would be; the argument stays as it is. */
  private async propose(campaign: Campaign, fields: AmendmentFields): Promise<Proposal> {
    if (!stateAllows('amend', campaign)) throw notPossible('amend', campaign.state, possibleNow(campaign));
    const [stored] = await this.log.versions(campaign.id, campaign.termsVersion);
    if (!stored) throw notPossible('amend', campaign.state, possibleNow(campaign));
    const next = Object.assign(new Campaign(), campaign, { brief: structuredClone(campaign.brief) });
    checkAmendable(campaign, fields);
    const row = owedFor(campaign).row.upTo;
    writeFields(next, fields);
    if (next.currency !== campaign.currency) throw notAmendable('/compensation/cash/currency', next.currency);
    if (next.mix && (owedFor(next).row.upTo !== row || !mixAllowed(next, next.mix).ok)) next.mix = null;
    if (fields.deliverables !== undefined) chooseMix(next, fields.deliverables);
    this.checkPhases(campaign, next);
    const terms = termsOf(next, campaign.termsVersion + 1);
    // Versions older than their amendments lack the variants: until now they could not change
    const before = { ...stored.terms, variants: stored.terms.variants ?? campaign.variants };
    const changes = [...diffTerms(before, terms), ...besideTerms(campaign, next)];
    if (changes.length === 0) throw invalid('campaigns.nothing-changed', '', 'Nothing of the offer is different', {});
    await this.checkComplete(next);
    return { campaign: next, before: stored.terms, terms, changes };
  }

  /** Still launchable with it; what is about the launch itself does not count any more. */
  private async checkComplete(campaign: Campaign): Promise<void> {
    const now = this.clock.now();
    const { points } = readinessOf(campaign, await this.images.of(campaign.id), null, now);
    const open = points.filter(({ severity, ok, code }) => severity === 'blocking' && !ok && !OF_THE_LAUNCH.test(code));
    if (open.length === 0) return;
    throw new RuleError(
      'campaigns.not-complete',
      `The campaign would not be complete: ${open.map(({ code }) => code).join(', ')}.`,
      open.map(({ code, pointer = '' }) => ({ pointer, code, message: 'is missing or not valid' })),
    );
  }

  /** Phases that are over stand; those of others never end in the past; events keep their distance (rules.md 2). */
  private checkPhases(before: Campaign, after: Campaign): void {
    const now = this.clock.now();
    const { schedule, timeZone, state } = after;
    const applying = state === 'application';
    if (after.timing === 'time_limited' && !applying) {
      if (schedule.applicationDays !== before.schedule.applicationDays) throw phaseOver('/schedule/applicationDays');
      const over = state !== 'preparation' && schedule.preparationDays !== before.schedule.preparationDays;
      if (over || schedule.preparationDays < before.schedule.preparationDays) throw phaseOver('/schedule/preparationDays');
    }
    if (applying && after.launchedAt && schedule.applicationDays !== before.schedule.applicationDays) {
      const end = applicationEnd(after.launchedAt, schedule.applicationDays, timeZone);
      const earliest = new Date(now.getTime() + POLICY.collaborations.hoursAfterLastWarning * 3_600_000);
      if (end < earliest) {
        throw invalid('campaigns.phase-too-short', '/schedule/applicationDays', 'must leave creators a day from now on', {
          limit: earliest.toISOString(),
          value: end.toISOString(),
        });
      }
      after.applicationEndsAt = end;
    }
    if (after.format !== 'event') return;
    // an event's own dates are its phases: other lengths would promise time that nobody gets
    for (const phase of ['preparationDays', 'activeDays'] as const) {
      if (schedule[phase] !== before.schedule[phase]) throw notAmendable(`/schedule/${phase}`, schedule[phase]);
    }
    const dates = eventDates(after.event, timeZone);
    const end = after.applicationEndsAt;
    if (!dates || !end) throw notAmendable('/event/startsAt', null);
    const earliest = daysAfter(end, 1, timeZone);
    const moved = after.event?.startsAt !== before.event?.startsAt;
    // an outage can move the deadline near the event: while creators apply every amendment meets that, later only one that moves the event
    if ((dates.startsAt < earliest && (applying || moved)) || (moved && dates.startsAt <= now)) {
      throw invalid('campaigns.event-too-early', '/event/startsAt', 'must be a day after the end of the application phase', {
        limit: earliest.toISOString(),
        value: dates.startsAt.toISOString(),
      });
    }
  }

  /**
   * Longer phases take effect at once; a shorter active phase waits for each creator's consent, so the campaign's own stays. An event is where
   * and when it is: its campaign follows it also when it comes sooner, and lasts until the later end, which binds who has not agreed.
   */
  private async movePhases(campaign: Campaign, before: Campaign['schedule']): Promise<void> {
    const { id, state, schedule, timeZone, confirmedAt } = campaign;
    if (campaign.timing === 'ongoing') return;
    if (state === 'application') {
      if (schedule.applicationDays !== before.applicationDays) {
        await this.deadlines.cancel(id, [DUE.confirmationWarningFirst, DUE.confirmationWarningLast, DUE.applicationEnd]);
        campaign.warned = null;
        await this.start.armApplication(campaign);
      }
      return;
    }
    if (!confirmedAt) return;
    const dates = campaign.format === 'event' ? eventDates(campaign.event, timeZone) : null;
    const preparation = dates?.startsAt ?? preparationEnd(confirmedAt, schedule.preparationDays, timeZone);
    const active = dates?.activeEndsAt ?? activeEnd(confirmedAt, schedule.preparationDays, schedule.activeDays, timeZone);
    const began = campaign.preparationEndsAt;
    if (state === 'preparation' && began && (preparation > began || (dates && preparation < began))) {
      campaign.preparationEndsAt = preparation;
      await this.deadlines.set(DUE.preparationEnd, id, preparation);
    }
    if ((state === 'preparation' || state === 'active') && campaign.activeEndsAt && active > campaign.activeEndsAt) {
      campaign.activeEndsAt = active;
      if (state === 'active') await this.deadlines.set(DUE.activeEnd, id, active);
    }
  }

  private async factsOf(id: string) {
    const [facts] = await this.repository.facts([id]);
    if (!facts) throw new Error(`campaign ${id} has no facts`);
    return facts;
  }
}

/** Points of readiness that ask about the moment of the launch. */
const OF_THE_LAUNCH = /^(launch|event-too-early|event-start)/;

function checkAmendable(campaign: Campaign, { event, ugc }: AmendmentFields): void {
  if (event && !campaign.event) throw notAmendable('/event', 'event');
  if (ugc && !campaign.ugc) throw notAmendable('/ugc', 'ugc');
}

/** What creators are told although it is no part of the terms: the event's address, shown to confirmed ones only (CAM-6). */
function besideTerms(before: Campaign, after: Campaign): TermsChange[] {
  const [from, to] = [before.event?.address ?? '', after.event?.address ?? ''];
  return from === to ? [] : [{ field: EVENT_ADDRESS, before: from, after: to, effect: 'neutral' }];
}

const notAmendable = (pointer: string, value: unknown) =>
  invalid('campaigns.not-amendable', pointer, 'cannot be amended; it needs a new campaign', { value });

const phaseOver = (pointer: string) => invalid('campaigns.phase-over', pointer, 'cannot be changed: the phase has begun or is over', {});
