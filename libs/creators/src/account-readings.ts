import { Injectable } from '@nestjs/common';
import { Clock, Database, Jobs, SystemClock, Transactions } from '@app/platform';
import type { SocialAccount } from './social-account.entity.js';

export const READ_POSTS = 'creators.read-posts';
/** Figures of posts may be so old before somebody who looks has them read again. */
const FRESH_MS = 24 * 3_600_000;
/** A reading that was asked for and did not end within this is asked for again. */
const PATIENCE_MS = 2 * 60_000;

/** How the posts of an account stand. */
export interface ReadingState {
  /** Null: never read. */
  readAt: Date | null;
  /** Asked for a moment ago: look again in some seconds. */
  running: boolean;
}

/**
 * When the newest posts of accounts are read: when a brand looks at them, once a day (CRE-6). Accounts nobody looks at cost the platform
 * nothing and leave nothing here.
 */
@Injectable()
export class AccountReadings {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  /** Has stale posts read; of many readers at once one asks. Accounts whose token is gone stay as they were last seen. */
  async freshen(accounts: ReadonlyArray<Pick<SocialAccount, 'id' | 'state'>>): Promise<Map<string, ReadingState>> {
    const ids = accounts.map(({ id }) => id);
    const before = await this.states(ids);
    const stale = accounts.filter(({ id, state }) => state === 'connected' && this.isDue(before.get(id)));
    if (stale.length === 0) return before;
    await this.transactions.run(async () => {
      const now = this.systemClock.now();
      for (const { id } of stale) {
        const asked = await this.database.execute(
          `insert into creators.account_readings as r (social_account_id, asked_at) values ($1, $2)
           on conflict (social_account_id) do update set asked_at = excluded.asked_at where r.asked_at is null or r.asked_at < $3 returning 1`,
          [id, now, new Date(now.getTime() - PATIENCE_MS)],
        );
        if (asked.length > 0) await this.jobs.add(READ_POSTS, { socialAccountId: id }, { queue: `social:${id}`, jobKey: `posts:${id}` });
      }
    });
    return this.states(ids);
  }

  /** The posts were read now; their pictures may follow. Needs the transaction that stores them. */
  async done(accountId: string): Promise<void> {
    await this.database.execute(
      `insert into creators.account_readings (social_account_id, read_at) values ($1, $2)
       on conflict (social_account_id) do update set read_at = excluded.read_at`,
      [accountId, this.clock.now()],
    );
  }

  /** Everything is there, pictures too. Needs a transaction. */
  async finished(accountId: string): Promise<void> {
    await this.database.execute(`update creators.account_readings set asked_at = null where social_account_id = $1`, [accountId]);
  }

  private isDue(state: ReadingState | undefined): boolean {
    if (state?.running) return false;
    return !state?.readAt || this.clock.now().getTime() - state.readAt.getTime() >= FRESH_MS;
  }

  private async states(ids: readonly string[]): Promise<Map<string, ReadingState>> {
    const rows = await this.database.query<{ id: string; askedAt: Date | null; readAt: Date | null }>(
      `select social_account_id as id, asked_at as "askedAt", read_at as "readAt" from creators.account_readings
       where social_account_id = any($1::uuid[])`,
      [[...ids]],
    );
    const since = this.systemClock.now().getTime() - PATIENCE_MS;
    return new Map(rows.map(({ id, askedAt, readAt }) => [id, { readAt, running: askedAt !== null && askedAt.getTime() > since }]));
  }
}
