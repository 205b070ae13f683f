import { Injectable } from '@nestjs/common';
import { ApplicationsApi, blockerError, type ApplicationFacts } from '@app/applications';
import { CampaignsApi, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import { GroupsApi } from '@app/groups';
import { Clock, Events, RuleError, Transactions, type Scope } from '@app/platform';
import { CollaborationOpening } from './collaboration-opening.js';
import type { Collaboration } from './collaboration.entity.js';
import { selectionConfirmed } from './contract/collaborations.events.js';
import type { Selection } from './selection.entity.js';

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
    private readonly opening: CollaborationOpening,
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
      const accepted = this.applications.confirmable(locked, rows);
      const [blocker] = await this.applications.selectionBlockers(locked, accepted);
      if (blocker) throw blockerError(blocker, locked.state);
      const waitlist = waitlistOf(input.waitlistApplicationIds ?? marked(rows, locked), rows, locked);
      const terms = await this.campaigns.terms(campaignId);
      await this.applications.confirm(accepted.map(({ id }) => id));
      if (locked.timing === 'time_limited') await this.applications.settleRest(campaignId, waitlist);
      const campaign = await this.campaigns.selectionConfirmed(campaignId);
      await this.campaigns.collaborationsOpened(campaignId, accepted.length);
      const now = this.clock.now();
      const selection = await this.opening.select({
        campaign,
        creators: accepted.length,
        externalId: input.externalId ?? null,
        confirmedBy: scope.userId,
        at: campaign.timing === 'time_limited' ? (campaign.confirmedAt ?? now) : now,
      });
      const collaborations: Collaboration[] = [];
      for (const application of accepted) {
        collaborations.push(await this.opening.open(selection, campaign, application, await this.own(campaignId, terms, application)));
      }
      await this.groups.keepAutomatic(
        'previously_collaborated',
        campaign.brandId,
        collaborations.map(({ creatorId }) => creatorId),
      );
      await this.groups.noteRelations(
        campaign.brandId,
        collaborations.map(({ id: ref, creatorId }) => ({ kind: 'confirmed', creatorId, ref, campaignId })),
      );
      await this.events.publish(selectionConfirmed, {
        campaignId,
        organisationId: campaign.organisationId,
        brandId: campaign.brandId,
        collaborationIds: collaborations.map(({ id }) => id),
        handOver: collaborations[0]?.handOver ?? 'none',
      });
      const rest = locked.timing === 'time_limited' ? rows.length - accepted.length : 0;
      return { selection, campaign, collaborations, waitlisted: waitlist.length, declined: rest - waitlist.length };
    });
  }

  /** The creator's own cash and what is owed for it, where both agreed on another (APP-9). */
  private async own(campaignId: string, terms: CampaignTerms, { agreedCashMinor }: ApplicationFacts): Promise<CampaignTerms> {
    if (agreedCashMinor === null) return terms;
    return (await this.campaigns.termsWithCash(campaignId, terms, agreedCashMinor)) ?? terms;
  }
}

/** Whom the brand has marked before, in the order of its marks; used when the confirmation names nobody. */
function marked(rows: readonly ApplicationFacts[], { timing }: CampaignFacts): string[] {
  if (timing === 'ongoing') return [];
  const kept = rows.flatMap(({ id, state, waitlistPosition }) =>
    state === 'applied' && waitlistPosition !== null ? { id, waitlistPosition } : [],
  );
  return kept.sort((a, b) => a.waitlistPosition - b.waitlistPosition).map(({ id }) => id);
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
