import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SystemClock } from '../clock/clock.js';
import { ENV, type Env } from '../config/env.js';
import { Database } from './database.js';
import { Transactions } from './transactions.js';

const HOUR = 3_600_000;

/** Deletes what has served its time: idempotency keys after 24 h, marks of handled events after 30 days. */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger(Housekeeping.name);

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  @Interval(HOUR)
  async tick(): Promise<void> {
    if (!this.env.runJobs) return;
    await this.clean().catch((error: Error) => this.logger.warn(error.message));
  }

  async clean(): Promise<void> {
    await this.transactions.run(async () => {
      const now = this.clock.now();
      await this.database.execute(`delete from platform.idempotency_keys where created_at < $1::timestamptz - interval '24 hours'`, [now]);
      await this.database.execute(`delete from platform.handled_events where handled_at < $1::timestamptz - interval '30 days'`, [now]);
    });
  }
}
