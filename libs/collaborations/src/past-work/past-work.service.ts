import { Injectable } from '@nestjs/common';
import type { CampaignType } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { Database, DEFAULT_LIMIT, keysetByTime, toPage, withTotal, type Page, type PageQuery, type Scope } from '@app/platform';
import { isCollected } from '../collaborations.policy.js';
import type { CollaborationState } from '../contract/collaborations.api.js';
import { PastCollaborationDto } from './past-work.dto.js';

interface Row {
  id: string;
  campaignId: string;
  title: string;
  type: CampaignType;
  state: CollaborationState;
  total: number;
  done: number;
  confirmedAt: Date;
  fulfilledAt: Date | null;
  deadlineAt: Date | null;
  endedAt: Date | null;
  given: { hundredths: number; text: string; shown: boolean } | null;
  received: { hundredths: number; text: string; shown: boolean } | null;
  position: string;
}

const RATING = `jsonb_build_object('hundredths', r.hundredths, 'text', r.text, 'shown', r.shown_at is not null)`;

/** What a creator and a brand did together before (CRE-6). */
@Injectable()
export class PastWorkService {
  constructor(
    private readonly database: Database,
    private readonly creators: CreatorsApi,
  ) {}

  /** Of this brand alone, newest first. Errors: 404 creator whom the brand cannot see, 403 without `collaborations.read`, too. */
  async list(scope: Scope, brandId: string, creatorId: string, query: PageQuery): Promise<Page<PastCollaborationDto>> {
    await this.creators.checkPage(scope, { brandId, creatorId }, 'collaborations.read');
    const parameters: unknown[] = [creatorId, brandId];
    const after = keysetByTime({ at: 'c.confirmed_at', id: 'c.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Row>(
      `select c.id, c.campaign_id as "campaignId", c.terms ->> 'title' as title, c.terms ->> 'type' as type, c.state,
         c.deliverables_total as total, c.deliverables_done as done, c.confirmed_at as "confirmedAt", c.fulfilled_at as "fulfilledAt",
         c.deadline_at as "deadlineAt", c.ended_at as "endedAt",
         (select ${RATING} from collaborations.ratings r where r.collaboration_id = c.id and r.side = 'brand') as given,
         (select ${RATING} from collaborations.ratings r where r.collaboration_id = c.id and r.side = 'creator' and r.shown_at is not null)
           as received,
         to_char(c.confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from collaborations.collaborations c
       where c.creator_id = $1 and c.brand_id = $2 and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(rows, limit, (row) => [row.position, row.id], dtoOf);
    return withTotal(page, query, () =>
      this.database.count(`collaborations.collaborations c where c.creator_id = $1 and c.brand_id = $2`, [creatorId, brandId]),
    );
  }
}

function dtoOf(row: Row): PastCollaborationDto {
  const { id, campaignId, title, type, state, total, done, confirmedAt, fulfilledAt, deadlineAt, endedAt } = row;
  return {
    id,
    campaign: { id: campaignId, title, type },
    state,
    deliverables: { total, done },
    confirmedAt: confirmedAt.toISOString(),
    fulfilledAt: fulfilledAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    onTime: fulfilledAt && deadlineAt && isCollected(type) ? fulfilledAt < deadlineAt : null,
    ratingGiven: ratingOf(row.given),
    ratingReceived: ratingOf(row.received),
  };
}

function ratingOf(rating: Row['given']): PastCollaborationDto['ratingGiven'] {
  return rating && { average: rating.hundredths / 100, text: rating.text, shown: rating.shown };
}
