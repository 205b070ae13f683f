import { Injectable } from '@nestjs/common';
import { Database, NotFoundError, type Page, type Scope, withTotal } from '@app/platform';
import { In } from 'typeorm';
import { ApplicationHistory } from './application-history.entity.js';
import { containing, keyset, page, type ApplicationSort } from './application-list.js';
import { Application } from './application.entity.js';
import type { ApplicationState, CashState, OfferState } from './contract/applications.api.js';

/** A row of a list; instants as RFC 3339 text. */
export interface CardRow {
  id: string;
  creatorId: string;
  state: ApplicationState;
  stateReason: string | null;
  creatorName: string;
  handle: string | null;
  pictureUrl: string | null;
  followers: number;
  engagementRate: number | null;
  country: string | null;
  city: string | null;
  variant: string | null;
  appliedAt: string;
  decidedAt: string | null;
  waitlistPosition: number | null;
  orderPosition: number | null;
  cashState: CashState | null;
  cashAskedMinor: number | null;
  cashCounteredMinor: number | null;
  cashAgreedMinor: number | null;
  externalId: string | null;
  version: number;
}

/** One of the selection, with all that decides whether it can be confirmed. */
export interface AcceptedRow {
  id: string;
  creatorId: string;
  state: ApplicationState;
  termsVersion: number;
  termsHash: string;
  followers: number;
  cashState: CashState | null;
  agreedCashMinor: number | null;
  offer: OfferState | null;
}

export interface CardFilter {
  states: readonly ApplicationState[] | undefined;
  q: string | undefined;
  externalId: string | undefined;
  sort: ApplicationSort;
  cursor: string | undefined;
  limit: number;
  total: boolean;
}

const CARD = `a.id, a.creator_id as "creatorId", a.state, a.state_reason as "stateReason", a.creator_name as "creatorName", a.handle,
  a.picture_url as "pictureUrl", a.followers, a.engagement_rate as "engagementRate", a.country, a.city, a.variant, a.applied_at as "appliedAt",
  a.decided_at as "decidedAt", a.waitlist_position as "waitlistPosition", a.order_position as "orderPosition", a.cash_state as "cashState",
  a.cash_asked_minor as "cashAskedMinor", a.cash_countered_minor as "cashCounteredMinor", a.cash_agreed_minor as "cashAgreedMinor",
  a.external_id as "externalId", a.version`;

const OWNER = { organisation: 'a.organisation_id', brand: 'a.brand_id', campaign: 'a.campaign_id' };

/** States that hold one of the creator's credits; a confirmed one until its collaboration gives it back (APP-8). */
const HOLDS_CREDIT = `without_cash and (state in ('applied', 'accepted', 'waitlisted') or (state = 'confirmed' and (credit_back_at is null or credit_back_at > $2)))`;

@Injectable()
export class ApplicationsRepository {
  constructor(private readonly database: Database) {}

  /** Within the scope, unlocked: 404 foreign, 403 without the route's permission. */
  async get(scope: Scope, id: string): Promise<Application> {
    return checked(scope, await this.database.reader.findOneBy(Application, { id }));
  }

