import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { IdentityApi } from '@app/identity';
import { Clock, DEFAULT_LIMIT, NotFoundError, type Page, type Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import type { Application } from './application.entity.js';
import { creatorCan } from './applications.policy.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationOutcomes } from './contract/application-outcomes.js';
import { ApplyService } from './apply.service.js';
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
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, query: CreatorApplicationsQuery): Promise<Page<CreatorApplicationDto>> {
    const { rows, nextCursor } = await this.repository.own(scope, {
      states: query.state,
      cursor: query.cursor,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
    return { items: await this.describe(rows), nextCursor };
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
    const used = await this.repository.creditsUsed(scope.requireCreator(), this.clock.now());
    return { limit: POLICY.applications.openWithoutCash, used };
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
    return applications.flatMap((application) => {
      const campaign = campaigns.get(application.campaignId);
      if (!campaign) return [];
      const brand = brands.get(application.brandId);
      return [
        {
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
          collaborationId: collaborations.get(application.id) ?? null,
          appliedAt: application.appliedAt.toISOString(),
          externalId: application.externalId,
          version: application.version,
          can: creatorCan(application.state, this.campaigns.isOpen(campaign)),
        },
      ];
    });
  }
}
