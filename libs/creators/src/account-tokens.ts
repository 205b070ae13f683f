import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, Scope, SecretBox, SystemClock, Transactions } from '@app/platform';
import type { Credential } from './contract/creators.api.js';
import { PlatformBusyError, SocialConnector, TokenRefusedError, type PlatformTokens } from './contract/social-connector.js';
import type { SocialAccount } from './social-account.entity.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';

/** A token that ends sooner than this is renewed before it is used. */
const ENDS_SOON_MS = 5 * 60_000;
/** A process that renews and dies holds the others up no longer than this. */
const LEASE_MS = 60_000;
const PATIENCE_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Tokens of linked accounts: opened, and renewed ahead of their end (SYN-5). One renewal of an account at a time, over all processes: a refresh
 * token works once, so two at the same moment would lose the account. Tokens live in real time (DEM-1).
 */
@Injectable()
export class AccountTokens {
  private readonly logger = new Logger(AccountTokens.name);

  constructor(
    private readonly accounts: SocialAccountsRepository,
    private readonly connector: SocialConnector,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly secrets: SecretBox,
    private readonly clock: SystemClock,
  ) {}

  /** The token as it is stored; null when there is none. */
  async current(socialAccountId: string): Promise<Credential | null> {
    const [account] = await this.accounts.many([socialAccountId]);
    return account ? this.open(account) : null;
  }

  /**
   * Works with a usable token: renewed when it ends soon, and once more when the platform refuses it and there is a refresh token. Null without
   * a token. Network calls: never in a transaction. Errors: `TokenRefusedError` (nothing helps but linking again), `PlatformBusyError`.
   */
  async use<T>(socialAccountId: string, signal: AbortSignal, work: (credential: Credential) => Promise<T>): Promise<T | null> {
    const known = await this.current(socialAccountId);
    if (!known) return null;
    const soon = known.renewable && known.expiresAt.getTime() - this.clock.now().getTime() < ENDS_SOON_MS;
    const credential = soon ? await this.renew(known, signal) : known;
    if (!credential) return null;
    try {
      return await work(credential);
    } catch (error) {
      if (!(error instanceof TokenRefusedError) || !credential.renewable || soon) throw error;
    }
    const renewed = await this.renew(credential, signal);
    return renewed && work(renewed);
  }

  /** Renews the token; when somebody else did meanwhile, theirs is answered. Null when the account is not connected any more. */
  async renew(known: Credential, signal: AbortSignal): Promise<Credential | null> {
    const { socialAccountId } = known;
    for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
      const now = await this.current(socialAccountId);
      if (now?.accessToken !== known.accessToken) return now;
      if (await this.claim(socialAccountId)) return this.renewClaimed(socialAccountId, known.accessToken, signal);
      await wait(PAUSE_MS, undefined, { signal });
    }
    throw new PlatformBusyError('The token is being renewed', PATIENCE_MS);
  }

  /** What is kept of tokens, sealed. */
  sealed(
    tokens: PlatformTokens,
  ): Pick<SocialAccount, 'tokenSealed' | 'tokenIssuedAt' | 'tokenExpiresAt' | 'refreshTokenSealed' | 'refreshExpiresAt' | 'renewingSince'> {
    return {
      tokenSealed: this.secrets.seal(tokens.accessToken),
      tokenIssuedAt: this.clock.now(),
      tokenExpiresAt: tokens.expiresAt,
      refreshTokenSealed: tokens.refresh && this.secrets.seal(tokens.refresh.token),
      refreshExpiresAt: tokens.refresh && tokens.refresh.expiresAt,
      renewingSince: null,
    };
  }

  open(account: SocialAccount): Credential | null {
    const { id, platform, platformUserId, state, tokenSealed, tokenIssuedAt, tokenExpiresAt } = account;
    if (state !== 'connected' || !tokenSealed || !tokenIssuedAt || !tokenExpiresAt) return null;
    const accessToken = this.unseal(id, tokenSealed);
    if (accessToken === null) return null;
    const renewable = account.refreshTokenSealed !== null;
    return { socialAccountId: id, platform, platformUserId, accessToken, issuedAt: tokenIssuedAt, expiresAt: tokenExpiresAt, renewable };
  }

  private async renewClaimed(socialAccountId: string, seen: string, signal: AbortSignal): Promise<Credential | null> {
    try {
      const [account] = await this.accounts.many([socialAccountId]);
      const known = account && this.open(account);
      if (!account || known?.accessToken !== seen) return known ?? null;
      const refreshToken = account.refreshTokenSealed && this.unseal(socialAccountId, account.refreshTokenSealed);
      const tokens = await this.connector.refresh(account.platform, { accessToken: seen, refreshToken }, signal);
      return await this.transactions.run(() => this.store(socialAccountId, tokens));
    } finally {
      await this.transactions.run(() =>
        this.database.execute(`update creators.social_accounts set renewing_since = null where id = $1`, [socialAccountId]),
      );
    }
  }

  private async store(socialAccountId: string, tokens: PlatformTokens): Promise<Credential | null> {
    const account = await this.accounts.getForUpdate(Scope.system(), socialAccountId);
    if (account.state !== 'connected') return null;
    Object.assign(account, this.sealed(tokens), { version: account.version + 1 });
    await this.accounts.save(Scope.system(), account);
    return this.open(account);
  }

  private async claim(socialAccountId: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.transactions.run(() =>
      this.database.execute<{ id: string }>(
        `update creators.social_accounts set renewing_since = $2
         where id = $1 and state = 'connected' and (renewing_since is null or renewing_since < $3) returning id`,
        [socialAccountId, now, new Date(now.getTime() - LEASE_MS)],
      ),
    );
    return rows.length === 1;
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
}
