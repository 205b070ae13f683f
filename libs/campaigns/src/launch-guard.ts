import { Injectable } from '@nestjs/common';
import { Clock, DomainError, RuleError, type Scope } from '@app/platform';
import { Entitlements, IdentityApi } from '@app/identity';
import { CampaignImages } from './campaign-images.repository.js';
import type { Campaign } from './campaign.entity.js';
import { readinessOf } from './campaign.readiness.js';
import { emailNotConfirmed } from './campaigns.errors.js';
import { CampaignsRepository } from './campaigns.repository.js';

/** What must be true before a campaign starts (rules.md 3): complete, e-mail confirmed, trial or plan, free slot. */
@Injectable()
export class LaunchGuard {
  constructor(
    private readonly images: CampaignImages,
    private readonly repository: CampaignsRepository,
    private readonly entitlements: Entitlements,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
  ) {}

  /** For a launch at `launchAt` (null: at once). Errors: 403 e-mail or plan, 409 slots, 422 incomplete. Needs the campaign's lock. */
  async check(scope: Scope, campaign: Campaign, launchAt: Date | null): Promise<void> {
    await this.checkEmail(scope, campaign);
    const { points } = readinessOf(campaign, await this.images.of(campaign.id), launchAt, this.clock.now());
    const open = points.filter((point) => point.severity === 'blocking' && !point.ok);
    if (open.length > 0) {
      throw new RuleError(
        'campaigns.not-complete',
        `The campaign is not complete: ${open.map((point) => point.code).join(', ')}.`,
        open.map(({ code, pointer = '', limit, value }) => ({
          pointer,
          code,
          message: 'is missing or not valid',
          ...(limit !== undefined && { limit }),
          ...(value !== undefined && { value }),
        })),
      );
    }
    await this.checkSlot(scope, campaign);
  }

  /** CAM-12: a free slot and a trial or plan; UGC needs neither. Holds the organisation's slots until the transaction ends. */
  async checkSlot(scope: Scope, campaign: Campaign): Promise<void> {
    if (campaign.type === 'ugc') return;
    const { mayLaunch, campaignsAtOnce } = await this.entitlements.of(campaign.organisationId);
    if (!mayLaunch) {
      throw new DomainError('campaigns.plan-required', 403, 'Launching a social campaign needs a trial or a plan.', {
        limit: campaignsAtOnce,
        used: null,
        plansThatAllow: [],
      });
    }
    if (campaignsAtOnce === null) return;
    await this.repository.lockSlots(campaign.organisationId);
    const holders = await this.repository.slotHolders(campaign.organisationId, campaign.id);
    if (holders.length < campaignsAtOnce) return;
    // ACC-10: members restricted to other brands learn the number only
    const seen = holders.filter((holder) =>
      scope.may('campaigns.read', { organisationId: campaign.organisationId, brandId: holder.brandId, campaignId: holder.id }),
    );
    throw new DomainError(
      'campaigns.no-free-slot',
      409,
      `All ${campaignsAtOnce} campaign slots of the plan are taken${seen.length > 0 ? ` by ${seen.map(({ title }) => `"${title}"`).join(', ')}` : ''}.`,
      {
        state: campaign.state,
        possible: [],
        limit: campaignsAtOnce,
        used: holders.length,
        holders: seen.map(({ id, title, state }) => ({ id, title, state })),
      },
    );
  }

  private async checkEmail(scope: Scope, campaign: Campaign): Promise<void> {
    if (scope.actor.kind === 'user') {
      if (!scope.actor.emailConfirmed) throw emailNotConfirmed();
      return;
    }
    // A scheduled launch: the member who scheduled it; an API key: the member who made it
    const responsible = scope.userId ?? campaign.scheduledBy;
    const [user] = responsible ? await this.identity.users([responsible]) : [];
    if (!user?.emailConfirmed) throw emailNotConfirmed();
  }
}
