import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CreatorsApi, SocialConnector } from '@app/creators';
import { ENV, Job, Jobs, SystemClock, Transactions, type Env, type JobContext } from '@app/platform';
import { AccountCalls, queueOf } from './account-calls.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Long tokens live 60 days; refreshed when fewer than these are left, so that weeks of trouble cost nothing. */
const REFRESH_BEFORE_DAYS = 20;
const REFRESH = 'content-sync.refresh-token';

/** Refreshes tokens ahead of their end (SYN-5). Tokens live in real time (DEM-1). */
@Injectable()
export class TokenRefresh {
  private readonly logger = new Logger(TokenRefresh.name);

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly calls: AccountCalls,
    private readonly creators: CreatorsApi,
    private readonly connector: SocialConnector,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly clock: SystemClock,
  ) {}

  @Interval(6 * HOUR_MS)
  async tick(): Promise<void> {
    if (!this.env.runJobs) return;
    try {
      await this.refreshDue();
    } catch (error) {
      this.logger.error({ err: error }, 'looking for tokens to refresh failed; the next tick tries again');
    }
  }

  /** One job per account whose token ends soon; answers how many. */
  async refreshDue(): Promise<number> {
    const ending = await this.creators.credentialsEndingBefore(new Date(this.clock.now().getTime() + REFRESH_BEFORE_DAYS * DAY_MS));
    await this.transactions.run(async () => {
      for (const { socialAccountId } of ending) {
        await this.jobs.add(REFRESH, { socialAccountId }, { queue: queueOf(socialAccountId), jobKey: `refresh:${socialAccountId}` });
      }
    });
    return ending.length;
  }

  @Job<{ socialAccountId: string }>(REFRESH)
  async refresh(payload: { socialAccountId: string }, context: JobContext): Promise<void> {
    const { socialAccountId } = payload;
    await this.calls.run(socialAccountId, { name: REFRESH, payload, jobKey: `refresh:${socialAccountId}` }, async (credential) => {
      const fresh = await this.connector.refresh(credential.platform, credential.accessToken, context.signal);
      await this.transactions.run(() => this.creators.storeCredential(socialAccountId, fresh.accessToken, fresh.expiresAt));
    });
  }
}
