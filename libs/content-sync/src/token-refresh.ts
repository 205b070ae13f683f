import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CreatorsApi } from '@app/creators';
import { ENV, Job, Jobs, SystemClock, Transactions, type Env, type JobContext } from '@app/platform';
import { AccountCalls, queueOf } from './account-calls.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/**
 * Instagram's tokens live 60 days, TikTok's refresh tokens 180: renewed when fewer than these are left, so that weeks of trouble cost nothing.
 * TikTok's access tokens of hours are renewed by whoever needs one (`CreatorsApi.useCredential`).
 */
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
    const again = { name: REFRESH, payload, jobKey: `refresh:${socialAccountId}` };
    await this.calls.run(socialAccountId, again, context.signal, async (credential) => {
      await this.creators.renewCredential(credential, context.signal);
    });
  }
}
