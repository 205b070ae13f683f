import { Injectable } from '@nestjs/common';
import { Database, keysetByTime, NotFoundError, toPage, type Page, type Scope } from '@app/platform';
import { In } from 'typeorm';
import { Thread, type Side } from './thread.entity.js';

/** `unread` is counted up to this many: screens show "99+". */
export const UNREAD_LIMIT = 100;

export interface ThreadRow {
  id: string;
  collaborationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  lastSeq: number;
  lastChange: number;
  lastText: string | null;
  lastFrom: Side | null;
  activeAt: Date;
  closesAt: Date | null;
  side: Side;
  /** Seq up to which the caller has read. */
  readSeq: number;
  /** Seq up to which anybody of the other side has read. */
  otherReadSeq: number;
  unread: number;
}

export interface ThreadFilter {
  unread: boolean | undefined;
  q: string | undefined;
  side?: Side | undefined;
  organisationId?: string | undefined;
  brandId?: string | undefined;
  campaignId?: string | undefined;
  cursor: string | undefined;
  limit: number;
  total: boolean;
}

const OWNER = { organisation: 't.organisation_id', brand: 't.brand_id', campaign: 't.campaign_id', creator: 't.creator_id' };

const FIELDS = `t.id, t.collaboration_id as "collaborationId", t.campaign_id as "campaignId", t.organisation_id as "organisationId",
  t.brand_id as "brandId", t.creator_id as "creatorId", t.last_seq as "lastSeq", t.last_change as "lastChange", t.last_text as "lastText",
  t.last_from as "lastFrom", t.active_at as "activeAt", t.closes_at as "closesAt"`;

@Injectable()
export class ThreadsRepository {
  constructor(private readonly database: Database) {}

  /** Within the scope: 404 foreign, 403 without the route's permission. */
  async get(scope: Scope, id: string): Promise<Thread> {
    return checked(scope, await this.database.reader.findOneBy(Thread, { id }));
  }

  /** Like `get`, with the row locked: numbers of messages are given under this lock. */
  async getForUpdate(scope: Scope, id: string): Promise<Thread> {
    return checked(scope, await this.database.writer.findOne(Thread, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Threads of these collaborations, locked in one order. */
  async lockOf(collaborationIds: readonly string[]): Promise<Thread[]> {
    return this.database.writer.find(Thread, {
      where: { collaborationId: In([...collaborationIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async opened(collaborationIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select collaboration_id as id from chat.threads where collaboration_id = any($1::uuid[])`,
      [[...collaborationIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds threads; one that is there already stays as it is. */
  async add(threads: readonly Thread[]): Promise<void> {
    if (threads.length === 0) return;
    await this.database.writer
      .createQueryBuilder()
      .insert()
      .into(Thread)
      .values([...threads])
      .orIgnore()
      .execute();
  }

  /** The thread of a collaboration the caller has checked and opened. */
  async idOf(collaborationId: string): Promise<string> {
    const thread = await this.database.reader.findOne(Thread, { select: { id: true }, where: { collaborationId } });
    if (!thread) throw new NotFoundError();
    return thread.id;
  }

  async setClosesAt(collaborationId: string, closesAt: Date | null): Promise<void> {
    await this.database.execute(`update chat.threads set closes_at = $2 where collaboration_id = $1`, [collaborationId, closesAt]);
  }

  /** The inbox: newest activity first, one indexed statement (and one more for `total`). */
  async list<T>(scope: Scope, filter: ThreadFilter, map: (row: ThreadRow) => T): Promise<Page<T>> {
    const parameters: unknown[] = [scope.userId, scope.creatorId];
    const where = [scope.sql(OWNER, parameters), ...conditions(filter, parameters)].join(' and ');
    const from = `from (select t0.*, case when t0.creator_id = $2::uuid then 'creator' else 'brand' end as side from chat.threads t0) t
      left join chat.reads r on r.thread_id = t.id and r.user_id = $1::uuid where ${where}`;
    const counted = [...parameters];
    const after = keysetByTime({ at: 't.active_at', id: 't.id' }, filter.cursor, parameters);
    const rows = await this.database.query<ThreadRow>(
      `select ${FIELDS}, t.side, coalesce(r.seq, 0) as "readSeq",
         coalesce((select max(o.seq) from chat.reads o where o.thread_id = t.id and o.side <> t.side), 0) as "otherReadSeq",
         (select count(*)::int from (select 1 from chat.messages m where m.thread_id = t.id and m.seq > coalesce(r.seq, 0)
            and m.sender_side <> t.side limit ${UNREAD_LIMIT}) u) as unread
       ${from} and ${after.where} ${after.orderBy} limit ${filter.limit + 1}`,
      parameters,
    );
    const page = toPage(rows, filter.limit, (row) => [row.activeAt.toISOString(), row.id], map);
    if (!filter.total) return page;
    const [row] = await this.database.query<{ total: number }>(`select count(*)::int as total ${from}`, counted);
    return { ...page, total: row?.total ?? 0 };
  }

  /** One thread as the inbox shows it; the caller has checked it. */
  async row(scope: Scope, id: string): Promise<ThreadRow> {
    const [row] = await this.database.query<ThreadRow>(
      `select ${FIELDS}, t.side, coalesce(r.seq, 0) as "readSeq",
         coalesce((select max(o.seq) from chat.reads o where o.thread_id = t.id and o.side <> t.side), 0) as "otherReadSeq",
         (select count(*)::int from (select 1 from chat.messages m where m.thread_id = t.id and m.seq > coalesce(r.seq, 0)
            and m.sender_side <> t.side limit ${UNREAD_LIMIT}) u) as unread
       from (select t0.*, case when t0.creator_id = $2::uuid then 'creator' else 'brand' end as side from chat.threads t0 where t0.id = $3) t
       left join chat.reads r on r.thread_id = t.id and r.user_id = $1::uuid`,
      [scope.userId, scope.creatorId, id],
    );
    if (!row) throw new NotFoundError();
    return row;
  }
}

function checked(scope: Scope, thread: Thread | null): Thread {
  if (!thread) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check(thread);
  return thread;
}

function conditions(filter: ThreadFilter, parameters: unknown[]): string[] {
  const parts: string[] = [];
  const equals = (column: string, value: string | undefined, type: string) => {
    if (value !== undefined) parts.push(`${column} = $${parameters.push(value)}::${type}`);
  };
  equals('t.organisation_id', filter.organisationId, 'uuid');
  equals('t.brand_id', filter.brandId, 'uuid');
  equals('t.campaign_id', filter.campaignId, 'uuid');
  equals('t.side', filter.side, 'text');
  if (filter.q) parts.push(`t.search_text ilike $${parameters.push(`%${filter.q.replace(/[\\%_]/g, String.raw`\$&`)}%`)}`);
  if (filter.unread !== undefined) {
    parts.push(`${filter.unread ? '' : 'not '}(t.last_seq > coalesce(r.seq, 0) and exists (select 1 from chat.messages m
      where m.thread_id = t.id and m.seq > coalesce(r.seq, 0) and m.sender_side <> t.side))`);
  }
  return parts;
}
