import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi } from '@app/collaborations';
import { Database, DEFAULT_LIMIT, Deadlines, keysetByTime, toPage, type Page, type Scope } from '@app/platform';
import { SNAPSHOT } from './content-tracks.js';
import { ContentDto, ContentsDto, ContentsQuery, SnapshotsDto, SyncStateDto } from './contents.dto.js';
import { ContentsPresenter, snapshotDto } from './contents.presenter.js';
import { ContentsRepository } from './contents.repository.js';
import { isSynchronised, POLL } from './poll-plan.js';
import { SnapshotsRepository } from './snapshots.repository.js';

/** Reads of contents for both sides. */
@Injectable()
export class ContentsQueries {
  constructor(
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly repository: ContentsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly presenter: ContentsPresenter,
    private readonly deadlines: Deadlines,
    private readonly database: Database,
  ) {}

  /** A campaign's contents, newest first; those only offered to a creator are left out. */
  async ofCampaign(scope: Scope, campaignId: string, query: ContentsQuery): Promise<Page<ContentDto>> {
    await this.campaigns.get(scope, campaignId);
    const parameters: unknown[] = [campaignId];
    const filters = [`c.campaign_id = $1`, `c.state <> 'offered'`];
    filters.push(scope.sql({ organisation: 'c.organisation_id', brand: 'c.brand_id', campaign: 'c.campaign_id' }, parameters));
    if (query.state) filters.push(`c.state = any($${parameters.push(query.state)}::text[])`);
    if (query.kind) filters.push(`c.kind = any($${parameters.push(query.kind)}::text[])`);
    if (query.creatorId) filters.push(`c.creator_id = $${parameters.push(query.creatorId)}`);
    if (query.collaborationId) filters.push(`c.collaboration_id = $${parameters.push(query.collaborationId)}`);
    const counted = filters.join(' and ');
    const countedWith = [...parameters];
    const keyset = keysetByTime({ at: 'c.published_at', id: 'c.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<{ id: string; at: string }>(
      `select c.id, to_char(c.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from content_sync.contents c where ${counted} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const contents = new Map((await this.repository.byIds(rows.map((row) => row.id))).map((content) => [content.id, content]));
    const ordered = rows.slice(0, limit).flatMap((row) => contents.get(row.id) ?? []);
    const dtos = new Map((await this.presenter.many(scope, ordered)).map((dto) => [dto.id, dto]));
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => row.id,
    );
    const items = page.items.flatMap((id) => dtos.get(id) ?? []);
    if (!query.include?.includes('total')) return { items, nextCursor: page.nextCursor };
    const [total] = await this.database.query<{ total: string }>(
      `select count(*) as total from content_sync.contents c where ${counted}`,
      countedWith,
    );
    return { items, nextCursor: page.nextCursor, total: Number(total?.total ?? 0) };
  }

  /** All of one collaboration, newest first; the creator sees also what is only offered. */
  async ofCollaboration(scope: Scope, collaborationId: string): Promise<ContentsDto> {
    const collaboration = await this.collaborations.get(scope, collaborationId);
    const member = scope.sideOf(collaboration) === 'member';
    const contents = await this.repository.ofCollaboration(collaborationId);
    return { items: await this.presenter.many(scope, member ? contents.filter((content) => content.state !== 'offered') : contents) };
  }

  async get(scope: Scope, id: string): Promise<ContentDto> {
    return this.presenter.one(scope, await this.repository.get(scope, id));
  }

  async snapshotsOf(scope: Scope, id: string): Promise<SnapshotsDto> {
    const content = await this.repository.get(scope, id);
    const next = (await this.deadlines.of([content.id])).find((row) => row.kind === SNAPSHOT && row.state === 'pending');
    return { items: (await this.snapshots.of(content.id)).map(snapshotDto), nextAt: next?.dueAt.toISOString() ?? null };
  }

  /** How fresh the contents of a collaboration are. */
  async syncState(scope: Scope, collaborationId: string): Promise<SyncStateDto> {
    const { socialAccountId, terms } = await this.collaborations.get(scope, collaborationId);
    if (!isSynchronised(terms.type)) return { syncedAt: null, nextAt: null, problem: 'not_offered' };
    if (!socialAccountId) return { syncedAt: null, nextAt: null, problem: null };
    const [row] = await this.database.query<{ syncedAt: Date | null; problem: string | null }>(
      `select synced_at as "syncedAt", problem from content_sync.account_syncs where social_account_id = $1`,
      [socialAccountId],
    );
    const next = (await this.deadlines.of([socialAccountId])).find((each) => each.kind === POLL && each.state === 'pending');
    return { syncedAt: row?.syncedAt?.toISOString() ?? null, nextAt: next?.dueAt.toISOString() ?? null, problem: row?.problem ?? null };
  }
}
