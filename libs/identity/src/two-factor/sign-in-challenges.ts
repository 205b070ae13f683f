import { Injectable } from '@nestjs/common';
import { Database, SystemClock, Transactions } from '@app/platform';
import { hashOf, newSecret } from '../one-time-secret.js';
import { SecondFactorNeededError } from './two-factor.errors.js';

const LIFETIME_MS = 5 * 60_000;
const TRIES = 5;

export interface ClaimedTry {
  userId: string;
  triesLeft: number;
}

/** What stands between the password and the session of somebody with a second factor: single use, 5 minutes, 5 tries. Real time. */
@Injectable()
export class SignInChallenges {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** The refusal that carries a new challenge; to be thrown after the commit. Needs a transaction. */
  async issue(userId: string): Promise<SecondFactorNeededError> {
    const challenge = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    await this.database.execute(`insert into identity.sign_in_challenges (hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)`, [
      hashOf(challenge),
      userId,
      now,
      expiresAt,
    ]);
    return new SecondFactorNeededError(challenge, expiresAt);
  }

  /** Whose living challenge this is; null when it ended. */
  async userOf(challenge: string): Promise<string | null> {
    const [row] = await this.database.query<{ user_id: string }>(
      `select user_id from identity.sign_in_challenges where hash = $1 and used_at is null and expires_at > $2 and tries < $3`,
      [hashOf(challenge), this.clock.now(), TRIES],
    );
    return row?.user_id ?? null;
  }

  /** Claims one of the five tries, before the code is looked at; null when the challenge ended. */
  claimTry(challenge: string): Promise<ClaimedTry | null> {
    return this.transactions.run(async () => {
      const [row] = await this.database.execute<{ user_id: string; tries: number }>(
        `update identity.sign_in_challenges set tries = tries + 1
         where hash = $1 and used_at is null and expires_at > $2 and tries < $3 returning user_id, tries`,
        [hashOf(challenge), this.clock.now(), TRIES],
      );
      return row ? { userId: row.user_id, triesLeft: TRIES - row.tries } : null;
    });
  }

  /** Ends the challenge; false when somebody was faster. Needs a transaction. */
  async use(challenge: string): Promise<boolean> {
    const used = await this.database.execute(
      `update identity.sign_in_challenges set used_at = $2 where hash = $1 and used_at is null returning 1`,
      [hashOf(challenge), this.clock.now()],
    );
    return used.length > 0;
  }

  /** Waiting challenges of a user end: the password they stand for is another one now. Needs a transaction. */
  async forget(userId: string): Promise<void> {
    await this.database.execute(`delete from identity.sign_in_challenges where user_id = $1 and used_at is null`, [userId]);
  }
}
