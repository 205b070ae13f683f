import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** A creator's invitations (ACC-12). */
@Injectable()
export class InvitationsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'applications-invitations';
  readonly fates: readonly DataFate[] = [
    { topic: 'applications.invitations', fate: 'deleted', reason: null, detail: 'To which campaigns brands invited you.' },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('invitations', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", brand_id as "brandId", state, message, sent_at as "sentAt", ended_at as "endedAt"
         from applications.invitations where creator_id = $1 and sent_at is not null and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const rows = await this.database.execute<{ id: string }>(`delete from applications.invitations where creator_id = $1 returning id`, [
      creatorId,
    ]);
    return rows.map(({ id }) => id);
  }
}
