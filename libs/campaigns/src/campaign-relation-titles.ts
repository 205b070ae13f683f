import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RelationTitles } from '@app/groups';
import { Database } from '@app/platform';

/** The timeline of a brand and a creator names campaigns by the titles they have now (GRP-4). */
@Injectable()
export class CampaignRelationTitles implements OnModuleInit {
  constructor(
    private readonly titles: RelationTitles,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.titles.register(async (ids) => {
      const rows = await this.database.query<{ id: string; title: string }>(
        `select id, title from campaigns.campaigns where id = any($1::uuid[])`,
        [[...ids]],
      );
      return new Map(rows.map(({ id, title }) => [id, title]));
    });
  }
}
