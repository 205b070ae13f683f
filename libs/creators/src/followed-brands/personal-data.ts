import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Brands a creator follows (ACC-12). */
@Injectable()
export class FollowedBrandsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators-followed-brands';
  readonly fates: readonly DataFate[] = [
    { topic: 'creators.followed-brands', fate: 'deleted', reason: null, detail: 'Which brands one follows.' },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('followed-brands', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(f) as row from creators.followed_brands f where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const rows = await this.database.execute<{ id: string }>(`delete from creators.followed_brands where creator_id = $1 returning id`, [
      creatorId,
    ]);
    return rows.map(({ id }) => id);
  }
}
