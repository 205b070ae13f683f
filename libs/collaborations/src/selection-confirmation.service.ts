import { Injectable } from '@nestjs/common';
import { ApplicationsApi, blockerError, type ApplicationFacts } from '@app/applications';
import { CampaignsApi, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import { GroupsApi } from '@app/groups';
import { Clock, Events, newId, RuleError, Transactions, type Scope } from '@app/platform';
import { CollaborationDeadlines } from './collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from './collaboration-lifecycle.js';
import { Collaboration } from './collaboration.entity.js';
import { deliverableKinds, needsHandOver, ownPhases, windowFrom } from './collaboration.timeline.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { collaborationConfirmed, selectionConfirmed } from './contract/collaborations.events.js';
import { Selection } from './selection.entity.js';

export interface ConfirmInput {
  waitlistApplicationIds?: string[] | undefined;
  externalId?: string | undefined;
}

export interface Confirmation {
  selection: Selection;
  campaign: CampaignFacts;
  collaborations: Collaboration[];
  waitlisted: number;
  declined: number;
}

/** "Confirm selection" (APP-5): one transaction, exactly once whatever is clicked twice or in parallel. */
@Injectable()
export class SelectionConfirmationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly campaigns: CampaignsApi,
    private readonly applications: ApplicationsApi,
    private readonly groups: GroupsApi,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** 409 in another state, empty or outdated; 422 beyond the places; 403 without or beyond the plan (both numbers named). */
  async confirm(scope: Scope, campaignId: string, input: ConfirmInput): Promise<Confirmation> {
    return this.transactions.run(async () => {
      const locked = await this.campaigns.lock(scope, campaignId);
      scope.check({ organisationId: locked.organisationId, brandId: locked.brandId, campaignId });
      const rows = await this.applications.lockSelection(campaignId);
      const accepted = rows.filter(({ state }) => state === 'accepted');
      const [blocker] = await this.applications.selectionBlockers(locked, accepted);
      if (blocker) throw blockerError(blocker, locked.state);
      const waitlist = waitlistOf(input.waitlistApplicationIds ?? [], rows, locked);
      const terms = await this.campaigns.terms(campaignId);
      await this.applications.confirm(accepted.map(({ id }) => id));
      if (locked.timing === 'time_limited') await this.applications.settleRest(campaignId, waitlist);
      const campaign = await this.campaigns.selectionConfirmed(campaignId);
      await this.campaigns.collaborationsOpened(campaignId, accepted.length);
      const selection = await this.select(scope, campaign, accepted.length, input.externalId ?? null);
      const collaborations: Collaboration[] = [];
      for (const application of accepted) collaborations.push(await this.open(selection, campaign, application, terms));
      await this.groups.keepAutomatic(
        'previously_collaborated',
        campaign.brandId,
        collaborations.map(({ creatorId }) => creatorId),
      );
      await this.events.publish(selectionConfirmed, {
        campaignId,
        organisationId: campaign.organisationId,
        brandId: campaign.brandId,
        collaborationIds: collaborations.map(({ id }) => id),
      });
      const rest = locked.timing === 'time_limited' ? rows.length - accepted.length : 0;
      return { selection, campaign, collaborations, waitlisted: waitlist.length, declined: rest - waitlist.length };
    });
  }

  private async select(scope: Scope, campaign: CampaignFacts, creators: number, externalId: string | null): Promise<Selection> {
    const selection = Object.assign(new Selection(), {
      id: newId(),
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      confirmedAt: campaign.timing === 'time_limited' ? (campaign.confirmedAt ?? this.clock.now()) : this.clock.now(),
      confirmedBy: scope.userId,
      creators,
      externalId,
    });
    await this.repository.saveSelection(selection);
    return selection;
  }

  private async open(
    selection: Selection,
    campaign: CampaignFacts,
    application: ApplicationFacts,
    terms: CampaignTerms,
  ): Promise<Collaboration> {
    const now = this.clock.now();
    const kinds = deliverableKinds(terms.deliverables);
    const own = { ...ownPhases(campaign, terms.schedule, selection.confirmedAt), timeZone: campaign.timeZone };
    const window = needsHandOver(terms.handOver) ? null : windowFrom(own.preparationEndsAt, own);
    const collaboration = Object.assign(new Collaboration(), {
      id: newId(),
      selectionId: selection.id,
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      brandId: campaign.brandId,
      creatorId: application.creatorId,
      socialAccountId: application.socialAccountId,
      applicationId: application.id,
      state: 'preparing' as const,
      stateReason: null,
      variant: application.variant,
      terms,
      handOver: terms.handOver,
      ...own,
      deliverablesTotal: kinds.length,
      deliverablesDone: 0,
      creatorName: application.card.name,
      handle: application.card.handle,
      pictureUrl: application.card.pictureUrl,
      followers: application.card.followers,
      confirmedAt: selection.confirmedAt,
      handedOverAt: null,
      handOverWarnedAt: null,
      windowStartsAt: window?.windowStartsAt ?? null,
      deadlineAt: window?.deadlineAt ?? null,
      graceEndsAt: window?.graceEndsAt ?? null,
      lastWarningAt: null,
      fulfilledAt: null,
      endedAt: null,
      frozenAt: null,
      externalId: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await this.repository.save(collaboration);
    await this.repository.addDeliverables(
      kinds.map((kind, index) => ({
        id: newId(),
        collaborationId: collaboration.id,
        position: index + 1,
        kind,
        state: 'owed' as const,
        contentId: null,
        metAt: null,
        version: 1,
      })),
    );
    await this.lifecycle.record(collaboration, 'confirm', null, selection.confirmedAt, null);
    await this.deadlines.arm(collaboration);
    await this.events.publish(collaborationConfirmed, {
      ...factOf(collaboration),
      applicationId: application.id,
      handOver: collaboration.handOver,
    });
    return collaboration;
  }
}

/** Those kept waiting, in the brand's order: applied ones of this campaign, time-limited only (422 names the wrong ones). */
function waitlistOf(wanted: readonly string[], rows: readonly ApplicationFacts[], campaign: CampaignFacts): string[] {
  const ids = [...new Set(wanted.map((id) => id.toLowerCase()))];
  if (ids.length > 0 && campaign.timing === 'ongoing') {
    throw new RuleError('collaborations.waitlist-time-limited-only', 'Only time-limited campaigns keep a waiting list.', [
      { pointer: '/waitlistApplicationIds', code: 'not-possible', message: 'must be empty for ongoing campaigns' },
    ]);
  }
  const applied = new Set(rows.filter(({ state }) => state === 'applied').map(({ id }) => id));
  const errors = ids.flatMap((id, index) =>
    applied.has(id)
      ? []
      : [{ pointer: `/waitlistApplicationIds/${index}`, code: 'unknown', message: 'is not an undecided application here' }],
  );
  if (errors.length > 0) {
    throw new RuleError('collaborations.waitlist-unknown', 'The waiting list takes undecided applications of this campaign.', errors);
  }
  return ids;
}
