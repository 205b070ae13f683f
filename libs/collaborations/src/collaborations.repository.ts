import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, RuleError, toPage, type Page, type Scope, withTotal } from '@app/platform';
import type { HandOver } from '@app/campaigns';
import { In } from 'typeorm';
import { Collaboration } from './collaboration.entity.js';
import { CollaborationHistory } from './collaboration-history.entity.js';
import type { CollaborationState } from './contract/collaborations.api.js';
import { Deliverable } from './deliverable.entity.js';
import { Extension } from './extension.entity.js';
import { Selection } from './selection.entity.js';

export interface CollaborationRow {
  id: string;
  applicationId: string;
  creatorId: string;
  state: CollaborationState;
  stateReason: string | null;
  creatorName: string;
  handle: string | null;
  pictureUrl: string | null;
  followers: number;
  variant: string | null;
  handOver: HandOver;
  deliverablesTotal: number;
  deliverablesDone: number;
  confirmedAt: Date;
  preparationEndsAt: Date;
  handedOverAt: Date | null;
  windowStartsAt: Date | null;
  deadlineAt: Date | null;
  graceEndsAt: Date | null;
  stoppedAt: Date | null;
  ownDays: number;
  fulfilledAt: Date | null;
  endedAt: Date | null;
  frozenAt: Date | null;
  externalId: string | null;
  version: number;
}

export interface RowFilter {
  state?: CollaborationState[] | undefined;
  externalId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
  include?: string[] | undefined;
}

const ROW = `c.id, c.application_id as "applicationId", c.creator_id as "creatorId", c.state, c.state_reason as "stateReason",
  c.creator_name as "creatorName", c.handle, c.picture_url as "pictureUrl", c.followers, c.variant, c.hand_over as "handOver",
  c.deliverables_total as "deliverablesTotal", c.deliverables_done as "deliverablesDone", c.confirmed_at as "confirmedAt",
  c.preparation_ends_at as "preparationEndsAt", c.handed_over_at as "handedOverAt", c.window_starts_at as "windowStartsAt",
  c.deadline_at as "deadlineAt", c.grace_ends_at as "graceEndsAt", c.stopped_at as "stoppedAt", c.own_days as "ownDays", c.fulfilled_at as "fulfilledAt", c.ended_at as "endedAt",
  c.frozen_at as "frozenAt", c.external_id as "externalId", c.version`;

const OWNER = { organisation: 'c.organisation_id', brand: 'c.brand_id', campaign: 'c.campaign_id' };

@Injectable()
export class CollaborationsRepository {
  constructor(private readonly database: Database) {}

  /** Within the scope, unlocked: 404 foreign, 403 without the route's permission. */
  async get(scope: Scope, id: string): Promise<Collaboration> {
    return checked(scope, await this.database.reader.findOneBy(Collaboration, { id }));
  }

