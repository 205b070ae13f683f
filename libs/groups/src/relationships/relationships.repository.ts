import { Injectable } from '@nestjs/common';
import { Database, keysetByTime } from '@app/platform';
import type { RelationStage } from '../contract/relations.js';
import { Relationship } from './relationship.entity.js';

export interface RelationFilter {
  stage?: readonly RelationStage[] | undefined;
  owner?: string | undefined;
  tag?: string | undefined;
}

export interface RelationRow {
  id: string;
  creatorId: string;
  stage: RelationStage;
  stageAt: Date;
  ownerId: string | null;
  tags: string[];
  version: number;
  position: string;
}

/** Rows of `groups.relationships`. Callers have checked the brand. */
@Injectable()
export class RelationshipsRepository {
  constructor(private readonly database: Database) {}

  async find(brandId: string, creatorId: string): Promise<Relationship | null> {
    return this.database.reader.findOneBy(Relationship, { brandId, creatorId });
  }

  async findForUpdate(brandId: string, creatorId: string): Promise<Relationship | null> {
    return this.database.writer.findOne(Relationship, { where: { brandId, creatorId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(relationship: Relationship): Promise<Relationship> {
    return this.database.writer.save(relationship);
  }

  /** Latest in their stage first, after the cursor. */
  async page(brandId: string, filter: RelationFilter, cursor: string | undefined, limit: number): Promise<RelationRow[]> {
    const parameters: unknown[] = [brandId];
    const where = conditions(filter, parameters);
    const keyset = keysetByTime({ at: 'r.stage_at', id: 'r.id' }, cursor, parameters);
    return this.database.query<RelationRow>(
      `select r.id, r.creator_id as "creatorId", r.stage, r.stage_at as "stageAt", r.owner_id as "ownerId", r.tags, r.version,
         to_char(r.stage_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from groups.relationships r where ${where} and ${keyset.where} ${keyset.orderBy} limit ${limit}`,
      parameters,
    );
  }

  /** Creators by stage, at most `limit` in all. */
  async stages(brandId: string, filter: RelationFilter, limit: number): Promise<Array<{ creatorId: string; stage: RelationStage }>> {
    const parameters: unknown[] = [brandId];
    const where = conditions(filter, parameters);
    return this.database.query(
      `select r.creator_id as "creatorId", r.stage from groups.relationships r where ${where} order by r.stage_at desc limit ${limit}`,
      parameters,
    );
  }

  /** The brand's tags, most used first. */
  async tags(brandId: string): Promise<Array<{ tag: string; count: number }>> {
    return this.database.query(
      `select tag, count(*)::int as count from groups.relationships r, unnest(r.tags) tag where r.brand_id = $1
       group by tag order by count(*) desc, tag limit 200`,
      [brandId],
    );
  }

  /** Open tasks and the earliest day of one, per creator who has any. */
  async openTasks(brandId: string, creatorIds: readonly string[]): Promise<Map<string, { count: number; nextDueOn: string | null }>> {
    const rows = await this.database.query<{ id: string; count: number; nextDueOn: string | null }>(
      `select creator_id as id, count(*)::int as count, min(due_on)::text as "nextDueOn" from groups.relationship_tasks
       where brand_id = $1 and creator_id = any($2::uuid[]) and done_at is null group by creator_id`,
      [brandId, [...creatorIds]],
    );
    return new Map(rows.map(({ id, count, nextDueOn }) => [id, { count, nextDueOn }]));
  }
}

function conditions({ stage, owner, tag }: RelationFilter, parameters: unknown[]): string {
  const where = ['r.brand_id = $1'];
  if (stage && stage.length > 0) where.push(`r.stage = any($${parameters.push([...stage])}::text[])`);
  if (owner !== undefined) where.push(`r.owner_id = $${parameters.push(owner)}`);
  if (tag !== undefined) where.push(`$${parameters.push(tag)}::text = any(r.tags)`);
  return where.join(' and ');
}
