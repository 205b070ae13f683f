import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import type { AmendmentFacts } from '../contract/amendments.api.js';

const COLUMNS = `id, campaign_id as "campaignId", version, changes, disadvantage, note, created_at as "createdAt", created_by as "createdBy"`;

/** Append-only rows of amendments. Callers have checked their scope. */
@Injectable()
export class AmendmentsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: AmendmentFacts): Promise<void> {
    await this.database.execute(
      `insert into campaigns.amendments (id, campaign_id, version, changes, disadvantage, note, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.id, row.campaignId, row.version, JSON.stringify(row.changes), row.disadvantage, row.note, row.createdAt, row.createdBy],
    );
  }

  ofCampaign(campaignId: string): Promise<AmendmentFacts[]> {
    return this.database.query<AmendmentFacts>(`select ${COLUMNS} from campaigns.amendments where campaign_id = $1 order by version desc`, [
      campaignId,
    ]);
  }

  find(ids: readonly string[]): Promise<AmendmentFacts[]> {
    return this.database.query<AmendmentFacts>(`select ${COLUMNS} from campaigns.amendments where id = any($1::uuid[])`, [[...ids]]);
  }
}