  /** Like `get`, with the row locked FOR UPDATE. */
  async getForUpdate(scope: Scope, id: string): Promise<Collaboration> {
    return checked(scope, await this.database.writer.findOne(Collaboration, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Campaigns in which the creator has or had a collaboration. */
  async campaignsOf(creatorId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct campaign_id as id from collaborations.collaborations where creator_id = $1`,
      [creatorId],
    );
    return rows.map(({ id }) => id);
  }

  async between(brandId: string, creatorId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from collaborations.collaborations where creator_id = $1 and brand_id = $2 order by confirmed_at desc, id desc limit 200`,
      [creatorId, brandId],
    );
    return rows.map(({ id }) => id);
  }

  async find(ids: readonly string[]): Promise<Collaboration[]> {
    return this.database.reader.findBy(Collaboration, { id: In([...ids]) });
  }

  /** Collaboration by application (one per application at most). */
  async ofApplications(applicationIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; applicationId: string }>(
      `select id, application_id as "applicationId" from collaborations.collaborations where application_id = any($1)`,
      [[...applicationIds]],
    );
    return new Map(rows.map(({ id, applicationId }) => [applicationId, id]));
  }

  async ofCampaign(campaignId: string): Promise<Collaboration[]> {
    return this.database.reader.find(Collaboration, { where: { campaignId }, order: { confirmedAt: 'ASC', id: 'ASC' } });
  }

  async idsOfCampaign(campaignId: string, states: readonly CollaborationState[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from collaborations.collaborations where campaign_id = $1 and state = any($2) order by id`,
      [campaignId, [...states]],
    );
    return rows.map(({ id }) => id);
  }

  /** Preparing ones of the campaign with nothing handed over after their preparation, nobody warned yet; locked. */
  async lockUnwarned(campaignId: string, now: Date): Promise<Collaboration[]> {
    return this.database.writer
      .createQueryBuilder(Collaboration, 'c')
      .setLock('pessimistic_write')
      .where(
        `c.campaignId = :campaignId and c.state = 'preparing' and c.windowStartsAt is null and c.handOverWarnedAt is null
         and c.preparationEndsAt <= :now`,
        { campaignId, now },
      )
      .orderBy('c.id')
      .getMany();
  }

  /** Those new content of the account may count for (rules.md 4), also while their window's begin is only due. UGC is delivered, not published. */
  async matchable(socialAccountId: string, now: Date): Promise<Collaboration[]> {
    return this.database.reader
      .createQueryBuilder(Collaboration, 'c')
      .where(`c.socialAccountId = :socialAccountId and c.frozenAt is null and c.terms ->> 'type' <> 'ugc'`, { socialAccountId })
      .andWhere(
        `(c.state in ('active', 'fulfilled', 'partly_fulfilled') or (c.state = 'preparing' and c.windowStartsAt <= :now)
          or (c.state = 'overdue' and (c.graceEndsAt > :now or c.stoppedAt is not null)))`,
        { now },
      )
      .orderBy('c.deadlineAt')
      .addOrderBy('c.id')
      .getMany();
  }

  async save(collaboration: Collaboration): Promise<void> {
    await this.database.writer.save(collaboration);
  }

  async saveSelection(selection: Selection): Promise<void> {
    await this.database.writer.save(selection);
  }

  /** The confirmation a collaboration came from. 404 for an unknown one. */
  async selection(id: string): Promise<Selection> {
    const selection = await this.database.reader.findOneBy(Selection, { id });
    if (!selection) throw new NotFoundError();
    return selection;
  }

  async addHistory(row: CollaborationHistory): Promise<void> {
    await this.database.writer.insert(CollaborationHistory, row);
  }

  async history(collaborationId: string): Promise<CollaborationHistory[]> {
    return this.database.reader.find(CollaborationHistory, { where: { collaborationId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async addExtension(row: Extension): Promise<void> {
    await this.database.writer.insert(Extension, row);
  }

  async extensions(collaborationId: string): Promise<Extension[]> {
    return this.database.reader.find(Extension, { where: { collaborationId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async addDeliverables(rows: Deliverable[]): Promise<void> {
    await this.database.writer.insert(Deliverable, rows);
  }

  async deliverables(collaborationIds: readonly string[]): Promise<Deliverable[]> {
    return this.database.reader.find(Deliverable, {
      where: { collaborationId: In([...collaborationIds]) },
      order: { collaborationId: 'ASC', position: 'ASC' },
    });
  }

  /** 404 for an unknown one. */
  async deliverable(id: string): Promise<Deliverable> {
    const deliverable = await this.database.reader.findOneBy(Deliverable, { id });
    if (!deliverable) throw new NotFoundError();
    return deliverable;
  }

  async saveDeliverable(deliverable: Deliverable): Promise<void> {
    deliverable.version += 1;
    await this.database.writer.save(deliverable);
  }

  /** The brand's list: one indexed statement (and one more for `total`). Empty for foreign campaigns: the service tells 404 apart. */
  async rows(scope: Scope, campaignId: string, filter: RowFilter): Promise<Page<CollaborationRow>> {
    const parameters: unknown[] = [campaignId];
    const parts = [`c.campaign_id = $1`, scope.sql(OWNER, parameters)];
    if (filter.state) parts.push(`c.state = any($${parameters.push([...filter.state])}::text[])`);
    if (filter.externalId !== undefined) parts.push(`c.external_id = $${parameters.push(filter.externalId)}`);
    const where = parts.join(' and ');
    const counted = [...parameters];
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const after = keysetByTime({ at: 'c.confirmed_at', id: 'c.id' }, timeCursor(filter.cursor), parameters, false);
    const rows = await this.database.query<CollaborationRow>(
      `select ${ROW} from collaborations.collaborations c where ${where} and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ confirmedAt, id }) => [confirmedAt.toISOString(), id],
      (row) => row,
    );
    if (!filter.include?.includes('total')) return page;
    const [row] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from collaborations.collaborations c where ${where}`,
      counted,
    );
    return { ...page, total: row?.total ?? 0 };
  }

  /** The creator's own, newest first. */
  async own(scope: Scope, filter: RowFilter): Promise<Page<Collaboration>> {
    const parameters: unknown[] = [scope.requireCreator()];
    const parts = ['c.creator_id = $1'];
    if (filter.state) parts.push(`c.state = any($${parameters.push([...filter.state])}::text[])`);
    const counted = [...parameters];
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const after = keysetByTime({ at: 'c.confirmed_at', id: 'c.id' }, timeCursor(filter.cursor), parameters);
    const keys = await this.database.query<{ id: string; confirmedAt: Date }>(
      `select c.id, c.confirmed_at as "confirmedAt" from collaborations.collaborations c
       where ${parts.join(' and ')} and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      keys,
      limit,
      ({ confirmedAt, id }) => [confirmedAt.toISOString(), id],
      ({ id }) => id,
    );
    const found = new Map((await this.find(page.items)).map((collaboration) => [collaboration.id, collaboration]));
    return withTotal({ items: page.items.flatMap((id) => found.get(id) ?? []), nextCursor: page.nextCursor }, filter, () =>
      this.database.count(`collaborations.collaborations c where ${parts.join(' and ')}`, counted),
    );
  }
}

function checked(scope: Scope, collaboration: Collaboration | null): Collaboration {
  if (!collaboration) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check(collaboration);
  return collaboration;
}

/** A cursor's instant goes into SQL as it is: only the form this list gives out passes. */
function timeCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const match = /^\["(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)","[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"\]$/.exec(text);
  if (match && !Number.isNaN(Date.parse(match[1]!))) return cursor;
  throw new RuleError('platform.invalid-cursor', 'The cursor is not one this list gave out.', [
    { pointer: '?cursor', code: 'cursor', message: 'is not a cursor of this list' },
  ]);
}
