import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** The reliability record with its objections, ratings in sum, and the level (ACC-12). */
@Injectable()
export class RecordPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators-record';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'creators.record',
      fate: 'deleted',
      reason: null,
      detail: 'Reliability record, first replies, objections, ratings in sum, and level.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('record', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select creator_id as id, to_jsonb(r) as row from creators.records r where creator_id = $1 and creator_id > $2 limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
    await writer.list('record-events', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(e) - 'decided_by' as row from creators.record_events e where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
    await writer.list('first-replies', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(r) - 'decided_by' as row from creators.first_replies r where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const events = await this.database.execute<{ id: string }>(`delete from creators.record_events where creator_id = $1 returning id`, [
      creatorId,
    ]);
    const replies = await this.database.execute<{ id: string }>(`delete from creators.first_replies where creator_id = $1 returning id`, [
      creatorId,
    ]);
    const records = await this.database.execute<{ id: string }>(
      `delete from creators.records where creator_id = $1 returning creator_id as id`,
      [creatorId],
    );
    await this.database.execute(
      `update platform.deadlines set state = 'cancelled' where subject_id = $1 and state = 'pending' and kind like 'creators.level-%'`,
      [creatorId],
    );
    return [...events, ...replies, ...records].map(({ id }) => id);
  }
}
