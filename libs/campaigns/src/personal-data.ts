import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Database } from '@app/platform';

/** Campaigns somebody made, those a creator saved, and questions a creator asked (ACC-12). */
@Injectable()
export class CampaignsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'campaigns';
  readonly fates: readonly DataFate[] = [
    { topic: 'campaigns.saved', fate: 'deleted', reason: null, detail: 'Campaigns saved for later.' },
    {
      topic: 'campaigns.questions',
      fate: 'pseudonymised',
      reason: 'conversation',
      detail: 'Questions you asked that are not answered. Answered ones help others and stay without your name.',
    },
    {
      topic: 'campaigns.campaigns',
      fate: 'kept',
      reason: 'organisation',
      detail: 'Campaigns you made for an organisation are its own; you stay in them as an id without a name.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  /** That somebody made a campaign, not what it says now: the person may have left the organisation since. */
  async exportOf({ userId, creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('campaigns-made', (after) =>
      this.database.query<{ id: string }>(
        `select id, organisation_id as "organisationId", brand_id as "brandId", owner_id = $1 as "isResponsible", created_at as "createdAt"
         from campaigns.campaigns where (created_by = $1 or owner_id = $1) and id > $2 order by id limit ${EXPORT_PAGE}`,
        [userId, after],
      ),
    );
    await writer.list('campaign-templates-made', (after) =>
      this.database.query<{ id: string }>(
        `select id, organisation_id as "organisationId", created_at as "createdAt" from campaigns.templates
         where created_by = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [userId, after],
      ),
    );
    await writer.list('questions-asked', (after) =>
      this.database.query<{ id: string }>(
        `select id, campaign_id as "campaignId", state, text, answer, asked_at as "askedAt", answered_at as "answeredAt",
           hidden_reason as "hiddenReason" from campaigns.creator_questions
         where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
    await writer.list('saved-campaigns', (after) =>
      this.database.query<{ id: string }>(
        `select s.campaign_id as id, c.title, s.saved_at as "savedAt" from campaigns.saved_campaigns s
           join campaigns.campaigns c on c.id = s.campaign_id
         where s.creator_id = $1 and s.campaign_id > $2 order by s.campaign_id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    await this.database.execute(`delete from campaigns.creator_questions where creator_id = $1 and state <> 'answered'`, [creatorId]);
    await this.database.execute(`update campaigns.creator_questions set creator_id = null, version = version + 1 where creator_id = $1`, [
      creatorId,
    ]);
    // the second: to whom an invited creator's campaign shows, a copy of the invitation
    for (const table of ['saved_campaigns', 'invited_creators'])
      await this.database.execute(`delete from campaigns.${table} where creator_id = $1`, [creatorId]);
    return [];
  }
}
