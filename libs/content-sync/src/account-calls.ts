import { Injectable } from '@nestjs/common';
import { CreatorsApi, PlatformBusyError, TokenRefusedError, type Credential } from '@app/creators';
import { Clock, Database, Deadlines, Jobs, SystemClock, Transactions } from '@app/platform';

/** A job that is added once more when the platform asks to wait. */
export interface Again {
  name: string;
  payload: object;
  jobKey: string;
}

/** Jobs of one account run one after the other and never hold up those of another (SYN-5). */
export const queueOf = (socialAccountId: string): string => `social:${socialAccountId}`;

/** Runs work of jobs against an account's platform: a refused token asks the creator to reconnect, a busy platform is asked later. */
@Injectable()
export class AccountCalls {
  constructor(
    private readonly creators: CreatorsApi,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  /** True when the work was done; false when there is no token now or the platform refused it or asked to wait. */
  async run(socialAccountId: string, again: Again, signal: AbortSignal, work: (credential: Credential) => Promise<void>): Promise<boolean> {
    try {
      const done = await this.creators.useCredential(socialAccountId, signal, async (credential) => {
        await work(credential);
        return true;
      });
      return done ?? false;
    } catch (error) {
      if (error instanceof TokenRefusedError) await this.refused(socialAccountId);
      else if (error instanceof PlatformBusyError) await this.later(socialAccountId, again, error.retryAfterMs);
      else throw error;
      return false;
    }
  }

  /** The account was read: freshness that screens show. Needs a transaction. */
  async synced(socialAccountId: string): Promise<void> {
    await this.database.execute(
      `insert into content_sync.account_syncs (social_account_id, synced_at) values ($1, $2)
       on conflict (social_account_id) do update set synced_at = excluded.synced_at, problem = null, problem_at = null`,
      [socialAccountId, this.clock.now()],
    );
  }

  /** SYN-5: a dead link asks the creator to reconnect, and polling stops until then. */
  async refused(socialAccountId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.creators.markReconnect(socialAccountId);
      await this.deadlines.cancel(socialAccountId, ['content-sync.poll-account']);
      await this.problem(socialAccountId, 'reconnect');
    });
  }

  private async later(socialAccountId: string, again: Again, waitMs: number): Promise<void> {
    const runAt = new Date(this.systemClock.now().getTime() + Math.round(waitMs * (1 + Math.random() / 5)));
    await this.transactions.run(async () => {
      await this.jobs.add(again.name, again.payload, { queue: queueOf(socialAccountId), jobKey: again.jobKey, runAt });
      await this.problem(socialAccountId, 'busy');
    });
  }

  private async problem(socialAccountId: string, problem: 'reconnect' | 'busy'): Promise<void> {
    await this.database.execute(
      `insert into content_sync.account_syncs (social_account_id, problem, problem_at) values ($1, $2, $3)
       on conflict (social_account_id) do update set problem = excluded.problem, problem_at = excluded.problem_at`,
      [socialAccountId, problem, this.clock.now()],
    );
  }
}
