import { Injectable } from '@nestjs/common';
import {
  Audit,
  Database,
  DEFAULT_LIMIT,
  FileLinks,
  Jobs,
  keysetByTime,
  newId,
  NotFoundError,
  Storage,
  SystemClock,
  toPage,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
  withTotal,
} from '@app/platform';
import { userOf } from '../me.service.js';
import type { DataExportDto, ExportState } from './personal-data.dto.js';
import { ExportLimitError, ExportRunningError } from './personal-data.errors.js';

const DAY_MS = 86_400_000;
const A_DAY = 3;
/** More often than the runner tries a job by itself: processes may be killed on the way. */
const ATTEMPTS = 6;

interface Row {
  id: string;
  user_id: string;
  state: ExportState;
  progress: number;
  file_key: string | null;
  bytes: string | null;
  created_at: Date;
  finished_at: Date | null;
  expires_at: Date | null;
}

const ROW = `id, user_id, state, progress, file_key, bytes, created_at, finished_at, expires_at`;

/** Ordering and reading exports of one's own data (ACC-12). Real time. */
@Injectable()
export class DataExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly jobs: Jobs,
    private readonly links: FileLinks,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  /** Errors: 409 one is being made, 429 three a day. */
  request(scope: Scope): Promise<DataExportDto> {
    const { userId } = userOf(scope);
    return this.transactions.run(async () => {
      // the lock makes two requests at once count each other
      const [user] = await this.database.query(`select 1 from identity.users where id = $1 and deleted_at is null for update`, [userId]);
      if (!user) throw new NotFoundError();
      await this.checkLimits(userId);
      const id = newId();
      await this.database.execute(`insert into identity.data_exports (id, user_id, state, created_at) values ($1, $2, 'waiting', $3)`, [
        id,
        userId,
        this.clock.now(),
      ]);
      await this.jobs.add('identity.export-data', { id }, { jobKey: `identity.export-data:${id}`, maxAttempts: ATTEMPTS });
      await this.audit.record({ action: 'data-export-asked', objectType: 'identity.user', objectId: userId, details: { exportId: id } });
      return this.one(userId, id);
    });
  }

  async list(scope: Scope, query: PageQuery): Promise<Page<DataExportDto>> {
    const parameters: unknown[] = [userOf(scope).userId];
    const keyset = keysetByTime({ at: 'created_at', id: 'id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Row & { at: string }>(
      `select ${ROW}, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from identity.data_exports where user_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => this.present(row),
    );
    return withTotal(page, query, () => this.database.count(`identity.data_exports where user_id = $1`, parameters.slice(0, 1)));
  }

  /** Errors: 404 also for others' exports. */
  get(scope: Scope, id: string): Promise<DataExportDto> {
    return this.one(userOf(scope).userId, id);
  }

  /** Removes archives whose 7 days are over. Safe in several processes, and to be repeated. */
  async expire(): Promise<void> {
    const over = await this.database.query<{ id: string; file_key: string }>(
      `select id, file_key from identity.data_exports where state = 'done' and expires_at <= $1 order by expires_at limit 1000`,
      [this.clock.now()],
    );
    for (const { id, file_key } of over) {
      await this.storage.remove(file_key);
      await this.transactions.run(() =>
        this.database.execute(`update identity.data_exports set state = 'expired', file_key = null where id = $1 and state = 'done'`, [id]),
      );
    }
  }

  private async checkLimits(userId: string): Promise<void> {
    const now = this.clock.now();
    const recent = await this.database.query<Row>(
      `select ${ROW} from identity.data_exports where user_id = $1 and (state in ('waiting', 'running') or created_at > $2) order by created_at`,
      [userId, new Date(now.getTime() - DAY_MS)],
    );
    const running = recent.find(({ state }) => state === 'waiting' || state === 'running');
    if (running) throw new ExportRunningError(running.id, running.state);
    const first = recent[0];
    if (first && recent.length >= A_DAY) {
      throw new ExportLimitError(A_DAY, Math.max(1, Math.ceil((first.created_at.getTime() + DAY_MS - now.getTime()) / 1000)));
    }
  }

  private async one(userId: string, id: string): Promise<DataExportDto> {
    const [row] = await this.database.query<Row>(`select ${ROW} from identity.data_exports where id = $1 and user_id = $2`, [id, userId]);
    if (!row) throw new NotFoundError();
    return this.present(row);
  }

  private present({ id, state, progress, file_key, bytes, created_at, finished_at, expires_at }: Row): DataExportDto {
    // past its days it is gone, whether the cleaning has come by or not
    const over = expires_at !== null && expires_at <= this.clock.now();
    const living = state === 'done' && !over && file_key && expires_at;
    const name = `openfluence-${created_at.toISOString().slice(0, 10)}.zip`;
    return {
      id,
      state: state === 'done' && over ? 'expired' : state,
      progress,
      bytes: bytes === null ? null : Number(bytes),
      url: living ? this.links.url(file_key, 'application/zip', { until: expires_at, name }) : null,
      createdAt: created_at.toISOString(),
      finishedAt: finished_at?.toISOString() ?? null,
      expiresAt: expires_at?.toISOString() ?? null,
    };
  }
}