  /** Like `get`, with the row locked FOR UPDATE. */
  async getForUpdate(scope: Scope, id: string): Promise<Application> {
    return checked(scope, await this.database.writer.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  async find(ids: readonly string[]): Promise<Application[]> {
    return this.database.reader.findBy(Application, { id: In([...ids]) });
  }

  /** The creator's row of this campaign, locked; null before the first application. */
  async ofCreatorForUpdate(campaignId: string, creatorId: string): Promise<Application | null> {
    return this.database.writer.findOne(Application, { where: { campaignId, creatorId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Rows of a campaign in these states, oldest first, locked in one order. */
  async lockOfCampaign(campaignId: string, states: readonly ApplicationState[]): Promise<Application[]> {
    return this.database.writer.find(Application, {
      where: { campaignId, state: In([...states]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The last place that was given among those to be kept waiting; 0 for none. Needs the campaign's lock. */
  async lastMark(campaignId: string): Promise<number> {
    const [row] = await this.database.query<{ last: number | null }>(
      `select max(waitlist_position)::int as last from applications.applications where campaign_id = $1 and state = 'applied'`,
      [campaignId],
    );
    return row?.last ?? 0;
  }

  /** The waiting list in its order, locked. */
  async waitlist(campaignId: string): Promise<Application[]> {
    const rows = await this.lockOfCampaign(campaignId, ['waitlisted']);
    return rows.sort((a, b) => (a.waitlistPosition ?? 0) - (b.waitlistPosition ?? 0));
  }

  /** The waiting list in its order, unlocked. */
  async waiting(campaignId: string): Promise<Application[]> {
    return this.database.reader.find(Application, {
      where: { campaignId, state: 'waitlisted' },
      order: { waitlistPosition: 'ASC', id: 'ASC' },
    });
  }

  /** The brand's order of undecided ones: these from 1 on, nobody else (APP-7). */
  async keepOrder(campaignId: string, ids: readonly string[]): Promise<void> {
    await this.database.execute(
      `update applications.applications a set order_position = o.position from
         (select x.id, w.position from applications.applications x left join unnest($2::uuid[]) with ordinality w (id, position) on w.id = x.id
          where x.campaign_id = $1 and x.state = 'applied' and (x.order_position is not null or w.id is not null)) o
       where a.id = o.id`,
      [campaignId, [...ids]],
    );
  }

  /** These rows of the campaign, locked in one order; foreign ones are left out. */
  async lockMany(campaignId: string, ids: readonly string[]): Promise<Application[]> {
    return this.database.writer.find(Application, {
      where: { campaignId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(application: Application): Promise<void> {
    await this.database.writer.save(application);
  }

  async addHistory(row: ApplicationHistory): Promise<void> {
    await this.database.writer.insert(ApplicationHistory, row);
  }

  async history(applicationId: string): Promise<ApplicationHistory[]> {
    return this.database.reader.find(ApplicationHistory, { where: { applicationId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Makes applications of one creator wait for each other, so that two at once cannot share the last credit. */
  async lockCreator(creatorId: string): Promise<void> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 4))`, [`applications.creator:${creatorId}`]);
  }

  /** Open applications and collaborations without cash (APP-8). */
  async creditsUsed(creatorId: string, now: Date): Promise<number> {
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from applications.applications where creator_id = $1 and ${HOLDS_CREDIT}`,
      [creatorId, now],
    );
    return row?.used ?? 0;
  }

  /** What holds the creator's credits, the oldest first (APP-8). */
  async creditUses(
    creatorId: string,
    now: Date,
  ): Promise<Array<{ id: string; campaignId: string; confirmed: boolean; creditBackAt: Date | null }>> {
    return this.database.query(
      `select id, campaign_id as "campaignId", state = 'confirmed' as confirmed, credit_back_at as "creditBackAt"
       from applications.applications where creator_id = $1 and ${HOLDS_CREDIT} order by applied_at, id`,
      [creatorId, now],
    );
  }

  /** Until when so many credits are held; `unknown`: nobody can say yet; null: they are not. */
  async spentUntil(creatorId: string, limit: number, now: Date): Promise<Date | 'unknown' | null> {
    const [row] = await this.database.query<{ until: Date | null }>(
      `select credit_back_at as until from applications.applications where creator_id = $1 and ${HOLDS_CREDIT}
       order by credit_back_at desc nulls first offset $3 limit 1`,
      [creatorId, now, limit - 1],
    );
    return row ? (row.until ?? 'unknown') : null;
  }

  /** The creators of confirmed ones whose collaboration is not over. */
  async openCreators(campaignId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from applications.applications where campaign_id = $1 and state = 'confirmed' and credit_back_at is null`,
      [campaignId],
    );
    return rows.map(({ id }) => id);
  }

  /** The selection: accepted ones with the terms they accepted. */
  async accepted(campaignId: string): Promise<AcceptedRow[]> {
    return this.database.query(
      `select a.id, a.creator_id as "creatorId", a.state, a.terms_version as "termsVersion", a.terms_hash as "termsHash", a.followers, a.cash_state as "cashState",
         case when a.cash_state = 'agreed' then a.cash_agreed_minor end as "agreedCashMinor", o.state as offer
       from applications.applications a left join applications.offers o on o.application_id = a.id and o.is_current
       where a.campaign_id = $1 and a.state = 'accepted' order by a.id`,
      [campaignId],
    );
  }

  async countByState(scope: Scope, campaignId: string): Promise<Map<ApplicationState, { count: number; followers: number }>> {
    const parameters: unknown[] = [campaignId];
    const rows = await this.database.query<{ state: ApplicationState; count: number; followers: string }>(
      `select a.state, count(*)::int as count, sum(a.followers)::text as followers from applications.applications a
       where a.campaign_id = $1 and ${scope.sql(OWNER, parameters)} group by a.state`,
      parameters,
    );
    return new Map(rows.map(({ state, count, followers }) => [state, { count, followers: Number(followers) }]));
  }

  /** The brand's list: one indexed statement (and one more for `total`). Empty for foreign campaigns: the service tells 404 apart. */
  async cards<T>(scope: Scope, campaignId: string, filter: CardFilter, map: (row: CardRow) => T): Promise<Page<T>> {
    const parameters: unknown[] = [campaignId];
    const where = [`a.campaign_id = $1`, scope.sql(OWNER, parameters), ...conditions(filter, parameters)].join(' and ');
    const counted = [...parameters];
    const after = keyset(filter.sort, filter.cursor, parameters);
    const rows = await this.database.list<CardRow>(
      `select ${CARD} from applications.applications a where ${where} and ${after.where} ${after.orderBy} limit ${filter.limit + 1}`,
      parameters,
    );
    const result = page(rows, filter.limit, filter.sort, map);
    if (!filter.total) return result;
    const [row] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from applications.applications a where ${where}`,
      counted,
    );
    return { ...result, total: row?.total ?? 0 };
  }

  /** The creator's own applications, newest first. */
  async own(
    scope: Scope,
    filter: { states: readonly ApplicationState[] | undefined; cursor: string | undefined; limit: number; include: string[] | undefined },
  ): Promise<Page<Application>> {
    const parameters: unknown[] = [scope.requireCreator()];
    const where = ['a.creator_id = $1', ...conditions({ ...filter, q: undefined, externalId: undefined }, parameters)].join(' and ');
    const counted = [...parameters];
    const after = keyset('-appliedAt', filter.cursor, parameters);
    const rows = await this.database.list<CardRow>(
      `select ${CARD} from applications.applications a where ${where} and ${after.where} ${after.orderBy} limit ${filter.limit + 1}`,
      parameters,
    );
    const { items: ids, nextCursor } = page(rows, filter.limit, '-appliedAt', ({ id }) => id);
    const found = new Map((await this.find(ids)).map((application) => [application.id, application]));
    return withTotal({ items: ids.flatMap((id) => found.get(id) ?? []), nextCursor }, filter, () =>
      this.database.count(`applications.applications a where ${where}`, counted),
    );
  }
}

function checked(scope: Scope, application: Application | null): Application {
  if (!application) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check(application);
  return application;
}

function conditions(
  filter: { states: readonly ApplicationState[] | undefined; q: string | undefined; externalId: string | undefined },
  parameters: unknown[],
): string[] {
  const parts: string[] = [];
  if (filter.states) parts.push(`a.state = any($${parameters.push([...filter.states])}::text[])`);
  if (filter.externalId !== undefined) parts.push(`a.external_id = $${parameters.push(filter.externalId)}`);
  if (filter.q) {
    const text = `$${parameters.push(containing(filter.q))}`;
    parts.push(`(a.creator_name ilike ${text} or a.handle ilike ${text})`);
  }
  return parts;
}
