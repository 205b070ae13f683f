import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { IdentityApi } from '@app/identity';
import type { Page, Scope } from '@app/platform';
import { InvitationAnswersService } from './invitation-answers.service.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationDto, InvitationsQuery, OwnInvitationDto } from './invitations.dto.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Invitations as brands and creators read them. */
@Injectable()
export class InvitationViews {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly answers: InvitationAnswersService,
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly identity: IdentityApi,
  ) {}

  /** Of one campaign, newest first. Who hides from the brand by now is shown without a name. */
  async ofCampaign(scope: Scope, campaignId: string, query: InvitationsQuery): Promise<Page<InvitationDto>> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const page = await this.repository.ofCampaign(campaignId, query);
    const ids = page.items.map(({ creatorId }) => creatorId);
    const brand = { id: campaign.brandId, organisationId: campaign.organisationId };
    const seen = new Set([...(await this.creators.seenBy(brand, ids)), ...(await this.creators.blockedBy(brand.id, ids))]);
    const creators = new Map((await this.creators.creators([...seen])).map((creator) => [creator.id, creator]));
    const accounts = Map.groupBy(await this.creators.socialAccountsOf([...seen]), ({ creatorId }) => creatorId);
    const mayInvite = scope.may('applications.invite', { ...campaign, campaignId });
    return {
      ...page,
      items: page.items.map((invitation) => {
        const creator = creators.get(invitation.creatorId);
        const [account] = (accounts.get(invitation.creatorId) ?? []).sort((a, b) => b.followers - a.followers);
        return {
          id: invitation.id,
          campaignId,
          creatorId: invitation.creatorId,
          displayName: creator?.displayName ?? null,
          handle: creator ? (account?.handle ?? creator.handle) : null,
          avatarUrl: creator ? (creator.avatarUrl ?? account?.pictureUrl ?? null) : null,
          state: invitation.state,
          message: invitation.message,
          createdAt: invitation.createdAt.toISOString(),
          sentAt: invitation.sentAt?.toISOString() ?? null,
          expiresAt: invitation.expiresAt?.toISOString() ?? null,
          endedAt: invitation.endedAt?.toISOString() ?? null,
          can: { withdraw: mayInvite && invitation.state === 'sent' },
        };
      }),
    };
  }

  /** The creator's own, newest first. */
  async own(scope: Scope, query: InvitationsQuery): Promise<Page<OwnInvitationDto>> {
    const page = await this.repository.ofCreator(scope.requireCreator(), query);
    return { ...page, items: await this.present(page.items) };
  }

  async decline(scope: Scope, id: string): Promise<OwnInvitationDto> {
    const [dto] = await this.present([await this.answers.decline(scope, id)]);
    return dto!;
  }

  private async present(rows: readonly Invitation[]): Promise<OwnInvitationDto[]> {
    const campaigns = new Map((await this.campaigns.find(rows.map(({ campaignId }) => campaignId))).map((each) => [each.id, each]));
    const brands = new Map((await this.identity.brands([...new Set(rows.map(({ brandId }) => brandId))])).map((each) => [each.id, each]));
    return rows.flatMap((invitation) => {
      const campaign = campaigns.get(invitation.campaignId);
      const brand = brands.get(invitation.brandId);
      if (!campaign || !brand || !invitation.sentAt) return [];
      const open = invitation.state === 'sent';
      return [
        {
          id: invitation.id,
          state: invitation.state,
          message: invitation.message,
          sentAt: invitation.sentAt.toISOString(),
          expiresAt: invitation.expiresAt?.toISOString() ?? null,
          campaign: {
            id: campaign.id,
            title: campaign.title,
            type: campaign.type,
            coverUrl: campaign.coverUrl,
            applicationEndsAt: campaign.applicationEndsAt?.toISOString() ?? null,
          },
          brand: { id: brand.id, name: brand.name, logoUrl: brand.logoUrl },
          can: { decline: open, apply: open && this.campaigns.isOpen(campaign) },
        },
      ];
    });
  }
}
