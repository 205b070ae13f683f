import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  NotFoundError,
  toPage,
  type Page,
  type PageQuery,
  type Scope,
  withTotal,
} from '@app/platform';
import { firstReplyOf, POLICY, recordFrom, reliabilityOf, type Level, type RecordFigures, type ReplyFigures } from '@app/rules';
import type { Standing } from '../contract/records.js';
import { CreatorRecord } from './record.entity.js';
import { FirstReply } from './first-reply.entity.js';
import { RecordEvent } from './record-event.entity.js';

const FIGURES = `count(*) filter (where counts)::int as counted,
  count(*) filter (where counts and fulfilled)::int as fulfilled,
  count(*) filter (where counts and fulfilled and on_time is not null)::int as timed,
  count(*) filter (where counts and fulfilled and on_time)::int as "onTime"`;

const REPLIES = `count(*)::int as replies,
  percentile_cont(0.5) within group (order by extract(epoch from at - asked_at)) as "medianSeconds",
  count(*) filter (where at - asked_at > interval '${POLICY.creators.replyAdvisedWithinHours} hours')::int as late`;

const OBJECTION = `e.objection, e.objection_text as "objectionText", e.objected_at as "objectedAt", e.decided_at as "decidedAt",
  e.decided_by as "decidedBy", e.decision_text as "decisionText", e.version`;

/** How collaborations ended, and first replies, which are neither fulfilled nor late. */
const EVENTS = `(
  select id, 'outcome' as kind, creator_id, collaboration_id, brand_id, title, reason, counts, fulfilled, on_time, null::timestamptz as asked_at, at,
    objection, objection_text, objected_at, decided_at, decided_by, decision_text, version from creators.record_events
  union all
  select id, 'first-reply', creator_id, collaboration_id, brand_id, title, 'first-reply', counts, true, null, asked_at, at,
    objection, objection_text, objected_at, decided_at, decided_by, decision_text, version from creators.first_replies
)`;

