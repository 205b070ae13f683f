import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignState } from '@app/campaigns';
import { Database, NotFoundError, type Scope } from '@app/platform';
import { ApplicationDecisionsService } from '../application-decisions.service.js';
import { staffEvents } from '../applications.policy.js';
import { ApplyService } from '../apply.service.js';
import { ApplicationDirectory, type StaffApplication, type StaffApplicationEvent } from '../contract/application-directory.js';

type Row = Omit<StaffApplication, 'possible'>;

/** Applications for the staff console (STF-1): what staff see, and the way to the use cases of brand and creator. */
@Injectable()
export class ApplicationDirectoryService extends ApplicationDirectory {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsApi,
    private readonly decisions: ApplicationDecisionsService,
    private readonly applying: ApplyService,
  ) {
    super();
  }

  ofCampaign(campaignId: string, limit: number): Promise<StaffApplication[]> {
    return this.newest('campaign_id', campaignId, limit);
  }

  ofCreator(creatorId: string, limit: number): Promise<StaffApplication[]> {
    return this.newest('creator_id', creatorId, limit);
  }

  async one(id: string): Promise<StaffApplication> {
    const [row] = await this.newest('id', id, 1);
    if (!row) throw new NotFoundError();
    return row;
  }

  async act(scope: Scope, id: string, event: StaffApplicationEvent, reason: string): Promise<void> {
    if (event === 'withdraw') await this.applying.withdraw(scope, id, reason);
    else await this.decisions.decideAsStaff(scope, id, event, reason);
  }

  private async newest(column: 'id' | 'campaign_id' | 'creator_id', id: string, limit: number): Promise<StaffApplication[]> {
    const rows = await this.database.query<Row>(
      `select id, campaign_id as "campaignId", organisation_id as "organisationId", creator_id as "creatorId", creator_name as "creatorName",
         handle, state, state_reason as "stateReason", applied_at as "appliedAt"
       from applications.applications where ${column} = $1 order by applied_at desc, id desc limit ${limit}`,
      [id],
    );
    const found = await this.campaigns.find([...new Set(rows.map(({ campaignId }) => campaignId))]);
    const states = new Map<string, CampaignState>(found.map((campaign) => [campaign.id, campaign.state]));
    return rows.map((row) => {
      const campaign = states.get(row.campaignId);
      return { ...row, possible: campaign === undefined ? [] : staffEvents(campaign, row.state) };
    });
  }
}
