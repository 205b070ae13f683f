import { Injectable, Logger } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, Events, FileLinks, Live, rooms, Scope, SecretBox, SystemClock } from '@app/platform';
import { CreatorsApi, type CreatorFacts, type Credential, type PostalAddress, type SocialAccountFacts } from './contract/creators.api.js';
import { socialAccountDisconnected } from './contract/creators.events.js';
import type { Creator } from './creator.entity.js';
import { CreatorsRepository } from './creators.repository.js';
import { NetworkAccessRepository } from './network/index.js';
import type { SocialAccount } from './social-account.entity.js';
import { SocialAccountsPresenter } from './social-accounts.presenter.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';

/** A token younger than this cannot be refreshed (platform-apis.md 1.2). */
const REFRESHABLE_AFTER_MS = 24 * 3_600_000;

/** Answers what other modules ask about creators; they have checked their scope. */
@Injectable()
export class CreatorsService extends CreatorsApi {
  private readonly logger = new Logger(CreatorsService.name);

  constructor(
    private readonly repository: CreatorsRepository,
    private readonly accounts: SocialAccountsRepository,
    private readonly presenter: SocialAccountsPresenter,
    private readonly network: NetworkAccessRepository,
    private readonly identity: IdentityApi,
    private readonly secrets: SecretBox,
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
    const [account] = await this.accounts.many([socialAccountId]);
    return account ? this.open(account) : null;
  }

  async credentialsEndingBefore(before: Date): Promise<Credential[]> {
    const issuedBefore = new Date(this.systemClock.now().getTime() - REFRESHABLE_AFTER_MS);
    return (await this.accounts.expiring(before, issuedBefore)).flatMap((account) => this.open(account) ?? []);
  }

  async storeCredential(socialAccountId: string, accessToken: string, expiresAt: Date): Promise<void> {
    const account = await this.accounts.getForUpdate(Scope.system(), socialAccountId);
    if (account.state !== 'connected') return;
    account.tokenSealed = this.secrets.seal(accessToken);
    account.tokenIssuedAt = this.systemClock.now();
    account.tokenExpiresAt = expiresAt;
    account.version += 1;
    await this.accounts.save(Scope.system(), account);
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

  async blockedBy(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    return this.network.blockedBy(brandId, creatorIds);
  }

  async noteApplicant(brandId: string, creatorId: string): Promise<void> {
    return this.network.noteContact(brandId, creatorId);
  }

  private open(account: SocialAccount): Credential | null {
    const { id, platform, platformUserId, state, tokenSealed, tokenIssuedAt, tokenExpiresAt } = account;
    if (state !== 'connected' || !tokenSealed || !tokenIssuedAt || !tokenExpiresAt) return null;
    const accessToken = this.unseal(id, tokenSealed);
    if (accessToken === null) return null;
    return { socialAccountId: id, platform, platformUserId, accessToken, issuedAt: tokenIssuedAt, expiresAt: tokenExpiresAt };
  }

  /** One token sealed with a lost key must not stop the work on all others. */
  private unseal(socialAccountId: string, sealed: string): string | null {
    try {
      return this.secrets.open(sealed);
    } catch (error) {
      this.logger.warn(`the token of account ${socialAccountId} cannot be opened: ${(error as Error).message}`);
      return null;
    }
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
