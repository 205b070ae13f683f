import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { Clock, DEFAULT_LIMIT, type Page, type Scope } from '@app/platform';
import type { Application } from './application.entity.js';
import { brandCan, mayKeepWaiting, termsCurrent } from './applications.policy.js';
import { ApplicationsRepository, type CardRow } from './applications.repository.js';
import { CashViews } from './cash/cash-views.js';
import { offerExtendable } from './offers/offer-clock.js';
import { offerView } from './offers/offer-view.js';
import type { Offer } from './offers/offer.entity.js';
import { OffersRepository } from './offers/offers.repository.js';
import type { ApplicationCardDto, ApplicationDto, ApplicationsQuery } from './applications.dto.js';

/** What the brand sees of applications: the list of cards and one with everything about it. */
@Injectable()
export class ApplicationReviewService {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly campaigns: CampaignsApi,
    private readonly creators: CreatorsApi,
    private readonly offers: OffersRepository,
    private readonly cash: CashViews,
    private readonly clock: Clock,
  ) {}

  /** One indexed statement; only an empty answer asks whether the campaign is known to the caller (404, 403). */
  async cards(scope: Scope, campaignId: string, query: ApplicationsQuery): Promise<Page<ApplicationCardDto>> {
    const page = await this.repository.cards(
      scope,
      campaignId,
      {
        states: query.state,
        q: query.q,
        externalId: query.externalId,
        sort: query.sort ?? '-appliedAt',
        cursor: query.cursor,
        limit: query.limit ?? DEFAULT_LIMIT,
        total: query.include?.includes('total') ?? false,
      },
      (row) => row,
    );
    if (page.items.length === 0) await this.campaigns.get(scope, campaignId);
    const offers = await this.offers.current(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((row) => cardOf(row, offers.get(row.id))) };
  }

  async one(scope: Scope, id: string): Promise<ApplicationDto> {
    return this.detail(scope, await this.repository.get(scope, id));
  }

  /** The whole application with the creator's figures of now (the list shows those of the application). */
  async detail(scope: Scope, application: Application): Promise<ApplicationDto> {
    const [campaign] = await this.campaigns.find([application.campaignId]);
    const [profile] = await this.creators.creators([application.creatorId]);
    const [account] = application.socialAccountId ? await this.creators.socialAccounts([application.socialAccountId]) : [];
    const offer = (await this.offers.current([application.id])).get(application.id);
    const history = await this.repository.history(application.id);
    return {
      ...cardOf(
        {
          ...application,
          appliedAt: application.appliedAt.toISOString(),
          decidedAt: application.decidedAt?.toISOString() ?? null,
        },
        offer,
      ),
      campaignId: application.campaignId,
      brandId: application.brandId,
      metadata: application.metadata ?? {},
      message: application.message,
      answers: application.answers,
      cash: await this.cash.of(application),
      profile: profile
        ? {
            id: profile.id,
            name: profile.displayName,
            handle: profile.handle,
            avatarUrl: profile.avatarUrl,
            country: profile.country,
            city: profile.city,
            languages: profile.languages,
            niches: profile.niches,
            bio: profile.bio,
          }
        : null,
      socialAccount: account
        ? {
            id: account.id,
            platform: account.platform,
            handle: account.handle,
            profileUrl: account.profileUrl,
            pictureUrl: account.pictureUrl,
            followers: account.followers,
            following: account.following,
            mediaCount: account.mediaCount,
            engagementRate: account.engagementRate,
            audience: account.audience,
            refreshedAt: account.refreshedAt.toISOString(),
            state: account.state,
            eligibility: account.eligibility,
          }
        : null,
      standing: profile ? ((await this.creators.standings([profile.id])).get(profile.id) ?? null) : null,
      terms: {
        version: application.termsVersion,
        hash: application.termsHash,
        acceptedAt: application.acceptedTermsAt.toISOString(),
        current: termsCurrent(campaign, application),
      },
      history: history.map(({ at, event, fromState, toState, reason, actorKind }) => ({
        at: at.toISOString(),
        event,
        from: fromState,
        to: toState,
        reason,
        by: actorKind,
      })),
      can: {
        ...brandCan(
          campaign?.state ?? 'cancelled',
          {
            state: application.state,
            cashState: application.cashState,
            termsCurrent: termsCurrent(campaign, application),
            offer: offer ?? null,
            extendable: !!campaign && !!offer && offerExtendable(campaign, offer.expiresAt, this.clock.now()),
          },
          scope.may('applications.decide', application),
        ),
        keepWaiting: !!campaign && scope.may('applications.decide', application) && mayKeepWaiting(campaign, application.state),
      },
    };
  }
}

function cardOf(row: CardRow, offer: Offer | undefined): ApplicationCardDto {
  return {
    id: row.id,
    state: row.state,
    stateReason: row.stateReason,
    creator: {
      id: row.creatorId,
      name: row.creatorName,
      handle: row.handle,
      pictureUrl: row.pictureUrl,
      followers: row.followers,
      engagementRate: row.engagementRate,
      country: row.country,
      city: row.city,
    },
    variant: row.variant,
    appliedAt: row.appliedAt,
    decidedAt: row.decidedAt,
    waitlistPosition: row.waitlistPosition,
    orderPosition: row.orderPosition,
    offer: offerView(offer),
    cashState: row.cashState,
    externalId: row.externalId,
    version: row.version,
  };
}
