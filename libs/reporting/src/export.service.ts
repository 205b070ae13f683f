import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  currentContext,
  Database,
  FileLinks,
  Job,
  Jobs,
  newId,
  NotFoundError,
  Scope,
  StateConflictError,
  Storage,
  Transactions,
  workbook,
  XLSX_TYPE,
} from '@app/platform';
import { CampaignsApi } from '@app/campaigns';
import { ReportService } from './report.service.js';
import { reportSheets } from './report-workbook.js';
import { ReportingRepository } from './reporting.repository.js';
import type { LongJobDto } from './reporting.dto.js';

interface ExportRow {
  id: string;
  campaign_id: string;
  organisation_id: string;
  brand_id: string;
  locale: 'en' | 'de';
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  file_name: string;
  storage_key: string | null;
  created_at: Date;
  finished_at: Date | null;
}

const PROGRESS = { waiting: 0, running: 50, done: 100, failed: 100, cancelled: 100 } as const;

/** Exports of reports as background jobs (REP-4): asked for, made by a job, fetched by a signed link. */
@Injectable()
export class ExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly links: FileLinks,
    private readonly campaigns: CampaignsApi,
    private readonly reports: ReportService,
    private readonly repository: ReportingRepository,
    private readonly audit: Audit,
  ) {}

  /** Orders an export: 404 foreign, 403 without `reporting.export`. */
  request(scope: Scope, campaignId: string): Promise<LongJobDto> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.get(scope, campaignId);
      const id = newId();
      const name =
        campaign.title
          .normalize('NFC')
          .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
          .trim()
          .slice(0, 80) || 'report';
      await this.database.execute(
        `insert into reporting.exports (id, campaign_id, organisation_id, brand_id, requested_by, locale, format, state, file_name, created_at)
         values ($1, $2, $3, $4, $5, $6, 'xlsx', 'waiting', $7, $8)`,
        [
          id,
          campaignId,
          campaign.organisationId,
          campaign.brandId,
          scope.userId,
          currentContext()?.locale ?? 'en',
          `${name}.xlsx`,
          this.clock.now(),
        ],
      );
      await this.log('requested', id, campaign.organisationId, { campaignId });
      await this.jobs.add('reporting.export', { id }, { jobKey: `reporting.export:${id}`, maxAttempts: 4 });
      return this.dto(await this.row(id));
    });
  }

  /** State of an export, with the link when it is done. */
  async state(scope: Scope, id: string): Promise<LongJobDto> {
    return this.dto(await this.owned(scope, id));
  }

  /** Cancels one that is not done yet (409 otherwise). */
  cancel(scope: Scope, id: string): Promise<LongJobDto> {
    return this.transactions.run(async () => {
      const row = await this.owned(scope, id, 'for update');
      if (row.state !== 'waiting' && row.state !== 'running') {
        throw new StateConflictError('reporting.export-over', 'The export has ended already.', row.state);
      }
      await this.database.execute(`update reporting.exports set state = 'cancelled', finished_at = $2 where id = $1`, [
        id,
        this.clock.now(),
      ]);
      await this.log('cancelled', id, row.organisation_id);
      return this.dto(await this.row(id));
    });
  }

  private log(action: 'requested' | 'cancelled', objectId: string, organisationId: string, details: Record<string, unknown> = {}) {
    return this.audit.record({ action, objectType: 'reporting.export', objectId, organisationId, details });
  }

  @Job<{ id: string }>('reporting.export')
  async make({ id }: { id: string }, context: { attempt: number; maxAttempts: number }): Promise<void> {
    const row = await this.row(id);
    if (row.state === 'done' || row.state === 'cancelled') return;
    try {
      await this.mark(id, 'running');
      const scope = Scope.system();
      const data = await this.reports.data(scope, row.campaign_id);
      const snapshots = await this.repository.snapshots(scope, row.campaign_id);
      const sheets = reportSheets(data, this.reports.summary(data), this.reports.perCreator(data), snapshots, row.locale);
      const key = `reporting/exports/${id}.xlsx`;
      await this.storage.put(key, await buffer(workbook(sheets, data.campaign.timeZone)));
      await this.mark(id, 'done', key);
    } catch (error) {
      if (context.attempt >= context.maxAttempts) await this.mark(id, 'failed');
      throw error;
    }
  }

  private async mark(id: string, state: ExportRow['state'], key: string | null = null): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(
        `update reporting.exports set state = $2, storage_key = $3, finished_at = case when $2 in ('done', 'failed') then $4::timestamptz end
         where id = $1 and state in ('waiting', 'running')`,
        [id, state, key, this.clock.now()],
      ),
    );
  }

  private async row(id: string, lock = ''): Promise<ExportRow> {
    const [row] = await this.database.query<ExportRow>(
      `select id, campaign_id, organisation_id, brand_id, locale, state, file_name, storage_key, created_at, finished_at
       from reporting.exports where id = $1 ${lock}`,
      [id],
    );
    if (!row) throw new NotFoundError();
    return row;
  }

  private async owned(scope: Scope, id: string, lock = ''): Promise<ExportRow> {
    scope.consulted = true;
    const row = await this.row(id, lock);
    scope.check({ organisationId: row.organisation_id, brandId: row.brand_id, campaignId: row.campaign_id });
    return row;
  }

  private dto(row: ExportRow): LongJobDto {
    return {
      id: row.id,
      state: row.state,
      progress: PROGRESS[row.state],
      fileName: row.file_name,
      resultUrl: row.storage_key ? this.links.url(row.storage_key, XLSX_TYPE, { name: row.file_name }) : null,
      createdAt: row.created_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
    };
  }
}
