import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Ratings of and by a creator (ACC-12). */
@Injectable()
export class RatingsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'collaborations-ratings';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'collaborations.ratings',
      fate: 'pseudonymised',
      reason: 'proof',
      detail: 'What brands said of you goes. Your stars for brands stay in their average; your words and answers go.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  /** The own ones, and those of brands that are shown. */
  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('ratings', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(r) - 'author_id' as row from collaborations.ratings r
         where creator_id = $1 and (side = 'creator' or shown_at is not null) and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row }) => ({ ...row, id }));
    });
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const about = await this.database.execute<{ id: string }>(
      `delete from collaborations.ratings where creator_id = $1 and side = 'brand' returning id`,
      [creatorId],
    );
    const own = await this.database.execute<{ id: string }>(
      `update collaborations.ratings set text = '', author_id = null, version = version + 1 where creator_id = $1 returning id`,
      [creatorId],
    );
    return [...about, ...own].map(({ id }) => id);
  }
}
