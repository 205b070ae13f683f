import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, Events, FileLinks, Live, NotFoundError, rooms, Scope, SystemClock } from '@app/platform';
import type { Permission } from '@app/rules';
import { AccountTokens } from './account-tokens.js';
import { CreatorsApi, type CreatorFacts, type Credential, type PostalAddress, type SocialAccountFacts } from './contract/creators.api.js';
import { socialAccountDisconnected } from './contract/creators.events.js';
import type { ContentResults, Outcome, Reply, Standing } from './contract/records.js';
import type { Creator } from './creator.entity.js';
import { CreatorsRepository } from './creators.repository.js';
import { FollowedBrandsService } from './followed-brands/index.js';
import { BrandAccess } from './network/brand-access.js';
import { NetworkAccessRepository, NetworkFiguresRepository, NetworkSearchService, type NetworkFilter } from './network/index.js';
import { ReferralsRepository } from './referrals/index.js';
import { RecordRepository, RecordService } from './record/index.js';
import { SocialAccountsPresenter } from './social-accounts.presenter.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';
import { VerificationsRepository } from './verification/index.js';

/** A token younger than this cannot be refreshed (platform-apis.md 1.2). */
const REFRESHABLE_AFTER_MS = 24 * 3_600_000;

/** Hits of the network are read in pages of this many. */
const SEARCH_PAGE = 200;

