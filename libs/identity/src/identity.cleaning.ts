import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database, SystemClock, Transactions } from '@app/platform';
import { Throttle } from './throttle.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Hourly: removes what has lost its meaning. Safe in several processes at once. */
@Injectable()
export class IdentityCleaning {
  private readonly logger = new Logger(IdentityCleaning.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly throttle: Throttle,
  ) {}

  @Interval(HOUR_MS)
  async tick(): Promise<void> {
    await this.clean().catch((error: Error) => this.logger.warn(`cleaning: ${error.message}`));
  }

  /** Sessions go 30 days after they ran out, tokens, mail links and waiting sign-ins a day after; attempts as the throttle says. */
  async clean(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.transactions.run(async () => {
      await this.database.execute(`delete from identity.sessions where expires_at < $1`, [new Date(now - 30 * DAY_MS)]);
      await this.database.execute(`delete from identity.refresh_tokens where expires_at < $1`, [new Date(now - DAY_MS)]);
      await this.database.execute(`delete from identity.email_tokens where expires_at < $1`, [new Date(now - DAY_MS)]);
      await this.database.execute(`delete from identity.sign_in_challenges where expires_at < $1`, [new Date(now - DAY_MS)]);
      await this.throttle.clean();
    });
  }
}
