import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { IdentityApi } from '@app/identity';
import { Clock, DEFAULT_LIMIT, NotFoundError, type Page, type Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import type { Application } from './application.entity.js';
import { creatorCan } from './applications.policy.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationOutcomes } from './contract/application-outcomes.js';
import { ApplyService, declineOf } from './apply.service.js';
import { CashViews } from './cash/cash-views.js';
import { InvitedAgain } from './contract/invited-again.js';
import { offerView } from './offers/offer-view.js';
import { OffersRepository } from './offers/offers.repository.js';
import type { ApplicationCheckDto, CreatorApplicationDto, CreatorApplicationsQuery, CreditsDto } from './creator-applications.dto.js';

/** What creators see of their applications. */
@Injectable()
export class CreatorApplicationsService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly applying: ApplyService,
    private readonly campaigns: CampaignsApi,
    private readonly identity: IdentityApi,
    private readonly outcomes: ApplicationOutcomes,
    private readonly offers: OffersRepository,
    private readonly cash: CashViews,
    private readonly invited: InvitedAgain,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, query: CreatorApplicationsQuery): Promise<Page<CreatorApplicationDto>> {
    const page = await this.repository.own(scope, {
      states: query.state,
      cursor: query.cursor,
      limit: query.limit ?? DEFAULT_LIMIT,
      include: query.include,
    });
    return { ...page, items: await this.describe(page.items) };
  }

  async one(scope: Scope, id: string): Promise<CreatorApplicationDto> {
    return this.detail(await this.repository.get(scope, id));
  }

  async detail(application: Application): Promise<CreatorApplicationDto> {
    const [dto] = await this.describe([application]);
    if (!dto) throw new NotFoundError();
    return dto;
  }

  async credits(scope: Scope): Promise<CreditsDto> {
    const creatorId = scope.requireCreator();
    const uses = await this.repository.creditUses(creatorId, this.clock.now());
    const titles = new Map((await this.campaigns.find(uses.map(({ campaignId }) => campaignId))).map(({ id, title }) => [id, title]));
    return {
      limit: POLICY.applications.openWithoutCash,
      used: uses.length,
      uses: uses.map(({ id, campaignId, confirmed, creditBackAt }) => ({
        applicationId: id,
        campaignId,
        title: titles.get(campaignId) ?? '',
        reason: creditBackAt ? ('no_show' as const) : confirmed ? ('collaboration' as const) : ('application' as const),
        backAt: creditBackAt?.toISOString() ?? null,
      })),
    };
  }

  async check(scope: Scope, campaignId: string, socialAccountId?: string): Promise<ApplicationCheckDto> {
    const { open, state, reasons } = await this.applying.check(scope, campaignId, socialAccountId);
    return { canApply: open && reasons.length === 0, campaignState: state, reasons, credits: await this.credits(scope) };
  }

  private async describe(applications: readonly Application[]): Promise<CreatorApplicationDto[]> {
    const campaigns = new Map((await this.campaigns.find(applications.map(({ campaignId }) => campaignId))).map((c) => [c.id, c]));
    const brands = new Map((await this.identity.brands(applications.map(({ brandId }) => brandId))).map((brand) => [brand.id, brand]));
    const confirmed = applications.filter(({ state }) => state === 'confirmed').map(({ id }) => id);
    const collaborations = await this.outcomes.collaborations(confirmed);
    const offers = await this.offers.current(applications.map(({ id }) => id));
    const invited = await this.invitedAgain(applications);
    const described: CreatorApplicationDto[] = [];
    for (const application of applications) {
      const campaign = campaigns.get(application.campaignId);
      if (!campaign) continue;
      const brand = brands.get(application.brandId);
      const offer = offers.get(application.id);
      described.push({
        id: application.id,
        campaign: {
          id: campaign.id,
          title: campaign.title,
          type: campaign.type,
          state: campaign.state,
          coverUrl: campaign.coverUrl,
          applicationEndsAt: campaign.applicationEndsAt?.toISOString() ?? null,
          brandName: brand?.name ?? '',
          brandLogoUrl: brand?.logoUrl ?? null,
        },
        state: application.state,
        stateReason: application.stateReason,
        message: application.message,
        variant: application.variant,
        answers: application.answers,
        socialAccountId: application.socialAccountId,
        terms: {
          version: application.termsVersion,
          hash: application.termsHash,
          acceptedAt: application.acceptedTermsAt.toISOString(),
          current: campaign.termsVersion === application.termsVersion,
        },
        withoutCash: application.withoutCash,
        waitlistPosition: application.state === 'waitlisted' ? application.waitlistPosition : null,
        offer: offerView(offer),
        cash: await this.cash.of(application),
        collaborationId: collaborations.get(application.id) ?? null,
        appliedAt: application.appliedAt.toISOString(),
        externalId: application.externalId,
        version: application.version,
        can: creatorCan(
          { state: campaign.state, open: this.campaigns.isOpen(campaign) },
          { state: application.state, cashState: application.cashState, offer: offer ?? null },
          invited.has(application.campaignId),
          this.clock.now(),
        ),
      });
    }
    return described;
  }

  /** Campaigns of declined ones to which the creator was invited anew. */
  private async invitedAgain(applications: readonly Application[]): Promise<ReadonlySet<string>> {
    const [first] = applications;
    if (!first) return new Set();
    return this.invited.newerThan(first.creatorId, applications.filter(({ state }) => state === 'declined').map(declineOf));
  }
}
