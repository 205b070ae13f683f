import { Injectable } from '@nestjs/common';
import { Clock, Database, Deadlines, NotFoundError, Scope } from '@app/platform';
import { activeEnd, preparationEnd } from '@app/rules';
import { CampaignLock } from './campaign-lock.js';
import { CampaignLog } from './campaign-log.repository.js';
import { CampaignStart } from './campaign-start.js';
import { Campaign } from './campaign.entity.js';
import { termsOf } from './campaign.terms.js';
import { termsWithCash } from './terms-with-cash.js';
import { confirmedEvent, eventDates } from './campaign.timeline.js';
import { notPossible } from './campaigns.errors.js';
import { possibleNow } from './campaigns.policy.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { CampaignsApi, type CampaignFacts, type CampaignTerms, type DecidedApplication } from './contract/campaigns.api.js';
import { DecisionTimes } from './decision-times.repository.js';
import { DUE } from './due-kinds.js';
import { MarketRepository } from './market/market.repository.js';
import { Transitions } from './transitions.js';

/** What other modules ask campaigns. */
@Injectable()
export class CampaignsService extends CampaignsApi {
  constructor(
    private readonly repository: CampaignsRepository,
    private readonly campaignLock: CampaignLock,
    private readonly start: CampaignStart,
    private readonly transitions: Transitions,
    private readonly log: CampaignLog,
    private readonly decisionTimes: DecisionTimes,
    private readonly market: MarketRepository,
    private readonly deadlines: Deadlines,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async get(scope: Scope, id: string): Promise<CampaignFacts> {
    const [facts] = await this.repository.facts([id]);
    scope.check(facts ? { organisationId: facts.organisationId, brandId: facts.brandId, campaignId: facts.id } : {});
    if (!facts) throw new NotFoundError();
    return facts;
  }

  find(ids: readonly string[]): Promise<CampaignFacts[]> {
    return this.repository.facts([...new Set(ids)]);
  }

  async lock(scope: Scope, id: string): Promise<CampaignFacts> {
    await this.campaignLock.take(scope, id);
    return this.factsOf(id);
  }

  async terms(campaignId: string, version?: number): Promise<CampaignTerms> {
    const [stored] = await this.log.versions(campaignId, version);
    if (stored) return stored.terms;
    const campaign = version === undefined ? await this.database.reader.findOneBy(Campaign, { id: campaignId }) : null;
    if (!campaign) throw new NotFoundError();
    return termsOf(campaign, 0);
  }

  async termsWithCash(campaignId: string, terms: CampaignTerms, cashMinor: number): Promise<CampaignTerms | null> {
    const campaign = await this.database.reader.findOneBy(Campaign, { id: campaignId });
    if (!campaign) throw new NotFoundError();
    return termsWithCash(campaign, terms, cashMinor);
  }

  noteApplicant(campaignId: string): Promise<void> {
    return this.market.noteApplicant(campaignId);
  }

  async noteInvited(campaignId: string, creatorIds: readonly string[], invited: boolean): Promise<void> {
    await this.database.execute(
      invited
        ? `insert into campaigns.invited_creators (campaign_id, creator_id) select $1, unnest($2::uuid[]) on conflict do nothing`
        : `delete from campaigns.invited_creators where campaign_id = $1 and creator_id = any($2::uuid[])`,
      [campaignId, [...creatorIds]],
    );
  }

  isOpen(campaign: Pick<CampaignFacts, 'state' | 'applicationEndsAt'>): boolean {
    if (campaign.state === 'running') return true;
    return campaign.state === 'application' && campaign.applicationEndsAt !== null && this.clock.now() < campaign.applicationEndsAt;
  }

  async selectionConfirmed(campaignId: string): Promise<CampaignFacts> {
    const campaign = await this.repository.getForUpdate(Scope.system(), campaignId);
    const now = this.clock.now();
    if (campaign.timing === 'ongoing') {
      if (campaign.state !== 'running' && campaign.state !== 'paused')
        throw notPossible('selection-confirmed', campaign.state, possibleNow(campaign));
      return this.factsOf(campaignId);
    }
    const { preparationEndsAt, activeEndsAt } = phasesAfter(campaign, now);
    await this.transitions.apply(campaign, 'selection-confirmed', {
      at: now,
      changes: {
        confirmedAt: now,
        preparationEndsAt,
        activeEndsAt,
        warned: null,
        warnedAt: null,
      },
    });
    await this.deadlines.set(DUE.preparationEnd, campaignId, preparationEndsAt);
    return this.factsOf(campaignId);
  }

  async decisionTaken(campaignId: string, decided: readonly DecidedApplication[]): Promise<void> {
    const campaign = await this.repository.getForUpdate(Scope.system(), campaignId);
    await this.decisionTimes.record(campaignId, campaign.brandId, decided);
    if (campaign.timing === 'ongoing') await this.decide(campaign, this.clock.now());
  }

  async collaborationsOpened(campaignId: string, count: number): Promise<void> {
    await this.repository.countCollaborations(campaignId, count, count);
    await this.tell(campaignId);
  }

  async collaborationReopened(campaignId: string): Promise<void> {
    await this.repository.countCollaborations(campaignId, 1, 0);
    await this.tell(campaignId);
  }

  async collaborationEnded(campaignId: string): Promise<void> {
    const open = await this.repository.countCollaborations(campaignId, -1, 0);
    const campaign = await this.tell(campaignId);
    if (open === 0 && campaign.state === 'closing') await this.transitions.apply(campaign, 'last-collaboration-ended');
  }

  /** CAM-10: the 14 days count from the last decision; while paused it does not reactivate. */
  private async decide(campaign: Campaign, now: Date): Promise<void> {
    if (campaign.state !== 'running') return;
    await this.repository.recordDecision(campaign.id, now);
    await this.start.armDecision(campaign.id, now, campaign.timeZone);
  }

  private async tell(campaignId: string): Promise<Campaign> {
    const campaign = await this.repository.getForUpdate(Scope.system(), campaignId);
    this.transitions.tell(campaign);
    return campaign;
  }

  private async factsOf(id: string): Promise<CampaignFacts> {
    const [facts] = await this.repository.facts([id]);
    if (!facts) throw new NotFoundError();
    return facts;
  }
}

/** The final phases of a campaign confirmed now (rules.md 2). */
function phasesAfter({ format, event, schedule, timeZone }: Campaign, now: Date): { preparationEndsAt: Date; activeEndsAt: Date } {
  const dates = format === 'event' ? eventDates(event, timeZone) : null;
  if (dates) return confirmedEvent(dates, now, timeZone);
  const { preparationDays, activeDays } = schedule;
  return {
    preparationEndsAt: preparationEnd(now, preparationDays, timeZone),
    activeEndsAt: activeEnd(now, preparationDays, activeDays, timeZone),
  };
}
