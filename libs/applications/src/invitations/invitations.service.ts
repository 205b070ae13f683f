import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { GroupsApi } from '@app/groups';
import { Entitlements } from '@app/identity';
import { Clock, Deadlines, Events, Live, newId, rooms, Scope, Transactions } from '@app/platform';
import { daysAfter, POLICY } from '@app/rules';
import { invitationSent, invitationsSkipped } from '../contract/invitations.events.js';
import { InvitationCandidates, type Candidate } from './invitation-candidates.js';
import { Invitation } from './invitation.entity.js';
import { InvitationLimitsDto, InviteBody, InvitedDto, InviteResultDto } from './invitations.dto.js';
import { invitationLimit, nobodyNamed, notInviting, unknownGroup } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';

export const INVITATION_EXPIRY = 'applications.invitation-expiry';

/** Inviting creators and groups (APP-3). */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: InvitationsRepository,
    private readonly candidates: InvitationCandidates,
    private readonly campaigns: CampaignsApi,
    private readonly groups: GroupsApi,
    private readonly entitlements: Entitlements,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites as many as the plan's number allows, in order; the answer says of everybody what became of them. Errors: 409
   * `applications.not-inviting`, 403 `applications.limit-reached` when nothing is left, 422 foreign groups, nobody named.
   */
  async invite(scope: Scope, campaignId: string, body: InviteBody): Promise<InviteResultDto> {
    return this.transactions.run(async () => {
      // with the campaign's lock two members at once count each other's
      const campaign = await this.campaigns.lock(scope, campaignId);
      if (!this.takes(campaign)) throw notInviting(campaign.state);
      const ids = await this.named(campaign, body);
      const limits = await this.limits(scope, campaign);
      if (limits.limit !== null && limits.used >= limits.limit) throw invitationLimit(limits.limit, limits.used);
      const results = await this.send(campaign, ids, body.message ?? '', scope.userId, limits);
      const sent = results.filter(({ outcome }) => outcome !== 'skipped').length;
      return { sent, limits: { ...limits, used: limits.used + sent }, results };
    });
  }

  async limitsOf(scope: Scope, campaignId: string): Promise<InvitationLimitsDto> {
    return this.limits(scope, await this.campaigns.get(scope, campaignId));
  }

  /** What was planned is sent, then the groups of the wizard are invited. Comes twice without harm. */
  async launched(campaignId: string): Promise<void> {
    const scope = Scope.system();
    const campaign = await this.campaigns.lock(scope, campaignId);
    if (!this.campaigns.isOpen(campaign)) return;
    await this.sendPlanned(campaign);
    if (campaign.groups.length === 0) return;
    const groups = (await this.groups.groups(campaign.groups)).filter(({ brandId }) => brandId === campaign.brandId).map(({ id }) => id);
    const ids = await this.groups.members(campaign.groups.filter((id) => groups.includes(id)));
    const results = await this.send(campaign, ids, '', campaign.createdBy, await this.limits(scope, campaign));
    const skipped = results.filter(({ code }) => code !== null && code !== 'already-invited' && code !== 'already-applied');
    if (skipped.length === 0) return;
    const { organisationId, brandId } = campaign;
    await this.events.publish(invitationsSkipped, {
      campaignId,
      organisationId,
      brandId,
      sent: results.length - skipped.length,
      skipped: skipped.length,
      beyondLimit: skipped.filter(({ code }) => code === 'limit-reached').length,
    });
  }

  /** Scheduled (sent at launch), application before its end, running. */
  takes(campaign: CampaignFacts): boolean {
    return campaign.state === 'scheduled' || this.campaigns.isOpen(campaign);
  }

  private async limits(scope: Scope, campaign: CampaignFacts): Promise<InvitationLimitsDto> {
    const { invitationsPerCampaign } = await this.entitlements.of(campaign.organisationId);
    const owner = { organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId: campaign.id };
    return {
      limit: invitationsPerCampaign,
      used: await this.repository.used(campaign.id),
      canInvite: this.takes(campaign) && scope.may('applications.invite', owner),
    };
  }

  private async named(campaign: CampaignFacts, { creatorIds = [], groupIds = [] }: InviteBody): Promise<string[]> {
    if (creatorIds.length + groupIds.length === 0) throw nobodyNamed();
    const wanted = groupIds.map((id) => id.toLowerCase());
    const own = new Set((await this.groups.groups(wanted)).flatMap(({ id, brandId }) => (brandId === campaign.brandId ? [id] : [])));
    const foreign = wanted.findIndex((id) => !own.has(id));
    if (foreign >= 0) throw unknownGroup(foreign);
    return [...creatorIds, ...(await this.groups.members(wanted))];
  }

  private async send(
    campaign: CampaignFacts,
    ids: readonly string[],
    message: string,
    createdBy: string | null,
    { limit, used }: InvitationLimitsDto,
  ): Promise<InvitedDto[]> {
    const candidates = await this.candidates.of(campaign, ids);
    let left = limit === null ? Number.POSITIVE_INFINITY : Math.max(0, limit - used);
    const rows: Invitation[] = [];
    const results: InvitedDto[] = [];
    for (const candidate of candidates) {
      const result = decide(campaign, candidate, left);
      results.push(result);
      if (result.outcome === 'skipped') continue;
      left -= 1;
      rows.push(this.made(campaign, candidate.creatorId, message, createdBy));
    }
    await this.repository.add(rows);
    await this.noteSent(rows);
    await this.tell(rows.filter(({ sentAt }) => sentAt !== null));
    this.show(campaign);
    return results;
  }

  private made(campaign: CampaignFacts, creatorId: string, message: string, createdBy: string | null): Invitation {
    const now = this.clock.now();
    const invitation = Object.assign(new Invitation(), {
      id: newId(),
      campaignId: campaign.id,
      organisationId: campaign.organisationId,
      brandId: campaign.brandId,
      creatorId,
      state: 'sent' as const,
      message,
      createdBy,
      createdAt: now,
      sentAt: null,
      expiresAt: null,
      endedAt: null,
      version: 1,
    });
    return campaign.state === 'scheduled' ? invitation : dispatched(invitation, campaign, now);
  }

  /** Whom the brand has blocked or lost sight of since then is taken back instead; they do not count. */
  private async sendPlanned(campaign: CampaignFacts): Promise<void> {
    const planned = await this.repository.lockOpen(campaign.id, true);
    if (planned.length === 0) return;
    const ids = planned.map(({ creatorId }) => creatorId);
    const still = await this.candidates.stillWanted(campaign, ids);
    const now = this.clock.now();
    for (const invitation of planned) {
      if (still.has(invitation.creatorId)) dispatched(invitation, campaign, now);
      else invitation.move('withdraw', now);
      invitation.version += 1;
    }
    await this.repository.save(planned);
    await this.noteSent(planned);
    await this.tell(planned.filter(({ state }) => state === 'sent'));
    this.show(campaign);
  }

  /** In the timelines of the relationships (GRP-4). */
  private async noteSent(invitations: readonly Invitation[]): Promise<void> {
    const sent = invitations.filter(({ state, sentAt }) => state === 'sent' && sentAt);
    const [first] = sent;
    if (!first) return;
    const facts = sent.map(({ id, creatorId, campaignId }) => ({ kind: 'invited' as const, creatorId, ref: id, campaignId }));
    await this.groups.noteRelations(first.brandId, facts);
  }

  /** All of one campaign, sent now: a few statements however many they are, since its lock is held meanwhile. */
  private async tell(sent: readonly Invitation[]): Promise<void> {
    const [first] = sent;
    if (!first) return;
    const { campaignId, expiresAt } = first;
    const ids = sent.map(({ id }) => id);
    if (expiresAt) await this.deadlines.setAll(INVITATION_EXPIRY, ids, expiresAt);
    const creatorIds = sent.map(({ creatorId }) => creatorId);
    await this.campaigns.noteInvited(campaignId, creatorIds, true);
    await this.events.publishAll(
      invitationSent,
      sent.map(({ id, organisationId, brandId, creatorId }) => ({ invitationId: id, campaignId, organisationId, brandId, creatorId })),
    );
    this.live.tell(creatorIds.map(rooms.creator), 'campaign:changed', { entity: 'invitation', id: campaignId });
  }

  private show({ id, organisationId, brandId }: CampaignFacts): void {
    this.live.tell(rooms.members({ organisationId, brandId, campaignId: id }), 'campaign:changed', { entity: 'invitation', id });
  }
}

function decide(campaign: CampaignFacts, { creatorId, displayName, skipped, reasons }: Candidate, left: number): InvitedDto {
  const base = { creatorId, displayName, reasons };
  if (skipped) return { ...base, outcome: 'skipped', code: skipped };
  if (left === 0) return { ...base, outcome: 'skipped', code: 'limit-reached' };
  return { ...base, outcome: campaign.state === 'scheduled' ? 'planned' : 'sent', code: null };
}

function dispatched(invitation: Invitation, campaign: CampaignFacts, now: Date): Invitation {
  invitation.sentAt = now;
  const { ongoingInvitationDays } = POLICY.applications;
  invitation.expiresAt = campaign.timing === 'ongoing' ? daysAfter(now, ongoingInvitationDays, campaign.timeZone) : null;
  return invitation;
}
