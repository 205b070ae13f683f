import { Injectable } from '@nestjs/common';
import { Clock, Live, rooms, Transactions, type Scope } from '@app/platform';
import { ClaimSettlement, type Settlement } from './account-claims/claim-settlement.js';
import { AccountPosts } from './account-posts.js';
import { AccountTokens } from './account-tokens.js';
import { SocialConnector } from './contract/social-connector.js';
import type { SocialAccount } from './social-account.entity.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';

const REVOKE_MS = 5000;

/** Ends a link, whoever wants it: the creator, or staff who granted a claim (CRE-2). */
@Injectable()
export class AccountUnlinking {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: SocialAccountsRepository,
    private readonly posts: AccountPosts,
    private readonly tokens: AccountTokens,
    private readonly claims: ClaimSettlement,
    private readonly connector: SocialConnector,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Deletes the token, gives it back to the platform and stops synchronisation; evidence of campaigns stays. Open claims of the account end.
   * `settle` may refuse, with the account locked, and says how they end.
   */
  async unlink(scope: Scope, id: string, settle?: (account: SocialAccount) => Promise<Settlement>): Promise<void> {
    const { platform } = await this.accounts.get(scope, id);
    const credential = await this.tokens.current(id);
    await this.transactions.run(async () => {
      const account = await this.accounts.getForUpdate(scope, id);
      const settlement: Settlement = (await settle?.(account)) ?? { by: 'holder' };
      account.dropToken('unlinked');
      account.unlinkedAt = this.clock.now();
      account.audience = {};
      await this.accounts.save(scope, account);
      await this.posts.forget(scope, account);
      await this.claims.unlinked(id, account.creatorId, settlement);
      this.live.tell([rooms.creator(account.creatorId)], 'campaign:changed', { entity: 'social-account', id });
    });
    // The token is deleted here whatever the platform says
    if (credential) await this.connector.revoke(platform, credential.accessToken, AbortSignal.timeout(REVOKE_MS)).catch(() => undefined);
  }
}
