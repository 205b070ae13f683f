import { Injectable } from '@nestjs/common';
import { ACCOUNT_CHECK } from '@app/rules';
import { Clock, Events, Jobs, Live, rooms, Transactions, type Scope } from '@app/platform';
import { eligibilityDecided } from './contract/creators.events.js';
import { CreatorsApi } from './contract/creators.api.js';
import { PlatformBusyError, SOCIAL_PLATFORMS, SocialConnector, TokenRefusedError } from './contract/social-connector.js';
import { accountUnlinked, platformFailed, secondLookUsed } from './creators.errors.js';
import { AccountUnlinking } from './account-unlinking.js';
import type { SocialAccount } from './social-account.entity.js';
import { AccountEligibilityDto, EligibilityDto, SocialAccountDto, SocialAccountsDto } from './social-accounts.dto.js';
import { accountCan } from './social-accounts.policy.js';
import { SocialAccountsPresenter } from './social-accounts.presenter.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';
import { VerificationCases } from './verification/index.js';

/** The creator's own view of linked accounts and of the decisions about them (CRE-2, CRE-3). */
@Injectable()
export class SocialAccountsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: SocialAccountsRepository,
    private readonly unlinking: AccountUnlinking,
    private readonly cases: VerificationCases,
    private readonly presenter: SocialAccountsPresenter,
    private readonly connector: SocialConnector,
    private readonly creators: CreatorsApi,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<SocialAccountsDto> {
    const accounts = await this.accounts.linkedOf(scope, scope.requireCreator());
    return {
      items: accounts.map((account) => this.presenter.dto(account)),
      platforms: SOCIAL_PLATFORMS.filter((platform) => this.connector.offers(platform)),
    };
  }

  async get(scope: Scope, id: string): Promise<SocialAccountDto> {
    return this.presenter.dto(await this.accounts.get(scope, id));
  }

  /** Deletes the token, gives it back to the platform and stops synchronisation; evidence of campaigns stays (CRE-2). */
  async unlink(scope: Scope, id: string): Promise<void> {
    await this.unlinking.unlink(scope, id);
  }

  /** Reads profile figures now and repeats the account check. Errors: 409 not connected, 503 the platform does not answer. */
  async refresh(scope: Scope, id: string, signal: AbortSignal): Promise<SocialAccountDto> {
    const account = await this.accounts.get(scope, id);
    try {
      const profile = await this.creators.useCredential(account.id, signal, ({ platform, accessToken }) =>
        this.connector.profile(platform, accessToken, signal),
      );
      if (!profile) throw accountUnlinked(account.state);
      await this.transactions.run(async () => {
        await this.creators.recordFigures(account.id, profile);
        await this.jobs.add(
          'creators.check-account',
          { socialAccountId: account.id, pictureUrl: profile.pictureUrl },
          { queue: `social:${account.id}` },
        );
      });
    } catch (error) {
      if (error instanceof TokenRefusedError) {
        await this.transactions.run(() => this.creators.markReconnect(account.id));
        throw accountUnlinked('reconnect');
      }
      if (error instanceof PlatformBusyError) throw platformFailed(Math.ceil(error.retryAfterMs / 1000));
      throw error;
    }
    return this.get(scope, id);
  }

  /** CRE-3: criteria, own values, decision and reason. */
  async eligibility(scope: Scope): Promise<EligibilityDto> {
    const accounts = await this.accounts.linkedOf(scope, scope.requireCreator());
    const checks = await this.accounts.latestChecks(accounts.map((account) => account.id));
    return {
      criteria: { ...ACCOUNT_CHECK },
      accounts: accounts.map((account): AccountEligibilityDto => {
        const check = checks.get(account.id);
        return {
          socialAccountId: account.id,
          platform: account.platform,
          handle: account.handle,
          result: account.eligibility,
          decidedBy: check?.decidedBy ?? null,
          decidedAt: check?.at.toISOString() ?? null,
          reason: check?.reason ?? null,
          reasonCode: check?.reasonCode ?? null,
          checks: (check?.checks ?? []).map(({ code, result, value, limits }) => ({ code, result, value, limits: { ...limits } })),
          secondLookAt: account.secondLookAt?.toISOString() ?? null,
          can: accountCan(account),
        };
      }),
    };
  }

  /** CRE-3: once per account; the decision waits for a verifier. Errors: 409 `creators.second-look-not-possible`. */
  async askSecondLook(scope: Scope, id: string): Promise<SocialAccountDto> {
    return this.transactions.run(async () => {
      const account = await this.accounts.getForUpdate(scope, id);
      if (!accountCan(account).askSecondLook) throw secondLookUsed(account.secondLookAt ? 'second-look-asked' : account.eligibility);
      const [check] = (await this.accounts.latestChecks([id])).values();
      account.eligibility = 'review';
      account.secondLookAt = this.clock.now();
      account.version += 1;
      await this.accounts.save(scope, account);
      await this.accounts.addCheck({
        socialAccountId: id,
        result: 'review',
        checks: check?.checks ?? [],
        decidedBy: 'second_look',
        reason: null,
        reasonCode: null,
        at: this.clock.now(),
      });
      await this.cases.secondLook(account);
      const { creatorId, platform, handle } = account;
      await this.events.publish(eligibilityDecided, { creatorId, socialAccountId: id, platform, handle, result: 'review' });
      this.tell(account);
      return this.presenter.dto(account);
    });
  }

  private tell(account: SocialAccount): void {
    this.live.tell([rooms.creator(account.creatorId)], 'campaign:changed', { entity: 'social-account', id: account.id });
  }
}
