import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { Entitlements } from '@app/identity';
import type { Scope } from '@app/platform';
import { ugcPrice } from '@app/rules';
import { confirmable, productCost } from './applications.policy.js';
import { ApplicationsRepository, type AcceptedRow } from './applications.repository.js';
import type { SelectionBlocker } from './contract/applications.api.js';

/** What decides whether somebody can be confirmed. */
type Selected = Pick<AcceptedRow, 'id' | 'creatorId' | 'state' | 'termsVersion' | 'termsHash' | 'offer' | 'cashState'>;

/** "Your selection": what it costs, reaches, and what keeps it from being confirmed (APP-2, APP-4, APP-5). */
@Injectable()
export class SelectionService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly campaigns: CampaignsApi,
    private readonly entitlements: Entitlements,
    private readonly creators: CreatorsApi,
  ) {}

  /** Most fundamental first; the same codes refuse the confirmation. */
  async blockers(campaign: CampaignFacts, accepted: readonly Selected[]): Promise<SelectionBlocker[]> {
    if (!confirmable(campaign)) return [{ code: 'applications.selection-not-confirmable' }];
    const blockers: SelectionBlocker[] = [];
    if (accepted.length === 0) blockers.push({ code: 'applications.selection-empty' });
    const terms = await this.campaigns.terms(campaign.id);
    const outdated = accepted.filter(({ termsVersion, termsHash }) => termsVersion !== terms.version || termsHash !== terms.hash);
    if (outdated.length > 0) blockers.push({ code: 'applications.terms-outdated', applicationIds: outdated.map(({ id }) => id) });
    const ids = (rows: readonly Selected[]) => rows.map(({ id }) => id);
    const unagreed = campaign.selectionOptions.offers ? accepted.filter(({ offer }) => offer !== 'agreed') : [];
    if (unagreed.length > 0) blockers.push({ code: 'applications.offers-open', applicationIds: ids(unagreed) });
    const unanswered = accepted.filter(({ cashState }) => cashState === 'asked' || cashState === 'countered');
    if (unanswered.length > 0) blockers.push({ code: 'applications.cash-unanswered', applicationIds: ids(unanswered) });
    blockers.push(
      ...(await this.roomFor(
        campaign,
        accepted.map(({ creatorId }) => creatorId),
      )),
    );
    return blockers;
  }

  /** The accepted ones that a confirmation now would take: in ongoing campaigns without those who are still asked (APP-5, APP-7). */
  confirmable<T extends Selected>(campaign: CampaignFacts, rows: readonly T[]): T[] {
    const accepted = rows.filter(({ state }) => state === 'accepted');
    if (campaign.timing === 'time_limited' || !campaign.selectionOptions.offers) return accepted;
    return accepted.filter(({ offer }) => offer === 'agreed');
  }

  /**
   * What keeps these creators from being confirmed, too: the places, which count everybody (APP-4), and the plan's number, which counts open
   * collaborations (BIL-1) without the brand's own referrals (APP-6).
   */
  async roomFor(campaign: CampaignFacts, joining: readonly string[]): Promise<SelectionBlocker[]> {
    const blockers: SelectionBlocker[] = [];
    const creatorIds = [...(await this.repository.openCreators(campaign.id)), ...joining];
    const used = creatorIds.length;
    if (used > campaign.places) blockers.push({ code: 'applications.places-exceeded', limit: campaign.places, used });
    const { mayConfirm, creatorsPerCampaign } = await this.entitlements.of(campaign.organisationId);
    // UGC is billed per video and needs no plan (APP-5)
    if (!mayConfirm && campaign.type !== 'ugc') blockers.push({ code: 'applications.plan-required' });
    else if (creatorsPerCampaign !== null && used > creatorsPerCampaign) {
      const referred = (await this.creators.referredBy(campaign.brandId, creatorIds)).length;
      if (used - referred > creatorsPerCampaign) {
        blockers.push({ code: 'applications.limit-reached', limit: creatorsPerCampaign, used: used - referred, referred });
      }
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
    const confirmable = this.confirmable(campaign, accepted);
    const blockers = await this.blockers(campaign, confirmable);
    const cash = confirmable.reduce((sum, { agreedCashMinor }) => sum + (agreedCashMinor ?? terms.cashMinor), 0);
    const open = await this.repository.openCreators(campaignId);
    const counted = [...open, ...confirmable.map(({ creatorId }) => creatorId)];
    const referred = (await this.creators.referredBy(campaign.brandId, counted)).length;
    const money = (amountMinor: number) => ({ amountMinor, currency: terms.currency });
    return {
      campaignId,
      accepted: accepted.length,
      offersOpen: accepted.filter(({ offer }) => offer === 'open').length,
      cashOpen: accepted.filter(({ cashState }) => cashState === 'asked' || cashState === 'countered').length,
      otherCash: confirmable.filter(({ agreedCashMinor }) => agreedCashMinor !== null).length,
      confirmable: confirmable.length,
      undecided: counts.get('applied')?.count ?? 0,
      declined: counts.get('declined')?.count ?? 0,
      waitlisted: counts.get('waitlisted')?.count ?? 0,
      confirmed: counts.get('confirmed')?.count ?? 0,
      openCollaborations: open.length,
      places: campaign.places,
      planLimit: (await this.entitlements.of(campaign.organisationId)).creatorsPerCampaign,
      planUsed: counted.length - referred,
      referred,
      productCost: money(product.minor * confirmable.length),
      productCostIsRetailValue: product.retailValueUsed,
      cash: money(cash),
      price: priceOf(terms, accepted.length),
      expectedReach: counts.get('accepted')?.followers ?? 0,
      options: campaign.selectionOptions,
      blockers,
      can: {
        decide: ['application', 'running', 'paused'].includes(campaign.state) && scope.may('applications.decide', owner),
        confirmSelection: blockers.length === 0 && scope.may('applications.confirm-selection', owner),
      },
    };
  }
}

/** BIL-3: per video and creator by its length; null where there is no UGC. */
function priceOf({ ugc }: CampaignTerms, creators: number) {
  const price = ugc && ugcPrice({ lengthSeconds: ugc.lengthSeconds, videos: ugc.videos, creators });
  if (!price) return null;
  const { perVideoMinor, videosPerCreator, totalMinor, currency } = price;
  return { perVideo: { amountMinor: perVideoMinor, currency }, videosPerCreator, total: { amountMinor: totalMinor, currency } };
}
