import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { GroupsApi, type AddedMembers } from '@app/groups';
import { Database, NotFoundError, Transactions, type Scope } from '@app/platform';
import type { Tier } from '@app/rules';
import { CampaignTiers } from '../contract/campaign-tiers.js';

/** How it came out with a participant (GRP-2). */
export const PARTICIPANT_OUTCOMES = ['fulfilled', 'partly_fulfilled', 'no_show', 'ended', 'running'] as const;
export type ParticipantOutcome = (typeof PARTICIPANT_OUTCOMES)[number];

export const TIERS = ['high', 'medium', 'general'] as const satisfies readonly Tier[];

/** Which participants; what is left out or empty lets everybody in. */
export interface ParticipantFilter {
  outcomes?: readonly ParticipantOutcome[];
  tiers?: readonly Tier[];
}

/** Completed ones were fulfilled, or partly (rules.md 3). */
const OUTCOME = `case when c.state in ('ended_by_agreement', 'removed') then 'ended'
  when c.state in ('preparing', 'active', 'overdue') then 'running'
  when c.state = 'no_show' then 'no_show'
  when c.fulfilled_at is not null then 'fulfilled' else 'partly_fulfilled' end`;

/** Who took part in a campaign, for groups (GRP-2). */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly campaigns: CampaignsApi,
    private readonly groups: GroupsApi,
    private readonly tiers: CampaignTiers,
  ) {}

  /**
   * In the order of their confirmation. Errors: 404 foreign group or campaign, 403 tiers without `reporting.read`, 422
   * `groups.limit-reached`.
   */
  async addToGroup(scope: Scope, groupId: string, campaignId: string, { outcomes, tiers }: ParticipantFilter): Promise<AddedMembers> {
    return this.transactions.run(async () => {
      const [group] = await this.groups.groups([groupId]);
      if (!group) {
        scope.consulted = true;
        throw new NotFoundError();
      }
      scope.check({ organisationId: group.organisationId, brandId: group.brandId });
      const campaign = await this.campaigns.get(scope, campaignId);
      let place: ReadonlyMap<string, Tier> | null = null;
      if (tiers?.length) {
        scope.check({ organisationId: campaign.organisationId, brandId: campaign.brandId, campaignId }, 'reporting.read');
        place = await this.tiers.of(scope, campaignId);
      }
      const rows = await this.database.query<{ id: string }>(
        `select creator_id as id from collaborations.collaborations c where campaign_id = $1 and ($2::text[] is null or ${OUTCOME} = any($2))
         order by confirmed_at, id`,
        [campaignId, outcomes?.length ? [...outcomes] : null],
      );
      const chosen = rows.map(({ id }) => id).filter((id) => !place || tiers?.includes(place.get(id) ?? 'general'));
      if (chosen.length === 0) return { added: 0, already: 0, refused: [] };
      return this.groups.add(scope, groupId, chosen);
    });
  }
}
