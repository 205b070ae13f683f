import { Injectable } from '@nestjs/common';
import { Database, FileLinks, NotFoundError, Scope } from '@app/platform';
import { CreatorsRepository } from '../creators.repository.js';
import { NEWCOMER } from '../record/record.repository.js';
import { SocialAccountsPresenter } from '../social-accounts.presenter.js';
import { AccountPosts, averageOf, type PostRow } from '../account-posts.js';
import { AccountReadings } from '../account-readings.js';
import { BrandAccess } from './brand-access.js';
import { NetworkAccessRepository } from './network-access.repository.js';
import { NetworkCards } from './network-cards.js';
import { CreatorPageDto, FollowersPointDto, RecentPostDto } from './network.dto.js';

const DAYS = 400;
const ENGAGEMENT_FORMULA =
  'median over the last 12 posts older than 48 hours of (likes + comments) / followers; posts with hidden likes are left out';
const AVERAGE_FORMULA = 'sum / number of those of the last 12 posts (no stories) that are older than 48 hours and have the figure';

/** A creator's page for one brand (CRE-6). */
@Injectable()
export class CreatorPageService {
  constructor(
    private readonly brands: BrandAccess,
    private readonly access: NetworkAccessRepository,
    private readonly creators: CreatorsRepository,
    private readonly cards: NetworkCards,
    private readonly presenter: SocialAccountsPresenter,
    private readonly posts: AccountPosts,
    private readonly readings: AccountReadings,
    private readonly links: FileLinks,
    private readonly database: Database,
  ) {}

  /** 404 for creators who are neither in the network for this brand nor applied to it. A blocked one can be seen here, to unblock. */
  async read(scope: Scope, brandId: string, creatorId: string): Promise<CreatorPageDto> {
    const brand = await this.brands.check(scope, brandId);
    const standing = await this.access.standing(brand, creatorId);
    const creator = standing.inNetwork || standing.contact ? await this.creators.find(Scope.system(), creatorId) : null;
    if (!creator) throw new NotFoundError();
    const accounts = await this.cards.passed([creatorId]);
    const ids = accounts.map(({ id }) => id);
    const history = await this.followers(ids);
    const readings = await this.readings.freshen(accounts);
    const posts = Map.groupBy(await this.posts.of(ids), ({ socialAccountId }) => socialAccountId);
    const blocked = standing.blockedAt !== null;
    const decides = scope.may('applications.decide', { organisationId: brand.organisationId, brandId });
    return {
      ...this.cards.person(creator, (await this.cards.away([creatorId])).get(creatorId) ?? []),
      accounts: accounts.map((account) => {
        const facts = this.presenter.facts(account);
        const recent = posts.get(account.id) ?? [];
        const { readAt = null, running = false } = readings.get(account.id) ?? {};
        return {
          ...this.cards.account(account),
          following: facts.following,
          mediaCount: facts.mediaCount,
          audience: facts.audience,
          followersOverTime: history.get(account.id) ?? [],
          averageViews: readAt && averageOf(recent, 'views', readAt),
          averageReach: readAt && averageOf(recent, 'reach', readAt),
          recentPosts: recent.map((post) => this.post(post)),
          postsAt: readAt?.toISOString() ?? null,
          postsReading: running,
          refreshedAt: facts.refreshedAt.toISOString(),
        };
      }),
      standing: (await this.cards.standings([creatorId])).get(creatorId) ?? NEWCOMER,
      engagementFormula: ENGAGEMENT_FORMULA,
      averageFormula: AVERAGE_FORMULA,
      inNetwork: standing.inNetwork,
      contact: standing.contact,
      blocked,
      can: { block: decides && !blocked, unblock: decides && blocked },
    };
  }

  private post({ id, kind, caption, permalink, pictureKey, takenAt, likes, comments, views, reach }: PostRow): RecentPostDto {
    const pictureUrl = pictureKey && this.links.url(pictureKey, 'image/webp');
    return { id, kind, caption, permalink, pictureUrl, takenAt: takenAt.toISOString(), likes, comments, views, reach };
  }

  private async followers(accountIds: readonly string[]): Promise<Map<string, FollowersPointDto[]>> {
    const rows = await this.database.query<{ accountId: string; at: Date; followers: number }>(
      `select f.* from unnest($1::uuid[]) account(id) cross join lateral (
         select distinct on (day) social_account_id as "accountId", at, followers, date_trunc('day', at at time zone 'UTC') as day
         from creators.account_figures where social_account_id = account.id order by day desc, at desc limit ${DAYS}) f
       order by f.at`,
      [[...accountIds]],
    );
    const points = rows.map(({ accountId, at, followers }) => ({ accountId, point: { at: at.toISOString(), followers } }));
    return new Map([...Map.groupBy(points, ({ accountId }) => accountId)].map(([id, of]) => [id, of.map(({ point }) => point)]));
  }
}
