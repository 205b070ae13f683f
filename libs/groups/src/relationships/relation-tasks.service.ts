import { Injectable } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import type { BrandFacts } from '@app/identity';
import {
  checkVersion,
  Clock,
  Database,
  decodeCursor,
  DEFAULT_LIMIT,
  encodeCursor,
  isId,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  withTotal,
  Transactions,
  type Page,
  type Scope,
} from '@app/platform';
import { limitReached } from '../groups.errors.js';
import { RelationAccess } from './relation-access.js';
import { RelationFactsService } from './relation-facts.service.js';
import { RelationshipTask } from './relationship-task.entity.js';
import { BrandTasksQuery, ChangeTaskBody, NewTaskBody, RelationTaskDto, TasksQuery } from './relationships.dto.js';
import { RELATION_LIMITS } from './relationships.policy.js';

interface TaskPath {
  brandId: string;
  creatorId: string;
  taskId: string;
}

type Row = Pick<RelationshipTask, 'id' | 'creatorId' | 'text' | 'dueOn' | 'assigneeId' | 'doneAt' | 'createdAt' | 'version'>;

const COLUMNS = `t.id, t.creator_id as "creatorId", t.text, t.due_on::text as "dueOn", t.assignee_id as "assigneeId", t.done_at as "doneAt",
  t.created_at as "createdAt", t.version, to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position`;
