import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import type { ContentResults } from '../contract/records.js';

/** What modules above push down for the search (CRE-5): credits left, and what organisations have seen of a creator. */
@Injectable()
export class NetworkFiguresRepository {
  constructor(private readonly database: Database) {}

  /** Until when no credit is left (APP-8); `unknown`: nobody can say yet; null: there is one. The search's row follows. Needs a transaction. */
  async noteCredits(creatorId: string, spentUntil: Date | 'unknown' | null): Promise<void> {
    if (spentUntil === null) {
      await this.database.execute(`delete from creators.spent_credits where creator_id = $1`, [creatorId]);
      return;
    }
    await this.database.execute(
      `insert into creators.spent_credits as s (creator_id, until) select id, $2::timestamptz from creators.creators where id = $1
       on conflict (creator_id) do update set until = excluded.until where s.until <> excluded.until`,
      [creatorId, spentUntil === 'unknown' ? 'infinity' : spentUntil],
    );
  }

  /** Replaces what all organisations have seen of the creator's contents; ended collaborations stay as the record says. Needs a transaction. */
  async noteResults(creatorId: string, results: readonly ContentResults[]): Promise<void> {
    const rows = JSON.stringify(results);
    await this.database.execute(
      `update creators.past_results set contents = 0, median_views = null, engagements = 0, followers = 0
       where creator_id = $1 and contents > 0 and organisation_id not in (select (r ->> 'organisationId')::uuid from jsonb_array_elements($2::jsonb) r)`,
      [creatorId, rows],
    );
    await this.database.execute(
      `insert into creators.past_results (organisation_id, creator_id, contents, median_views, engagements, followers)
       select r."organisationId", c.id, r.contents, r."medianViews", r.engagements, r.followers
       from creators.creators c, jsonb_to_recordset($2::jsonb) as r("organisationId" uuid, contents integer, "medianViews" double precision,
         engagements bigint, followers bigint)
       where c.id = $1
       on conflict (organisation_id, creator_id) do update set contents = excluded.contents, median_views = excluded.median_views,
         engagements = excluded.engagements, followers = excluded.followers`,
      [creatorId, rows],
    );
    await this.database.execute(`delete from creators.past_results where creator_id = $1 and contents = 0 and collaborations = 0`, [
      creatorId,
    ]);
  }
}
