import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditNames } from '@app/identity';
import { Database } from '@app/platform';

/** Campaigns go by their titles in the audit log (ACC-9). */
@Injectable()
export class CampaignAuditNames implements OnModuleInit {
  constructor(
    private readonly names: AuditNames,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    for (const type of ['campaigns.campaign', 'shipping.addresses']) this.names.register(type, (ids) => this.titles(ids));
    this.names.register('campaigns.question', (ids) => this.questions(ids));
    this.names.register('campaigns.template', (ids) => this.templates(ids));
  }

  /** By their campaign: what creators wrote stays out of the log. */
  private async questions(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; title: string }>(
      `select q.id, c.title from campaigns.creator_questions q join campaigns.campaigns c on c.id = q.campaign_id
       where q.id = any($1::uuid[]) and c.title <> ''`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  private async templates(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(
      `select id, name from campaigns.templates where id = any($1::uuid[])`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async titles(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; title: string }>(
      `select id, title from campaigns.campaigns where id = any($1::uuid[]) and title <> ''`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
