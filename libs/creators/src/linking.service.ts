import { Inject, Injectable, Logger } from '@nestjs/common';
import { Audit, Clock, DomainError, ENV, Events, Jobs, newId, Scope, Transactions, type Env } from '@app/platform';
import { QueryFailedError } from 'typeorm';
import { accountHash, ClaimProofs } from './account-claims/claim-proofs.js';
import { AccountClaimsRepository } from './account-claims/account-claims.repository.js';
import { AccountTokens } from './account-tokens.js';
import { socialAccountLinked } from './contract/creators.events.js';
import {
  NotProfessionalError,
  PermissionsMissingError,
  PlatformBusyError,
  SocialConnector,
  type SocialPlatform,
} from './contract/social-connector.js';
import { accountTaken, platformNotOffered } from './creators.errors.js';
import { LinkStates, type LinkTicket } from './link-states.js';
import { ProfileService } from './profile.service.js';
import { SocialAccount } from './social-account.entity.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';

type Linked = Awaited<ReturnType<SocialConnector['link']>>;

/** Linking a platform account by OAuth (CRE-2). */
@Injectable()
export class LinkingService {
  private readonly logger = new Logger(LinkingService.name);

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly accounts: SocialAccountsRepository,
    private readonly profiles: ProfileService,
    private readonly states: LinkStates,
    private readonly connector: SocialConnector,
    private readonly tokens: AccountTokens,
    private readonly claims: AccountClaimsRepository,
    private readonly proofs: ClaimProofs,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Begins: address of the consent page and the browser's half of the ticket. Errors: 422 `creators.platform-not-offered`. */
  async connect(scope: Scope, platform: SocialPlatform): Promise<{ url: string; browser: string }> {
    if (!this.connector.offers(platform)) throw platformNotOffered(platform);
    const creator = await this.profiles.ensure(scope);
    const ticket: LinkTicket = await this.transactions.run(async () => {
      await this.audit.record({ action: 'link-started', objectType: 'creators.creator', objectId: creator.id, details: { platform } });
      return this.states.open(creator.id, platform);
    });
    return { url: this.connector.authorizeUrl(platform, ticket.state, this.redirectUri(platform)), browser: ticket.browser };
  }

  /**
   * Ends: what the platform sent the browser back with. Answers the page to go to: `/c/profile?linked=instagram`, or with `platform=` and
   * `error=` one of `cancelled`, `state` (unknown, used, too old, other browser), `account-taken`, `not-professional`, `permissions-missing`,
   * `platform-busy`, `link-failed`.
   */
  async finish(
    platform: SocialPlatform,
    query: { code?: string; state?: string; error?: string },
    browser: string | null,
  ): Promise<string> {
    const page = `${this.env.publicUrl}/c/profile`;
    try {
      await this.link(platform, query, browser);
      return `${page}?linked=${platform}`;
    } catch (error) {
      return `${page}?platform=${platform}&error=${this.wordOf(error)}`;
    }
  }

  private async link(
    platform: SocialPlatform,
    query: { code?: string; state?: string; error?: string },
    browser: string | null,
  ): Promise<void> {
    const { state, code } = query;
    const creatorId = state && browser ? await this.transactions.run(() => this.states.redeem(state, browser, platform)) : null;
    if (!creatorId) throw new LinkError('state');
    if (query.error || !code) throw new LinkError(query.error === 'access_denied' ? 'cancelled' : 'link-failed');
    const linked = await this.connector.link(
      platform,
      code,
      this.redirectUri(platform),
      AbortSignal.timeout(this.env[platform].timeoutMs * 3),
    );
    try {
      await this.transactions.run(() => this.store(creatorId, platform, linked));
    } catch (error) {
      // Another creator holds it, but it is in this one's hands, too: that can be claimed (CRE-2)
      if (this.wordOf(error) === 'account-taken') {
        await this.transactions.run(() => this.proofs.keep(creatorId, platform, linked.profile));
      }
      throw error;
    }
  }

  private async store(creatorId: string, platform: SocialPlatform, linked: Linked): Promise<void> {
    const scope = Scope.system();
    const { profile } = linked;
    if (await this.accounts.isTaken(scope, platform, profile.platformUserId, creatorId)) throw accountTaken();
    const now = this.clock.now();
    const hash = accountHash(platform, profile.platformUserId);
    // Asked after `isTaken`: a claim granted in between has ended the one and is seen by the other
    if (await this.claims.isReserved(hash, creatorId, now)) throw accountTaken();
    const known = await this.accounts.findForUpdate(scope, creatorId, platform, profile.platformUserId);
    const account = known ?? blank(creatorId, platform, profile.platformUserId, now);
    Object.assign(account, {
      handle: profile.handle,
      name: profile.name,
      followers: profile.followers,
      following: profile.following,
      mediaCount: profile.mediaCount,
      permissions: linked.permissions,
      state: 'connected',
      ...this.tokens.sealed(linked),
      linkedAt: known?.state === 'reconnect' ? known.linkedAt : now,
      refreshedAt: now,
      unlinkedAt: null,
      version: account.version + 1,
    } satisfies Partial<SocialAccount>);
    await this.accounts.save(scope, account);
    await this.claims.linked(hash, creatorId, now);
    await this.accounts.addFigures({ socialAccountId: account.id, at: now, ...figuresOf(profile) });
    await this.jobs.add(
      'creators.check-account',
      { socialAccountId: account.id, pictureUrl: profile.pictureUrl },
      { queue: `social:${account.id}` },
    );
    await this.events.publish(socialAccountLinked, { creatorId, socialAccountId: account.id, platform, handle: account.handle });
  }

  private redirectUri(platform: SocialPlatform): string {
    return `${this.env.publicUrl}/api/v1/creator/social-accounts/${platform}/callback`;
  }

  private wordOf(error: unknown): string {
    if (error instanceof LinkError) return error.message;
    if (error instanceof NotProfessionalError) return 'not-professional';
    if (error instanceof PermissionsMissingError) return 'permissions-missing';
    if (error instanceof PlatformBusyError) return 'platform-busy';
    if (error instanceof DomainError) return error.code.split('.')[1] ?? 'link-failed';
    const constraint = error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;
    if (constraint === 'social_accounts_one_owner') return 'account-taken';
    this.logger.warn(`linking failed: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'}`);
    return 'link-failed';
  }
}

/** Why a walk ended without a link; the word goes into the page's address. */
class LinkError extends Error {}

function figuresOf(profile: Linked['profile']): { followers: number; following: number; mediaCount: number } {
  return { followers: profile.followers, following: profile.following, mediaCount: profile.mediaCount };
}

function blank(creatorId: string, platform: SocialPlatform, platformUserId: string, now: Date): SocialAccount {
  return Object.assign(new SocialAccount(), {
    id: newId(),
    creatorId,
    platform,
    platformUserId,
    pictureKey: null,
    engagementRate: null,
    audience: {},
    eligibility: 'pending' as const,
    secondLookAt: null,
    linkedAt: now,
    version: 0,
  });
}
