import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Visibility in the network (ACC-12). Blocks are the brands' own notes, of which creators are never told (CRE-7): not exported. */
@Injectable()
export class NetworkPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators-network';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'creators.network',
      fate: 'deleted',
      reason: null,
      detail:
        'Visibility, away dates, organisations one hid from, and what the network search knew: credits, results with each organisation.',
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
    const [row] = await this.database.query<{ visibility: object }>(
      `select to_jsonb(v) as visibility from creators.visibility v where creator_id = $1`,
      [creatorId],
    );
    await writer.value('network-visibility', row?.visibility ?? null);
    const [credits] = await this.database.query<{ until: string }>(
      `select nullif(until, 'infinity')::text as until from creators.spent_credits where creator_id = $1`,
      [creatorId],
    );
    await writer.value('credits', credits ? { left: false, backAt: credits.until } : { left: true, backAt: null });
    await writer.list('results-with-organisations', (after) =>
      this.database.query<{ id: string }>(
        `select organisation_id as id, collaborations, counted, fulfilled, contents, median_views as "medianViews", engagements, followers
         from creators.past_results where creator_id = $1 and organisation_id > $2 order by organisation_id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
    await writer.list('hidden-organisations', async (after) => {
      const rows = await this.database.query<{ id: string; row: object }>(
        `select id, to_jsonb(h) as row from creators.hidden_organisations h where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      );
      return rows.map(({ id, row: columns }) => ({ ...columns, id }));
    });
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const hidden = await this.database.execute<{ id: string }>(
      `delete from creators.hidden_organisations where creator_id = $1 returning id`,
      [creatorId],
    );
    const blocked = await this.database.execute<{ id: string }>(
      `delete from creators.blocked_creators where creator_id = $1 returning id`,
      [creatorId],
    );
    await this.database.execute(`delete from creators.brand_contacts where creator_id = $1`, [creatorId]);
    await this.database.execute(`delete from creators.spent_credits where creator_id = $1`, [creatorId]);
    await this.database.execute(`delete from creators.past_results where creator_id = $1`, [creatorId]);
    await this.database.execute(`delete from creators.network where creator_id = $1`, [creatorId]);
    await this.database.execute(`delete from creators.visibility where creator_id = $1`, [creatorId]);
    return [creatorId, ...[...hidden, ...blocked].map(({ id }) => id)];
  }
}
