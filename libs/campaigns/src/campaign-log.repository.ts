import { Injectable } from '@nestjs/common';
import { currentActor, Database, newId } from '@app/platform';
import type { CampaignState } from '@app/rules';
import type { CampaignTerms } from './contract/campaigns.api.js';

export interface HistoryRow {
  id: string;
  at: Date;
  from: CampaignState | null;
  to: CampaignState;
  event: string;
  reason: string | null;
  actor: { kind: string; id: string | null };
}

export interface VersionRow {
  version: number;
  hash: string;
  terms: CampaignTerms;
  createdAt: Date;
  createdBy: string | null;
}

/** Append-only records of a campaign: transitions (CAM-8) and versions of its terms. Callers have checked their scope. */
@Injectable()
export class CampaignLog {
  constructor(private readonly database: Database) {}

  /** One row per transition with actor and reason; `at`: when it took effect. */
  async transition(campaignId: string, row: Pick<HistoryRow, 'at' | 'from' | 'to' | 'event' | 'reason'>): Promise<void> {
    const actor = currentActor();
    await this.database.execute(
      `insert into campaigns.history (id, campaign_id, at, from_state, to_state, event, reason, actor_kind, actor_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), campaignId, row.at, row.from, row.to, row.event, row.reason, actor.kind, actor.id],
    );
  }

  history(campaignId: string): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow>(
      `select id, at, from_state as "from", to_state as "to", event, reason, json_build_object('kind', actor_kind, 'id', actor_id) as actor
       from campaigns.history where campaign_id = $1 order by id`,
      [campaignId],
    );
  }

  async addVersion(campaignId: string, terms: CampaignTerms, at: Date): Promise<void> {
    const { hash, ...rest } = terms;
    await this.database.execute(
      `insert into campaigns.versions (campaign_id, version, hash, terms, created_at, created_by) values ($1, $2, $3, $4, $5, $6)`,
      [campaignId, terms.version, hash, JSON.stringify(rest), at, currentActor().id],
    );
  }

  /** Newest first; `version`: only that one. */
  async versions(campaignId: string, version?: number): Promise<VersionRow[]> {
    const rows = await this.database.query<Omit<VersionRow, 'terms'> & { terms: Omit<CampaignTerms, 'hash'> }>(
      `select version, hash, terms, created_at as "createdAt", created_by as "createdBy"
       from campaigns.versions where campaign_id = $1 and ($2::integer is null or version = $2) order by version desc`,
      [campaignId, version ?? null],
    );
    return rows.map((row) => ({ ...row, terms: { ...row.terms, hash: row.hash } }));
  }
}
