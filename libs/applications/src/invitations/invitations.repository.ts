import { Injectable } from '@nestjs/common';
import { Audit, Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type PageQuery, type Scope } from '@app/platform';
import type { InvitationState } from '@app/rules';
import { In, IsNull } from 'typeorm';
import { Invitation } from './invitation.entity.js';

interface Filter extends PageQuery {
  state?: readonly InvitationState[] | undefined;
}

/** What is known of a creator and the campaign before somebody invites. */
export interface Before {
  creatorId: string;
  invitation: InvitationState | null;
  application: string | null;
}

/** Rows of `applications.invitations`. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Within the scope: 404 foreign, 403 without the route's permission. */
  async get(scope: Scope, id: string): Promise<Invitation> {
    return checked(scope, await this.database.reader.findOneBy(Invitation, { id }));
  }

  /** The creator's own, sent ones only: 404 else. Locked. */
  async ownForUpdate(scope: Scope, id: string): Promise<Invitation> {
    const creatorId = scope.requireCreator();
    const row = await this.locked(id);
    if (!row?.sentAt || row.creatorId !== creatorId) throw new NotFoundError();
    return row;
  }

  async getForUpdate(scope: Scope, id: string): Promise<Invitation> {
    return checked(scope, await this.locked(id));
  }

  /** Open ones of the campaign, locked in the order in which they were made; `planned`: only those not sent yet. */
  async lockOpen(campaignId: string, planned = false): Promise<Invitation[]> {
    return this.database.writer.find(Invitation, {
      where: { campaignId, state: 'sent', ...(planned ? { sentAt: IsNull() } : {}) },
      order: { createdAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Creators of the campaign who have applied since their open invitation was sent, whether that has been noted or not. */
  async answered(campaignId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ creator_id: string }>(
      `select i.creator_id from applications.invitations i
       join applications.applications a on a.campaign_id = i.campaign_id and a.creator_id = i.creator_id and a.applied_at >= i.sent_at
       where i.campaign_id = $1 and i.state = 'sent'`,
      [campaignId],
    );
    return new Set(rows.map(({ creator_id }) => creator_id));
  }

  /** The open, sent one of this creator, locked; null: none. */
  async lockOf(campaignId: string, creatorId: string): Promise<Invitation | null> {
    return this.database.writer.findOne(Invitation, {
      where: { campaignId, creatorId, state: 'sent' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async find(id: string): Promise<Invitation | null> {
    return this.locked(id);
  }

  /** New ones of one campaign in two statements, however many: their audit rows with them. */
  async add(rows: readonly Invitation[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const { campaignId, organisationId, brandId, message, createdBy, createdAt, sentAt, expiresAt } = first;
    await this.database.execute(
      `insert into applications.invitations
         (id, campaign_id, organisation_id, brand_id, creator_id, state, message, created_by, created_at, sent_at, expires_at, version)
       select given.id, $3, $4, $5, given.creator_id, 'sent', $6, $7, $8, $9, $10, 1 from unnest($1::uuid[], $2::uuid[]) given(id, creator_id)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ creatorId }) => creatorId),
        campaignId,
        organisationId,
        brandId,
        message,
        createdBy,
        createdAt,
        sentAt,
        expiresAt,
      ],
    );
    const common = { campaignId, brandId, state: first.state, createdBy, sentAt, expiresAt };
    const given = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== null));
    const objects = rows.map(({ id, creatorId }) => ({ id, values: { ...given, creatorId } }));
    await this.audit.created('applications.invitation', organisationId, objects);
  }

  async save(rows: Invitation[]): Promise<void> {
    await this.database.writer.save(rows, { chunk: 200 });
  }

  /** Those that count against the plan: sent, and planned ones that still wait. */
  async used(campaignId: string): Promise<number> {
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from applications.invitations where campaign_id = $1 and (sent_at is not null or state = 'sent')`,
      [campaignId],
    );
    return row?.used ?? 0;
  }

  /** The latest invitation and the application of each creator in this campaign. */
  async before(campaignId: string, creatorIds: readonly string[]): Promise<Map<string, Before>> {
    const rows = await this.database.query<Before>(
      `select given.id as "creatorId", i.state as invitation, a.state as application
       from unnest($2::uuid[]) given(id)
       left join lateral (select state from applications.invitations where campaign_id = $1 and creator_id = given.id
         order by (state = 'sent') desc, created_at desc, id desc limit 1) i on true
       left join applications.applications a on a.campaign_id = $1 and a.creator_id = given.id`,
      [campaignId, [...creatorIds]],
    );
    return new Map(rows.map((row) => [row.creatorId, row]));
  }

  /** Newest first. The campaign has been checked. */
  async ofCampaign(campaignId: string, filter: Filter): Promise<Page<Invitation>> {
    return this.page('campaign_id', campaignId, filter, 'true');
  }

  /** The creator's, newest first; planned ones are none yet. */
  async ofCreator(creatorId: string, filter: Filter): Promise<Page<Invitation>> {
    return this.page('creator_id', creatorId, filter, 'i.sent_at is not null');
  }

  /** Campaigns among these with an open invitation of the creator sent after the instant. */
  async newer(creatorId: string, declined: ReadonlyArray<{ campaignId: string; since: Date }>): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select i.campaign_id as id from unnest($2::uuid[], $3::timestamptz[]) d(campaign_id, since)
       join applications.invitations i on i.campaign_id = d.campaign_id and i.creator_id = $1
       where i.state = 'sent' and i.sent_at > d.since`,
      [creatorId, declined.map(({ campaignId }) => campaignId), declined.map(({ since }) => since)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async locked(id: string): Promise<Invitation | null> {
    return this.database.writer.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async page(column: 'campaign_id' | 'creator_id', owner: string, filter: Filter, where: string): Promise<Page<Invitation>> {
    const parameters: unknown[] = [owner];
    const parts = [`i.${column} = $1`, where];
    if (filter.state) parts.push(`i.state = any($${parameters.push([...filter.state])}::text[])`);
    const counted = [...parameters];
    const keyset = keysetByTime({ at: 'i.created_at', id: 'i.id' }, filter.cursor, parameters);
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<{ id: string; position: string }>(
      `select i.id, to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from applications.invitations i where ${parts.join(' and ')} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => row.id,
    );
    const found = new Map((await this.database.reader.findBy(Invitation, { id: In(page.items) })).map((row) => [row.id, row]));
    const result: Page<Invitation> = { items: page.items.flatMap((id) => found.get(id) ?? []), nextCursor: page.nextCursor };
    if (!filter.include?.includes('total')) return result;
    const [count] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from applications.invitations i where ${parts.join(' and ')}`,
      counted,
    );
    return { ...result, total: count?.total ?? 0 };
  }
}

function checked(scope: Scope, row: Invitation | null): Invitation {
  if (!row) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check({ organisationId: row.organisationId, brandId: row.brandId, campaignId: row.campaignId });
  return row;
}
