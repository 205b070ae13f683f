import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, toPage, type Page, type PageQuery, type Scope, withTotal } from '@app/platform';
import { RelationTitles, type RelationStage } from '../contract/relations.js';
import { RelationAccess } from './relation-access.js';
import { TimelineEntryDto } from './relationships.dto.js';

interface Row {
  id: string;
  kind: string;
  at: Date;
  position: string;
  campaignId: string | null;
  actorId: string | null;
  stage: RelationStage | null;
  fromStage: RelationStage | null;
  times: number;
  stars: number | null;
  text: string | null;
  dueOn: string | null;
  doneAt: Date | null;
}

/** Everything between a brand and a creator in one list (GRP-4). */
@Injectable()
export class RelationTimelineService {
  constructor(
    private readonly database: Database,
    private readonly access: RelationAccess,
    private readonly titles: RelationTitles,
  ) {}

  /** Newest first: what higher modules told, stages set by hand, notes and tasks. */
  async list(scope: Scope, brandId: string, creatorId: string, query: PageQuery): Promise<Page<TimelineEntryDto>> {
    await this.access.relation(scope, brandId, creatorId);
    const parameters: unknown[] = [brandId, creatorId];
    const limit = query.limit ?? DEFAULT_LIMIT;
    const part = (table: string, at: string, columns: string) => {
      const keyset = keysetByTime({ at: `x.${at}`, id: 'x.id' }, query.cursor, parameters);
      return `(select x.id, x.${at} as at, ${columns} from groups.${table} x
        where x.brand_id = $1 and x.creator_id = $2 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1})`;
    };
    const parts = [
      part(
        'relation_facts',
        'at',
        `x.kind, x.campaign_id, x.actor_id, x.stage, x.from_stage, x.times, x.stars, null::text as text, null::text as due_on,
         null::timestamptz as done_at`,
      ),
      part(
        'relationship_notes',
        'created_at',
        `'note', null::uuid, x.author_id, null::text, null::text, 1, null::smallint, x.text, null::text, null::timestamptz`,
      ),
      part(
        'relationship_tasks',
        'created_at',
        `'task', null::uuid, x.created_by, null::text, null::text, 1, null::smallint, x.text, x.due_on::text, x.done_at`,
      ),
    ];
    const rows = await this.database.query<Row>(
      `select t.id, t.kind, t.at, t.campaign_id as "campaignId", t.actor_id as "actorId", t.stage, t.from_stage as "fromStage", t.times, t.stars,
         t.text, t.due_on as "dueOn", t.done_at as "doneAt", to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from (${parts.join(' union all ')}) t order by t.at desc, t.id desc limit ${limit + 1}`,
      parameters,
    );
    const people = await this.access.people(rows.map(({ actorId }) => actorId));
    const titles = await this.titles.of([...new Set(rows.flatMap(({ campaignId }) => campaignId ?? []))]);
    const page = toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row): TimelineEntryDto => {
        const title = row.campaignId === null ? undefined : titles.get(row.campaignId);
        return {
          id: row.id,
          kind: row.kind,
          at: row.at.toISOString(),
          campaign: row.campaignId !== null && title !== undefined ? { id: row.campaignId, title } : null,
          by: (row.actorId && people.get(row.actorId)) || null,
          stage: row.stage,
          fromStage: row.fromStage,
          times: row.times,
          stars: row.stars,
          text: row.text,
          dueOn: row.dueOn,
          doneAt: row.doneAt?.toISOString() ?? null,
        };
      },
    );
    return withTotal(page, query, () => this.count(brandId, creatorId));
  }

  private async count(brandId: string, creatorId: string): Promise<number> {
    let all = 0;
    for (const table of ['relation_facts', 'relationship_notes', 'relationship_tasks'])
      all += await this.database.count(`groups.${table} where brand_id = $1 and creator_id = $2`, [brandId, creatorId]);
    return all;
  }
}
