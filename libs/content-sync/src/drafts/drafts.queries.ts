import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi } from '@app/collaborations';
import { Database, DEFAULT_LIMIT, keysetByTime, toPage, withTotal, type Page, type Scope } from '@app/platform';
import { POLICY } from '@app/rules';
import { PICTURE_BYTES, PICTURE_TYPES, VIDEO_BYTES, VIDEO_TYPES } from './draft-files.js';
import { DraftDto, DraftsDto, DraftsQuery } from './drafts.dto.js';
import { asksForDrafts, isWanted } from './drafts.policy.js';
import { DraftsPresenter, placeOf } from './drafts.presenter.js';
import { DraftsRepository } from './drafts.repository.js';

const CRITERIA = {
  files: POLICY.drafts.files,
  pictureTypes: PICTURE_TYPES,
  videoTypes: VIDEO_TYPES,
  pictureMaxBytes: PICTURE_BYTES,
  videoMaxBytes: VIDEO_BYTES,
  videoMaxSeconds: POLICY.drafts.videoSeconds,
};

/** Reads of drafts for both sides. */
@Injectable()
export class DraftsQueries {
  constructor(
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly repository: DraftsRepository,
    private readonly presenter: DraftsPresenter,
    private readonly database: Database,
  ) {}

  /** What has to be answered first comes first. */
  async ofCampaign(scope: Scope, campaignId: string, query: DraftsQuery): Promise<Page<DraftDto>> {
    await this.campaigns.get(scope, campaignId);
    const parameters: unknown[] = [campaignId];
    const filters = [`d.campaign_id = $1`];
    filters.push(scope.sql({ organisation: 'd.organisation_id', brand: 'd.brand_id', campaign: 'd.campaign_id' }, parameters));
    if (query.states) filters.push(`d.state = any($${parameters.push(query.states)}::text[])`);
    const counted = filters.join(' and ');
    const countedWith = [...parameters];
    const keyset = keysetByTime({ at: 'd.answer_due_at', id: 'd.id' }, query.cursor, parameters, false);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<{ id: string; at: string }>(
      `select d.id, to_char(d.answer_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from content_sync.drafts d where ${counted} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const { items: ids, nextCursor } = toPage(
      rows,
      limit,
      ({ at, id }) => [at, id],
      ({ id }) => id,
    );
    const drafts = new Map((await this.repository.byIds(ids)).map((draft) => [draft.id, draft]));
    const items = await this.presenter.many(
      scope,
      ids.flatMap((id) => drafts.get(id) ?? []),
    );
    return withTotal({ items, nextCursor }, query, async () => {
      const [row] = await this.database.query<{ total: number }>(
        `select count(*)::int as total from content_sync.drafts d where ${counted}`,
        countedWith,
      );
      return row?.total ?? 0;
    });
  }

  /** All of one collaboration in the order of its pieces, and for which pieces the creator can hand one in. */
  async ofCollaboration(scope: Scope, collaborationId: string): Promise<DraftsDto> {
    const facts = await this.collaborations.get(scope, collaborationId);
    const deliverables = await this.collaborations.deliverables([facts.id]);
    const drafts = await this.repository.ofCollaboration(facts.id);
    const order = new Map(deliverables.map(({ id }, place) => [id, place]));
    drafts.sort((a, b) => (order.get(a.deliverableId) ?? 0) - (order.get(b.deliverableId) ?? 0));
    const asked = asksForDrafts(facts.terms);
    const bare = deliverables.filter((each) => isWanted(facts, each) && !drafts.some(({ deliverableId }) => deliverableId === each.id));
    return {
      asked,
      items: await this.presenter.many(scope, drafts),
      missing: asked ? bare.map((each) => placeOf(each, deliverables)) : [],
      criteria: CRITERIA,
    };
  }

  async get(scope: Scope, id: string): Promise<DraftDto> {
    return this.presenter.one(scope, await this.repository.get(scope, id));
  }
}
