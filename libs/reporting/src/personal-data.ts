import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CollaborationsApi } from '@app/collaborations';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Reports somebody ordered, and files of reports that name a creator (ACC-12). */
@Injectable()
export class ReportingPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'reporting';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'reporting.exports',
      fate: 'deleted',
      reason: null,
      detail: 'Stored files of reports that name you; they can be made anew without your name.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly collaborations: CollaborationsApi,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ userId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('report-exports', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", file_name as "fileName", state, created_at as "createdAt" from reporting.exports
         where requested_by = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [userId, after],
      ),
    );
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const gone = await this.database.execute<{ storage_key: string | null }>(
      `delete from reporting.exports where campaign_id = any($1::uuid[]) returning storage_key`,
      [await this.collaborations.campaignsOf(creatorId)],
    );
    await this.registry.removeFiles(gone.flatMap(({ storage_key }) => (storage_key ? [storage_key] : [])));
    return [];
  }
}
