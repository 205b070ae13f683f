import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { Transactions } from '../database/transactions.js';

/**
 * Frees the jobs of killed processes: graphile-worker itself waits four hours. Each process names its connections after its instance;
 * a worker (graphile-worker's pool, in whose name jobs are locked) whose instance has no connection any more is dead.
 */
@Injectable()
export class DeadWorkers {
  readonly instance = newId();

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Name of this process's job connections, as pg_stat_activity shows it. */
  get applicationName(): string {
    return `of-jobs-${this.instance}`;
  }

  /** Remembers that this worker belongs to this process. */
  async born(workerId: string): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(`insert into platform.job_workers (worker_id, instance) values ($1, $2) on conflict do nothing`, [
        workerId,
        this.instance,
      ]),
    );
  }

  /** Unlocks what dead workers hold; answers how many workers were dead. Unknown workers count as dead after a minute. */
  async bury(): Promise<number> {
    return this.transactions.run(async () => {
      const dead = await this.database.execute<{ worker_id: string }>(
        `delete from platform.job_workers w where not exists (
           select 1 from pg_stat_activity a where a.application_name = 'of-jobs-' || w.instance) returning worker_id`,
      );
      const lost = await this.database.query<{ worker_id: string }>(
        `select distinct locked_by as worker_id from jobs._private_jobs j
         where locked_by is not null and locked_at < now() - interval '1 minute'
           and not exists (select 1 from platform.job_workers w where w.worker_id = j.locked_by)`,
      );
      const ids = [...dead, ...lost].map((row) => row.worker_id);
      if (ids.length > 0) await this.database.execute(`select jobs.force_unlock_workers($1::text[])`, [ids]);
      return ids.length;
    });
  }
}