const EVENT = `e.id, e.kind, e.creator_id as "creatorId", e.collaboration_id as "collaborationId", e.brand_id as "brandId", e.title, e.reason,
  e.counts, e.fulfilled, e.on_time as "onTime", e.asked_at as "askedAt", e.at, ${OBJECTION}`;

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor`;

/** One event of a record, whatever it is about. */
export type AnyEvent = RecordEvent | FirstReply;

/** Records of creators and the events behind them. */
@Injectable()
export class RecordRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The creator's record, its row locked; made when there is none. Needs a transaction. */
  async lock(_scope: Scope, creatorId: string): Promise<CreatorRecord> {
    await this.database.execute(
      `insert into creators.records (creator_id, level, rating_hundredths, rating_count, version) values ($1, 'newcomer', 0, 0, 1)
       on conflict (creator_id) do nothing`,
      [creatorId],
    );
    const record = await this.database.writer.findOne(CreatorRecord, { where: { creatorId }, lock: { mode: 'pessimistic_write' } });
    if (!record) throw new NotFoundError();
    return record;
  }

  async find(_scope: Scope, creatorId: string): Promise<CreatorRecord | null> {
    return this.database.reader.findOneBy(CreatorRecord, { creatorId });
  }

  async save(_scope: Scope, record: CreatorRecord): Promise<void> {
    record.version += 1;
    await this.database.writer.save(record);
  }

  /** Of the last 12 months, and ever. */
  async figures(_scope: Scope, creatorId: string): Promise<{ recent: RecordFigures; ever: RecordFigures }> {
    const read = async (since: Date | null) => {
      const [row] = await this.database.query<RecordFigures>(
        `select ${FIGURES} from creators.record_events where creator_id = $1 and ($2::timestamptz is null or at > $2)`,
        [creatorId, since],
      );
      return row ?? { counted: 0, fulfilled: 0, timed: 0, onTime: 0 };
    };
    return { recent: await read(recordFrom(this.clock.now())), ever: await read(null) };
  }

  /** First replies of the last 12 months. */
  async replies(_scope: Scope, creatorId: string): Promise<ReplyFigures> {
    const [row] = await this.database.query<ReplyFigures>(
      `select ${REPLIES} from creators.first_replies where creator_id = $1 and counts and at > $2`,
      [creatorId, recordFrom(this.clock.now())],
    );
    return row ?? { replies: 0, medianSeconds: null, late: 0 };
  }

  /** One statement for a page of cards; everybody asked for has an answer. */
  async standings(creatorIds: readonly string[]): Promise<Map<string, Standing>> {
    const rows = await this.database.query<
      RecordFigures & ReplyFigures & { id: string; level: Level | null; hundredths: number | null; count: number | null }
    >(
      `select asked.id, r.level, r.rating_hundredths as hundredths, r.rating_count as count, f.counted, f.fulfilled, f.timed, f."onTime", a.replies,
         a."medianSeconds", a.late
       from unnest($1::uuid[]) asked(id) left join creators.records r on r.creator_id = asked.id
       cross join lateral (select ${FIGURES} from creators.record_events e where e.creator_id = asked.id and e.at > $2) f
       cross join lateral (select ${REPLIES} from creators.first_replies r where r.creator_id = asked.id and r.counts and r.at > $2) a`,
      [[...creatorIds], recordFrom(this.clock.now())],
    );
    return new Map(
      rows.map(({ id, level, hundredths, count, ...figures }) => {
        const { counted, fulfilledShare, onTimeShare } = reliabilityOf(figures);
        return [
          id,
          {
            level: level ?? 'newcomer',
            rating: averageOf(hundredths ?? 0, count ?? 0),
            reliability: fulfilledShare === null ? null : { counted, fulfilledShare, onTimeShare },
            firstReply: firstReplyOf(figures),
          },
        ];
      }),
    );
  }

  async eventOf(_scope: Scope, collaborationId: string): Promise<RecordEvent | null> {
    return this.database.writer.findOne(RecordEvent, { where: { collaborationId }, lock: { mode: 'pessimistic_write' } });
  }

  async hasReply(_scope: Scope, collaborationId: string): Promise<boolean> {
    return this.database.writer.existsBy(FirstReply, { collaborationId });
  }

  /** Within the scope (staff see all), locked: 404 foreign. */
  async eventForUpdate(scope: Scope, id: string): Promise<AnyEvent> {
    const locked = { where: { id }, lock: { mode: 'pessimistic_write' } } as const;
    const event = (await this.database.writer.findOne(RecordEvent, locked)) ?? (await this.database.writer.findOne(FirstReply, locked));
    if (!event) {
      scope.consulted = true;
      throw new NotFoundError();
    }
    scope.check({ creatorId: event.creatorId });
    return event;
  }

  /** Whose the event is, before locking: the record is locked first. Null: there is none. */
  async creatorOf(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ creatorId: string }>(`select e.creator_id as "creatorId" from ${EVENTS} e where e.id = $1`, [
      id,
    ]);
    return row?.creatorId ?? null;
  }

  async saveEvent(_scope: Scope, event: AnyEvent): Promise<void> {
    event.version += 1;
    await this.database.writer.save(event);
  }

  /** Against what decides the level: how collaborations ended. */
  async hasOpenObjection(creatorId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from creators.record_events where creator_id = $1 and objection = 'open' and counts limit 1`,
      [creatorId],
    );
    return rows.length > 0;
  }

  /** The creator's own events, newest first. */
  async own(scope: Scope, query: PageQuery): Promise<Page<AnyEvent>> {
    const parameters: unknown[] = [scope.requireCreator()];
    const after = keysetByTime({ at: 'e.at', id: 'e.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<AnyEvent & { cursor: string }>(
      `select ${EVENT}, ${instant('e.at')} from ${EVENTS} e where e.creator_id = $1 and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ cursor, id }) => [cursor, id],
      (row): AnyEvent => row,
    );
    return withTotal(page, query, () => this.database.count(`${EVENTS} e where e.creator_id = $1`, parameters.slice(0, 1)));
  }

  /** Objections for the staff: the oldest open ones first, decided ones newest first. */
  async objections(
    scope: Scope,
    query: PageQuery & { state?: 'open' | 'decided' | undefined },
  ): Promise<Page<AnyEvent & { creatorName: string }>> {
    scope.consulted = true;
    const open = query.state !== 'decided';
    const at = open ? 'e.objected_at' : 'e.decided_at';
    const which = open ? `e.objection = 'open'` : 'e.decided_at is not null';
    const parameters: unknown[] = [];
    const after = keysetByTime({ at, id: 'e.id' }, query.cursor, parameters, !open);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<AnyEvent & { creatorName: string; cursor: string }>(
      `select ${EVENT}, c.display_name as "creatorName", ${instant(at)} from ${EVENTS} e
       join creators.creators c on c.id = e.creator_id
       where ${which} and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ cursor, id }) => [cursor, id],
      (row): AnyEvent & { creatorName: string } => row,
    );
    return withTotal(page, query, () => this.database.count(`${EVENTS} e where ${which}`));
  }
}

/** Somebody without a record. */
export const NEWCOMER: Standing = { level: 'newcomer', rating: null, reliability: null, firstReply: null };

/** One decimal more than is shown; null without ratings. */
export function averageOf(hundredths: number, count: number): { average: number; count: number } | null {
  return count > 0 ? { average: Math.round(hundredths / count) / 100, count } : null;
}
