import { Injectable } from '@nestjs/common';
import { containsText, Database, Deadlines, isId, type Scope } from '@app/platform';
import { CAMPAIGN_STATES, possibleEvents, type CampaignState } from '@app/rules';
import { CampaignLifecycle } from '../campaign-lifecycle.service.js';
import { CampaignLog } from '../campaign-log.repository.js';
import {
  STAFF_CAMPAIGN_EVENTS,
  StaffCampaignsApi,
  type CampaignRecord,
  type FoundCampaign,
  type StaffCampaignEvent,
} from '../contract/staff-campaigns.api.js';

const FOUND = `c.id, c.organisation_id as "organisationId", c.brand_id as "brandId", c.title, c.type, c.state`;

/** Campaigns for the staff console (STF-1). */
@Injectable()
export class StaffCampaignsService extends StaffCampaignsApi {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: CampaignLifecycle,
    private readonly log: CampaignLog,
    private readonly deadlines: Deadlines,
  ) {
    super();
  }

  search(text: string, before: string | null, limit: number): Promise<FoundCampaign[]> {
    const parameters: unknown[] = [];
    const match = isId(text) ? `c.id = $${parameters.push(text)}::uuid` : containsText('c.title', text, parameters);
    const after = before === null ? 'true' : `c.id < $${parameters.push(before)}::uuid`;
    return this.database.query<FoundCampaign>(
      `select ${FOUND} from campaigns.campaigns c where ${match} and ${after} order by c.id desc limit ${limit}`,
      parameters,
    );
  }

  ofOrganisation(organisationId: string, limit: number): Promise<FoundCampaign[]> {
    return this.database.query<FoundCampaign>(
      `select ${FOUND} from campaigns.campaigns c where c.organisation_id = $1 order by c.created_at desc, c.id desc limit ${limit}`,
      [organisationId],
    );
  }

  async record(id: string): Promise<CampaignRecord> {
    const [row] = await this.database.query<{ version: number }>(`select version from campaigns.campaigns where id = $1`, [id]);
    const history = await this.log.history(id);
    const deadlines = await this.deadlines.of([id]);
    return {
      history: history.map(({ at, from, to, event, reason, actor }) => ({ at, from, to, event, reason, by: actor.kind, byId: actor.id })),
      deadlines: deadlines.flatMap(({ kind, dueAt, state }) => (state === 'cancelled' ? [] : [{ kind, at: dueAt, state }])),
      version: row?.version ?? 1,
    };
  }

  possible(state: CampaignState): string[] {
    return possibleEvents(CAMPAIGN_STATES, state).filter(
      (event) => event === 'staff-cancel' || STAFF_CAMPAIGN_EVENTS.some((own) => own === event),
    );
  }

  async cancel(scope: Scope, id: string, reason: string): Promise<void> {
    await this.lifecycle.staffCancel(scope, id, reason);
  }

  async change(scope: Scope, id: string, event: StaffCampaignEvent, reason: string): Promise<void> {
    await this.lifecycle[event](scope, id, reason);
  }
}
