import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { GroupsApi } from '@app/groups';
import { Clock, Deadlines, Events, Live, rooms, Scope, Transactions } from '@app/platform';
import type { InvitationEvent } from '@app/rules';
import { InvitedAgain } from '../contract/invited-again.js';
import { invitationDeclined } from '../contract/invitations.events.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationsRepository } from './invitations.repository.js';
import { INVITATION_EXPIRY } from './invitations.service.js';

/** How invitations end (rules.md 3): applied, declined, withdrawn, expired. */
@Injectable()
export class InvitationAnswersService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: InvitationsRepository,
    private readonly campaigns: CampaignsApi,
    private readonly groups: GroupsApi,
    private readonly invitedAgain: InvitedAgain,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.invitedAgain.register({ newerThan: (creatorId, declined) => this.repository.newer(creatorId, declined) });
  }

  /** By the brand; a planned one is never sent and does not count. Errors: 409 `applications.invitation-over`. */
  async withdraw(scope: Scope, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const { campaignId } = await this.repository.get(scope, id);
      await this.campaigns.lock(Scope.system(), campaignId);
      await this.end(await this.repository.getForUpdate(scope, id), 'withdraw');
    });
  }

  /** By the creator. Errors: 404 not one's own, 409 `applications.invitation-over`. */
  async decline(scope: Scope, id: string): Promise<Invitation> {
    return this.transactions.run(async () => {
      const invitation = await this.repository.ownForUpdate(scope, id);
      await this.end(invitation, 'decline');
      const { campaignId, organisationId, brandId, creatorId } = invitation;
      await this.groups.noteRelations(brandId, [{ kind: 'invitation_declined', creatorId, ref: id, campaignId }]);
      await this.events.publish(invitationDeclined, { invitationId: id, campaignId, organisationId, brandId, creatorId });
      return invitation;
    });
  }

  /** The creator applied. Needs a transaction. */
  async applied(campaignId: string, creatorId: string): Promise<void> {
    const invitation = await this.repository.lockOf(campaignId, creatorId);
    if (invitation) await this.end(invitation, 'apply');
  }

  /** The application phase or the campaign is over. Who applied just before has used the invitation, even if that is told later. Needs a transaction. */
  async campaignOver(campaignId: string): Promise<void> {
    const open = await this.repository.lockOpen(campaignId);
    const answered = await this.repository.answered(campaignId);
    for (const invitation of open) await this.end(invitation, answered.has(invitation.creatorId) ? 'apply' : 'expire');
  }

  /** Ongoing campaigns: 14 days without an answer. Needs a transaction. */
  async expire(id: string): Promise<void> {
    const invitation = await this.repository.find(id);
    if (invitation?.state !== 'sent' || !invitation.expiresAt || invitation.expiresAt > this.clock.now()) return;
    await this.end(invitation, 'expire');
  }

  private async end(invitation: Invitation, event: InvitationEvent): Promise<void> {
    invitation.move(event, this.clock.now());
    const { id, campaignId, organisationId, brandId, creatorId } = invitation;
    await this.repository.save([invitation]);
    await this.deadlines.cancel(id, [INVITATION_EXPIRY]);
    await this.campaigns.noteInvited(campaignId, [creatorId], false);
    const to = [rooms.creator(creatorId), ...rooms.members({ organisationId, brandId, campaignId })];
    this.live.tell(to, 'campaign:changed', { entity: 'invitation', id: campaignId });
  }
}