/** Answers what other modules ask about creators; they have checked their scope. */
@Injectable()
export class CreatorsService extends CreatorsApi {
  constructor(
    private readonly repository: CreatorsRepository,
    private readonly accounts: SocialAccountsRepository,
    private readonly presenter: SocialAccountsPresenter,
    private readonly network: NetworkAccessRepository,
    private readonly brandAccess: BrandAccess,
    private readonly verifications: VerificationsRepository,
    private readonly networkSearch: NetworkSearchService,
    private readonly figures: NetworkFiguresRepository,
    private readonly followed: FollowedBrandsService,
    private readonly referrals: ReferralsRepository,
    private readonly record: RecordService,
    private readonly records: RecordRepository,
    private readonly identity: IdentityApi,
    private readonly tokens: AccountTokens,
    private readonly links: FileLinks,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {
    super();
  }

  async creators(ids: readonly string[]): Promise<CreatorFacts[]> {
    return (await this.repository.many(ids)).map((creator) => this.facts(creator));
  }

  async socialAccounts(ids: readonly string[]): Promise<SocialAccountFacts[]> {
    return (await this.accounts.many(ids)).map((account) => this.presenter.facts(account));
  }

  async socialAccountsOf(creatorIds: readonly string[]): Promise<SocialAccountFacts[]> {
    return (await this.accounts.linkedOfMany(creatorIds)).map((account) => this.presenter.facts(account));
  }

  async addresses(creatorIds: readonly string[]): Promise<Array<{ creatorId: string; email: string | null } & PostalAddress>> {
    const addresses = await this.repository.addresses(creatorIds);
    const creators = await this.repository.many(addresses.map((address) => address.id));
    const users = await this.identity.users(creators.map((creator) => creator.userId));
    const emails = new Map(users.map((user) => [user.id, user.email]));
    const owners = new Map(creators.map((creator) => [creator.id, creator.userId]));
    return addresses.map(({ id, name, line1, line2, postalCode, city, country, phone }) => ({
      creatorId: id,
      email: emails.get(owners.get(id) ?? '') ?? null,
      name,
      line1,
      line2,
      postalCode,
      city,
      country,
      phone,
    }));
  }

  async credential(socialAccountId: string): Promise<Credential | null> {
    return this.tokens.current(socialAccountId);
  }

  async credentialsEndingBefore(before: Date): Promise<Credential[]> {
    const issuedBefore = new Date(this.systemClock.now().getTime() - REFRESHABLE_AFTER_MS);
    return (await this.accounts.expiring(before, issuedBefore)).flatMap((account) => this.tokens.open(account) ?? []);
  }

  async useCredential<T>(socialAccountId: string, signal: AbortSignal, work: (credential: Credential) => Promise<T>): Promise<T | null> {
    return this.tokens.use(socialAccountId, signal, work);
  }

  async renewCredential(credential: Credential, signal: AbortSignal): Promise<void> {
    await this.tokens.renew(credential, signal);
  }

  async markReconnect(socialAccountId: string): Promise<void> {
    const account = await this.accounts.getForUpdate(Scope.system(), socialAccountId);
    if (account.state !== 'connected') return;
    account.dropToken('reconnect');
    await this.accounts.save(Scope.system(), account);
    const { creatorId, platform, handle } = account;
    await this.events.publish(socialAccountDisconnected, { creatorId, socialAccountId, platform, handle });
    this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'social-account', id: socialAccountId });
  }

  async recordFigures(socialAccountId: string, figures: { followers: number; following: number; mediaCount: number }): Promise<void> {
    const { followers, following, mediaCount } = figures;
    const account = await this.accounts.getForUpdate(Scope.system(), socialAccountId);
    const at = this.clock.now();
    Object.assign(account, { followers, following, mediaCount, refreshedAt: at, version: account.version + 1 });
    await this.accounts.save(Scope.system(), account);
    await this.accounts.addFigures({ socialAccountId, at, followers, following, mediaCount });
  }

  async followersAt(
    queries: ReadonlyArray<{ socialAccountId: string; at: Date }>,
  ): Promise<Array<{ followers: number; asOf: Date } | null>> {
    return queries.length === 0 ? [] : this.accounts.figuresBefore(queries);
  }

  async ugcApproval(creatorIds: readonly string[]): Promise<string[]> {
    return creatorIds.length === 0 ? [] : this.verifications.approvedAmong(creatorIds);
  }

  async blockedBy(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    return this.network.blockedBy(brandId, creatorIds);
  }

  async noteApplicant(brandId: string, creatorId: string): Promise<void> {
    return this.network.noteContact(brandId, creatorId);
  }

  async seenBy(brand: { id: string; organisationId: string }, creatorIds: readonly string[]): Promise<string[]> {
    return this.network.seenBy(brand, creatorIds);
  }

  async checkPage(
    scope: Scope,
    { brandId, creatorId }: { brandId: string; creatorId: string },
    permission?: Permission,
  ): Promise<{ id: string; organisationId: string }> {
    const brand = await this.brandAccess.check(scope, brandId);
    if (permission) scope.check({ organisationId: brand.organisationId, brandId: brand.id }, permission);
    const { inNetwork, contact } = await this.network.standing(brand, creatorId);
    if (!inNetwork && !contact) throw new NotFoundError();
    return brand;
  }

  async namedAmong(creatorIds: readonly string[], text: string): Promise<string[]> {
    return this.repository.namedAmong(creatorIds, text);
  }

  async recordOutcome(outcome: Outcome): Promise<void> {
    await this.record.outcome(outcome);
  }

  async recordReply(reply: Reply): Promise<void> {
    await this.record.reply(reply);
  }

  async recordRating(creatorId: string, stars: number): Promise<void> {
    await this.record.rating(creatorId, stars);
  }

  async noteCredits(creatorId: string, spentUntil: Date | 'unknown' | null): Promise<void> {
    await this.figures.noteCredits(creatorId, spentUntil);
  }

  async noteResults(creatorId: string, results: readonly ContentResults[]): Promise<void> {
    await this.figures.noteResults(creatorId, results);
  }

  async standings(creatorIds: readonly string[]): Promise<Map<string, Standing>> {
    return creatorIds.length === 0 ? new Map() : this.records.standings(creatorIds);
  }

  async followersAmong(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    return this.followed.followersAmong(brandId, creatorIds);
  }

  async referredBy(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    return creatorIds.length === 0 ? [] : this.referrals.referredAmong(brandId, creatorIds);
  }

  async search(scope: Scope, brandId: string, filter: NetworkFilter, limit: number): Promise<{ ids: string[]; more: boolean }> {
    const ids: string[] = [];
    let cursor: string | null | undefined;
    while (ids.length < limit && cursor !== null) {
      const page = await this.networkSearch.search(scope, brandId, {
        ...filter,
        limit: Math.min(SEARCH_PAGE, limit - ids.length),
        ...(cursor === undefined ? {} : { cursor }),
      });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return { ids, more: cursor !== null };
  }

  private facts(creator: Creator): CreatorFacts {
    return {
      id: creator.id,
      userId: creator.userId,
      displayName: creator.displayName,
      firstName: creator.firstName,
      lastName: creator.lastName,
      handle: creator.handle,
      avatarUrl: creator.avatarKey && this.links.url(creator.avatarKey, 'image/webp', { permanent: true }),
      country: creator.country,
      city: creator.city,
      languages: creator.languages,
      niches: creator.niches,
      bio: creator.bio,
    };
  }
}
