import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { GroupsApi, type AddedMembers } from '@app/groups';
import { Database, NotFoundError, Transactions, type Scope } from '@app/platform';

/** Who took part in a campaign, for groups (GRP-2). */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly campaigns: CampaignsApi,
    private readonly groups: GroupsApi,
  ) {}

  /** In the order of their confirmation. Errors: 404 foreign group or campaign, 422 `groups.limit-reached`. */
  async addToGroup(scope: Scope, groupId: string, campaignId: string): Promise<AddedMembers> {
    return this.transactions.run(async () => {
      const [group] = await this.groups.groups([groupId]);
      if (!group) {
        scope.consulted = true;
        throw new NotFoundError();
      }
      scope.check({ organisationId: group.organisationId, brandId: group.brandId });
      await this.campaigns.get(scope, campaignId);
      const rows = await this.database.query<{ id: string }>(
        `select creator_id as id from collaborations.collaborations where campaign_id = $1 order by confirmed_at, id`,
        [campaignId],
      );
      if (rows.length === 0) return { added: 0, already: 0, refused: [] };
      return this.groups.add(
        scope,
        groupId,
        rows.map(({ id }) => id),
      );
    });
  }
}
