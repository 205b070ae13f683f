import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { Entitlements } from '@app/identity';
import type { Scope } from '@app/platform';
import { confirmable, productCost } from './applications.policy.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { SelectionBlocker } from './contract/applications.api.js';

/** "Your selection": what it costs, reaches, and what keeps it from being confirmed (APP-2, APP-4, APP-5). */
@Injectable()
export class SelectionService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly campaigns: CampaignsApi,
    private readonly entitlements: Entitlements,
  ) {}

  /** Most fundamental first; the same codes refuse the confirmation. The plan's number counts open collaborations (BIL-1). */
  async blockers(
    campaign: CampaignFacts,
    accepted: ReadonlyArray<{ id: string; termsVersion: number; termsHash: string }>,
  ): Promise<SelectionBlocker[]> {
    if (!confirmable(campaign)) return [{ code: 'applications.selection-not-confirmable' }];
    const blockers: SelectionBlocker[] = [];
    if (accepted.length === 0) blockers.push({ code: 'applications.selection-empty' });
    const terms = await this.campaigns.terms(campaign.id);
    const outdated = accepted.filter(({ termsVersion, termsHash }) => termsVersion !== terms.version || termsHash !== terms.hash);
    if (outdated.length > 0) blockers.push({ code: 'applications.terms-outdated', applicationIds: outdated.map(({ id }) => id) });
    const used = accepted.length + (await this.repository.openConfirmed(campaign.id));
    if (used > campaign.places) blockers.push({ code: 'applications.places-exceeded', limit: campaign.places, used });
    const { mayConfirm, creatorsPerCampaign } = await this.entitlements.of(campaign.organisationId);
    // UGC is billed per video and needs no plan (APP-5)
    if (!mayConfirm && campaign.type !== 'ugc') blockers.push({ code: 'applications.plan-required' });
    else if (creatorsPerCampaign !== null && used > creatorsPerCampaign) {
      blockers.push({ code: 'applications.limit-reached', limit: creatorsPerCampaign, used });
    }
    return blockers;
  }

  async overview(scope: Scope, campaignId: string) {
    const campaign = await this.campaigns.get(scope, campaignId);
    const owner = { organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId };
    const counts = await this.repository.countByState(scope, campaignId);
    const accepted = await this.repository.accepted(campaignId);
    const terms = await this.campaigns.terms(campaignId);
    const product = productCost(terms.product);
    const blockers = await this.blockers(campaign, accepted);
    const money = (amountMinor: number) => ({ amountMinor, currency: terms.currency });
    return {
      campaignId,
      accepted: accepted.length,
      undecided: counts.get('applied')?.count ?? 0,
      declined: counts.get('declined')?.count ?? 0,
      waitlisted: counts.get('waitlisted')?.count ?? 0,
      confirmed: counts.get('confirmed')?.count ?? 0,
      openCollaborations: await this.repository.openConfirmed(campaignId),
      places: campaign.places,
      planLimit: (await this.entitlements.of(campaign.organisationId)).creatorsPerCampaign,
      productCost: money(product.minor * accepted.length),
      productCostIsRetailValue: product.retailValueUsed,
      cash: money(terms.cashMinor * accepted.length),
      expectedReach: counts.get('accepted')?.followers ?? 0,
      blockers,
      can: {
        decide: ['application', 'running', 'paused'].includes(campaign.state) && scope.may('applications.decide', owner),
        confirmSelection: blockers.length === 0 && scope.may('applications.confirm-selection', owner),
      },
    };
  }
}
