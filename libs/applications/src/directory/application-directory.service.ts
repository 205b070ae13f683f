import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import { ApplicationDirectory, type StaffApplication } from '../contract/application-directory.js';

/** Applications for the staff console (STF-1). */
@Injectable()
export class ApplicationDirectoryService extends ApplicationDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  ofCampaign(campaignId: string, limit: number): Promise<StaffApplication[]> {
    return this.newest('campaign_id', campaignId, limit);
  }

  ofCreator(creatorId: string, limit: number): Promise<StaffApplication[]> {
    return this.newest('creator_id', creatorId, limit);
  }

  private newest(column: 'campaign_id' | 'creator_id', id: string, limit: number): Promise<StaffApplication[]> {
    return this.database.query<StaffApplication>(
      `select id, campaign_id as "campaignId", creator_id as "creatorId", creator_name as "creatorName", handle, state,
         state_reason as "stateReason", applied_at as "appliedAt"
       from applications.applications where ${column} = $1 order by applied_at desc, id desc limit ${limit}`,
      [id],
    );
  }
}