const BATCH = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a brand wants to do about a creator (GRP-4). */
@Injectable()
export class RelationTasksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly access: RelationAccess,
    private readonly facts: RelationFactsService,
    private readonly creators: CreatorsApi,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(scope: Scope, brandId: string, creatorId: string, query: TasksQuery): Promise<Page<RelationTaskDto>> {
    const { brand } = await this.access.relation(scope, brandId, creatorId);
    const parameters: unknown[] = [brandId, creatorId];
    const limit = query.limit ?? DEFAULT_LIMIT;
    const keyset = keysetByTime({ at: 't.created_at', id: 't.id' }, query.cursor, parameters);
    const done = query.done === undefined ? 'true' : `t.done_at is ${query.done ? 'not ' : ''}null`;
    const rows = await this.database.query<Row & { position: string }>(
      `select ${COLUMNS} from groups.relationship_tasks t
       where t.brand_id = $1 and t.creator_id = $2 and ${done} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const shown = new Map((await this.present(scope, brand, rows)).map((dto) => [dto.id, dto]));
    const page = toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => shown.get(row.id),
    );
    return withTotal({ ...page, items: page.items.flatMap((dto) => dto ?? []) }, query, () =>
      this.database.count(`groups.relationship_tasks t where t.brand_id = $1 and t.creator_id = $2 and ${done}`, [brandId, creatorId]),
    );
  }

  /** Open tasks with a day, the earliest first: what "Today" shows. Those about hidden and blocked creators are left out (CRE-7). */
  async ofBrand(scope: Scope, brandId: string, query: BrandTasksQuery): Promise<Page<RelationTaskDto>> {
    const brand = await this.access.brand(scope, brandId);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found: Row[] = [];
    let after = dayCursor(query.cursor);
    while (found.length <= limit) {
      const rows = await this.due(brandId, query, after);
      const seen = new Set(
        await this.creators.seenBy(
          brand,
          rows.map(({ creatorId }) => creatorId),
        ),
      );
      found.push(...rows.filter(({ creatorId }) => seen.has(creatorId)));
      const last = rows.at(-1);
      if (rows.length < BATCH || !last?.dueOn) break;
      after = [last.dueOn, last.id];
    }
    const kept = found.slice(0, limit);
    const last = kept.at(-1);
    const page = {
      items: await this.present(scope, brand, kept),
      nextCursor: found.length > limit && last ? encodeCursor([last.dueOn, last.id]) : null,
    };
    return withTotal(page, query, () => this.countOf(brand, query));
  }

  private async countOf(brand: BrandFacts, query: BrandTasksQuery): Promise<number> {
    const parameters: unknown[] = [brand.id];
    const rows = await this.database.query<{ creatorId: string; count: number }>(
      `select t.creator_id as "creatorId", count(*)::int as count from groups.relationship_tasks t
       where ${dueWhere(query, parameters)} group by t.creator_id`,
      parameters,
    );
    const ids = rows.map(({ creatorId }) => creatorId);
    const seen = new Set(await this.creators.seenBy(brand, ids));
    return rows.reduce((sum, { creatorId, count }) => sum + (seen.has(creatorId) ? count : 0), 0);
  }

  /** Errors: 422 `groups.unknown-member`, `groups.limit-reached` (open ones). */
  async add(scope: Scope, brandId: string, creatorId: string, body: NewTaskBody): Promise<RelationTaskDto> {
    const { brand, creator } = await this.access.relation(scope, brandId, creatorId);
    const assigneeId = body.assigneeId?.toLowerCase() ?? null;
    await this.access.checkMember(brand, assigneeId, '/assigneeId');
    return this.transactions.run(async () => {
      await this.checkOpen(brandId, creatorId);
      const now = this.clock.now();
      const task = await this.database.writer.save(
        Object.assign(new RelationshipTask(), {
          id: newId(),
          organisationId: brand.organisationId,
          brandId: brand.id,
          creatorId: creator.id,
          text: body.text,
          dueOn: body.dueOn ?? null,
          assigneeId,
          doneAt: null,
          doneBy: null,
          createdBy: scope.userId,
          version: 1,
          createdAt: now,
          updatedAt: now,
        }),
      );
      this.facts.tell(brand);
      return this.one(scope, brand, task);
    });
  }

  /** Errors: 404, 412 stale version, 422 `groups.unknown-member`, `groups.limit-reached` when a task is opened again. */
  async change(scope: Scope, path: TaskPath, body: ChangeTaskBody, expected: number | null): Promise<RelationTaskDto> {
    const { brand } = await this.access.relation(scope, path.brandId, path.creatorId);
    return this.transactions.run(async () => {
      const task = await this.locked(path);
      checkVersion(expected, task.version);
      const now = this.clock.now();
      if (body.assigneeId !== undefined) {
        const assigneeId = body.assigneeId?.toLowerCase() ?? null;
        if (assigneeId !== task.assigneeId) await this.access.checkMember(brand, assigneeId, '/assigneeId');
        task.assigneeId = assigneeId;
      }
      if (body.text !== undefined) task.text = body.text;
      if (body.dueOn !== undefined) task.dueOn = body.dueOn;
      if (body.done === true && !task.doneAt) Object.assign(task, { doneAt: now, doneBy: scope.userId });
      if (body.done === false && task.doneAt) {
        await this.checkOpen(path.brandId, path.creatorId);
        Object.assign(task, { doneAt: null, doneBy: null });
      }
      task.version += 1;
      task.updatedAt = now;
      await this.database.writer.save(task);
      this.facts.tell(brand);
      return this.one(scope, brand, task);
    });
  }

  /** Errors: 404, 412 stale version. */
  async remove(scope: Scope, path: TaskPath, expected: number | null): Promise<void> {
    const { brand } = await this.access.relation(scope, path.brandId, path.creatorId);
    await this.transactions.run(async () => {
      const task = await this.locked(path);
      checkVersion(expected, task.version);
      await this.database.writer.remove(task);
      this.facts.tell(brand);
    });
  }

  private async due(brandId: string, query: BrandTasksQuery, after: [string, string] | null): Promise<Row[]> {
    const parameters: unknown[] = [brandId];
    const where = [dueWhere(query, parameters)];
    if (after) where.push(`(t.due_on, t.id) > ($${parameters.push(after[0])}::date, $${parameters.push(after[1])}::uuid)`);
    return this.database.query<Row>(
      `select ${COLUMNS} from groups.relationship_tasks t where ${where.join(' and ')} order by t.due_on, t.id limit ${BATCH}`,
      parameters,
    );
  }

  private async locked({ brandId, creatorId, taskId }: TaskPath): Promise<RelationshipTask> {
    const task = await this.database.writer.findOne(RelationshipTask, {
      where: { id: taskId, brandId, creatorId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!task) throw new NotFoundError();
    return task;
  }

  /** Rivals wait for each other. */
  private async checkOpen(brandId: string, creatorId: string): Promise<void> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 26))`, [`${brandId}:${creatorId}`]);
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from groups.relationship_tasks where brand_id = $1 and creator_id = $2 and done_at is null`,
      [brandId, creatorId],
    );
    const used = row?.used ?? 0;
    if (used >= RELATION_LIMITS.openTasks) throw limitReached('open tasks', RELATION_LIMITS.openTasks, used + 1);
  }

  private async one(scope: Scope, brand: BrandFacts, row: Row): Promise<RelationTaskDto> {
    const [dto] = await this.present(scope, brand, [row]);
    return dto!;
  }

  private async present(scope: Scope, brand: BrandFacts, rows: readonly Row[]): Promise<RelationTaskDto[]> {
    const people = await this.access.people(rows.map(({ assigneeId }) => assigneeId));
    const creators = await this.creators.creators([...new Set(rows.map(({ creatorId }) => creatorId))]);
    const names = new Map(creators.map(({ id, displayName }) => [id, displayName]));
    const writes = scope.may('groups.write', { organisationId: brand.organisationId, brandId: brand.id });
    return rows.map((row) => ({
      id: row.id,
      creatorId: row.creatorId,
      creatorName: names.get(row.creatorId) ?? '',
      text: row.text,
      dueOn: row.dueOn,
      assignee: (row.assigneeId && people.get(row.assigneeId)) || null,
      doneAt: row.doneAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      version: row.version,
      can: { change: writes, remove: writes },
    }));
  }
}

/** Open tasks of the brand ($1) with a day that the filter keeps. */
function dueWhere({ dueUntil, assignee }: BrandTasksQuery, parameters: unknown[]): string {
  const where = ['t.brand_id = $1', 't.done_at is null', 't.due_on is not null'];
  if (dueUntil !== undefined) where.push(`t.due_on <= $${parameters.push(dueUntil)}::date`);
  if (assignee !== undefined) where.push(`(t.assignee_id is null or t.assignee_id = $${parameters.push(assignee)})`);
  return where.join(' and ');
}

/** `[day, id]` of the last task; 422 for anything else. */
function dayCursor(cursor: string | undefined): [string, string] | null {
  const values = decodeCursor(cursor, 2);
  if (!values) return null;
  const [day, id] = values;
  if (typeof day !== 'string' || !DAY.test(day) || Number.isNaN(Date.parse(day)) || typeof id !== 'string' || !isId(id)) {
    decodeCursor('', 2);
    return null;
  }
  return [day, id];
}
