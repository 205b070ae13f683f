import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type Scope } from '@app/platform';
import { CampaignTemplate } from './campaign-template.entity.js';
import type { TemplateListQuery } from './campaign-templates.dto.js';

type Row = CampaignTemplate & { at: string };

/** Templates of organisations. Whoever may write campaigns somewhere in the organisation reads the list (CAM-13). */
@Injectable()
export class CampaignTemplatesRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async page(scope: Scope, organisationId: string, query: TemplateListQuery): Promise<Page<CampaignTemplate>> {
    scope.check({ organisationId });
    const parameters: unknown[] = [organisationId];
    const conditions = ['t.organisation_id = $1'];
    if (query.type) conditions.push(`t.type = $${parameters.push(query.type)}`);
    const where = conditions.join(' and ');
    const counted = query.include?.includes('total')
      ? await this.database.query<{ count: number }>(`select count(*)::int as count from campaigns.templates t where ${where}`, [
          ...parameters,
        ])
      : null;
    const { where: after, orderBy } = keysetByTime({ at: 't.created_at', id: 't.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Row>(
      `select t.id, t.organisation_id as "organisationId", t.brand_id as "brandId", t.name, t.type,
         json_build_object('title', t.content->'title', 'timing', t.content->'timing', 'format', t.content->'format') as content,
         t.images, t.created_by as "createdBy", t.version, t.created_at as "createdAt", t.updated_at as "updatedAt",
         to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from campaigns.templates t where ${where} and ${after} ${orderBy} limit $${parameters.push(limit + 1)}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): CampaignTemplate => row,
    );
    return counted ? { ...page, total: counted[0]?.count ?? 0 } : page;
  }

  /** 404 for unknown ones and those of other organisations. */
  async get(scope: Scope, organisationId: string, id: string, lock = false): Promise<CampaignTemplate> {
    scope.check({ organisationId });
    const where = { id, organisationId };
    const template = lock
      ? await this.database.writer.findOne(CampaignTemplate, { where, lock: { mode: 'pessimistic_write' } })
      : await this.database.reader.findOneBy(CampaignTemplate, where);
    if (!template) throw new NotFoundError();
    return template;
  }

  async insert(template: CampaignTemplate): Promise<void> {
    await this.database.writer.insert(CampaignTemplate, template as never);
  }

  async save(template: CampaignTemplate, now: Date): Promise<void> {
    template.version += 1;
    template.updatedAt = now;
    await this.database.writer.save(CampaignTemplate, template);
  }

  async remove(template: CampaignTemplate): Promise<void> {
    await this.database.writer.remove(CampaignTemplate, template);
  }
}
