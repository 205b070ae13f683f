import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database, Events, Job, Storage, SystemClock, Transactions, type JobContext } from '@app/platform';
import { dataExportReady } from '../contract/identity.events.js';
import type { Person } from '../contract/personal-data.js';
import { User } from '../user.entity.js';
import { DataExportsService } from './data-exports.service.js';
import { ExportArchive } from './export-archive.js';
import { PersonalDataMails } from './personal-data-mails.js';
import { PersonalDataRegistry } from './personal-data.registry.js';

const LIVING_MS = 7 * 86_400_000;
const HOUR_MS = 3_600_000;

/** Makes the archives of data exports, and removes them after their 7 days. */
@Injectable()
export class DataExportJobs {
  private readonly logger = new Logger(DataExportJobs.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly storage: Storage,
    private readonly registry: PersonalDataRegistry,
    private readonly exports: DataExportsService,
    private readonly mails: PersonalDataMails,
    private readonly events: Events,
  ) {}

  /** Begins anew whenever it is run again: the key is the export's own, so there is one file whatever happens on the way. */
  @Job<{ id: string }>('identity.export-data')
  async make({ id }: { id: string }, { signal, attempt, maxAttempts }: JobContext): Promise<void> {
    const userId = await this.claim(id);
    if (!userId) return;
    const key = `data-exports/${userId}/${id}.zip`;
    try {
      const bytes = await this.write(await this.registry.person(userId), id, key, signal);
      if (!(await this.finish(id, userId, key, bytes))) await this.storage.remove(key);
    } catch (error) {
      if (attempt >= maxAttempts) await this.fail(id);
      throw error;
    }
  }

  @Interval(HOUR_MS)
  async tick(): Promise<void> {
    await this.exports.expire().catch((error: Error) => this.logger.warn(`exports: ${error.message}`));
  }

  private async claim(id: string): Promise<string | null> {
    const [row] = await this.transactions.run(() =>
      this.database.execute<{ user_id: string }>(
        `update identity.data_exports set state = 'running', progress = 0 where id = $1 and state in ('waiting', 'running') returning user_id`,
        [id],
      ),
    );
    return row?.user_id ?? null;
  }

  private async write(person: Person, id: string, key: string, signal: AbortSignal): Promise<number> {
    const archive = new ExportArchive(this.storage, this.clock.now(), signal);
    const stored = this.storage.putStream(key, archive.output);
    // its error is awaited below; the archive hears of it by itself
    stored.catch(() => undefined);
    try {
      const { sources } = this.registry;
      for (const [index, source] of sources.entries()) {
        await source.exportOf(person, archive);
        await this.progress(id, Math.floor(((index + 1) * 99) / sources.length));
      }
      archive.end();
    } catch (error) {
      archive.fail(error as Error);
      await stored.catch(() => undefined);
      throw error;
    }
    return stored;
  }

  private async progress(id: string, percent: number): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(`update identity.data_exports set progress = $2 where id = $1 and state = 'running'`, [id, percent]),
    );
  }

  /** False when the account was deleted meanwhile. */
  private finish(id: string, userId: string, key: string, bytes: number): Promise<boolean> {
    return this.transactions.run(async () => {
      const user = await this.database.writer.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + LIVING_MS);
      const done = await this.database.execute(
        `update identity.data_exports set state = 'done', progress = 100, file_key = $2, bytes = $3, finished_at = $4, expires_at = $5
         where id = $1 and state = 'running' returning 1`,
        [id, key, bytes, now, expiresAt],
      );
      if (!user || user.deletedAt || done.length === 0) return false;
      await this.mails.exportReady(user);
      await this.events.publish(dataExportReady, { userId, exportId: id, expiresAt: expiresAt.toISOString() });
      return true;
    });
  }

  private async fail(id: string): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(
        `update identity.data_exports set state = 'failed', finished_at = $2 where id = $1 and state in ('waiting', 'running')`,
        [id, this.clock.now()],
      ),
    );
  }
}
