import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { IdentityApi, type UserFacts } from '@app/identity';
import type { Permission } from '@app/rules';
import type { NotificationData } from './catalogue.js';

/** Whom a fact concerns, and the names that its texts need. */
@Injectable()
export class Readers {
  constructor(
    private readonly identity: IdentityApi,
    private readonly creators: CreatorsApi,
    private readonly campaigns: CampaignsApi,
  ) {}

  members(permission: Permission, owner: { organisationId: string; brandId: string }): Promise<UserFacts[]> {
    return this.identity.membersWith(permission, owner.organisationId, owner.brandId);
  }

  async creator(creatorId: string): Promise<UserFacts[]> {
    const [creator] = await this.creators.creators([creatorId]);
    return creator ? this.identity.users([creator.userId]) : [];
  }

  async names(of: { campaignId?: string; creatorId?: string }): Promise<NotificationData & { facts: CampaignFacts | null }> {
    const [campaign] = of.campaignId ? await this.campaigns.find([of.campaignId]) : [];
    const [brand] = campaign ? await this.identity.brands([campaign.brandId]) : [];
    const [creator] = of.creatorId ? await this.creators.creators([of.creatorId]) : [];
    return {
      facts: campaign ?? null,
      ...(campaign ? { campaign: campaign.title, zone: campaign.timeZone } : {}),
      ...(brand ? { brand: brand.name } : {}),
      ...(creator ? { creator: creator.displayName, creatorId: creator.id } : {}),
    };
  }
}
