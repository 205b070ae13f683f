import { Injectable } from '@nestjs/common';
import { Clock, Database, decodeCursor, DEFAULT_LIMIT, isId, toPage, type Page, withTotal } from '@app/platform';
import type {
  EventDocument,
  Format,
  MixDocument,
  PostKind,
  ProductDocument,
  RateDocument,
  Timing,
  UgcDocument,
} from './campaign.documents.js';
import type { CampaignType, HandOver } from './contract/campaigns.api.js';
import { matchSql, type CreatorTraits } from './creator-match.js';

/** A row of the feed before brand and addresses are added. */
export interface FeedRow {
  id: string;
  brandId: string;
  title: string;
  type: CampaignType;
  timing: Timing;
  format: 'standard' | 'speedy' | 'event';
  state: string;
  product: ProductDocument | null;
  cashMinor: number;
  currency: string;
  rate: RateDocument | null;
  mix: MixDocument | null;
  ugc: UgcDocument | null;
  drafts: boolean;
  event: EventDocument | null;
  postKind: PostKind;
  timeZone: string;
  applicationEndsAt: Date | null;
  launchedAt: Date;
  savedAt: Date | null;
  coverId: string | null;
  match: number;
  criteriaMet: number;
  criteriaWanted: number;
  /** Has an open invitation of the brand (APP-3). */
  invited: boolean;
}

/** What a creator gets: a product of whatever hand-over, or money. */
export const COMPENSATIONS = ['product', 'cash'] as const;
export type Compensation = (typeof COMPENSATIONS)[number];

const HAND_OVER = `coalesce(c.product ->> 'handOver', 'none')`;
const HAS: Readonly<Record<Compensation, string>> = {
  product: `${HAND_OVER} <> 'none'`,
  // the fee of a video is money, too (UGC-3)
  cash: `(c.cash_minor > 0 or c.type = 'ugc')`,
};

export interface FeedFilter {
  /** Only this brand's. */
  brandId?: string | undefined;
  q?: string | undefined;
  country?: string | undefined;
  type?: CampaignType[] | undefined;
  format?: Format[] | undefined;
  saved?: boolean | undefined;
  niche?: string[] | undefined;
  compensation?: Compensation[] | undefined;
  handOver?: HandOver[] | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
  include?: string[] | undefined;
}

const OPEN = (now: string) => `(c.state = 'running' or (c.state = 'application' and c.application_ends_at > ${now}::timestamptz))`;

/** Every campaign, and when the creator ($1) saved it. */
const SAVED_OR_NOT = `campaigns.campaigns c left join campaigns.saved_campaigns s on s.campaign_id = c.id and s.creator_id = $1`;

/** Campaigns as creators find them (CAM-14). The caller is that creator. */
@Injectable()
export class CreatorFeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Open ones: invited ones first, then most criteria met, then newest (rules.md 9). */
  async open(creatorId: string, traits: CreatorTraits, filter: FeedFilter): Promise<Page<FeedRow>> {
    const parameters: unknown[] = [creatorId];
    const value = (given: unknown) => `$${parameters.push(given)}`;
    const parts = [OPEN(value(this.clock.now()))];
    if (filter.brandId) parts.push(`c.brand_id = ${value(filter.brandId)}::uuid`);
    if (filter.saved) parts.push('s.saved_at is not null');
    if (filter.q) parts.push(`c.title ilike ${value(`%${filter.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}`);
    if (filter.country) {
      const country = `${value(filter.country)}::text`;
      parts.push(`(jsonb_array_length(c.criteria -> 'countries') = 0 or c.criteria -> 'countries' ? ${country})`);
      parts.push(`(coalesce(c.product ->> 'handOver', 'none') <> 'ship' or c.product -> 'shipCountries' ? ${country})`);
    }
    if (filter.type?.length) parts.push(`c.type = any(${value(filter.type)})`);
    // campaigns that ask for no niche are for every one
    if (filter.niche?.length)
      parts.push(`(jsonb_array_length(c.criteria -> 'niches') = 0 or c.criteria -> 'niches' ?| ${value(filter.niche)}::text[])`);
    if (filter.compensation?.length) parts.push(`(${filter.compensation.map((kind) => `(${HAS[kind]})`).join(' or ')})`);
    if (filter.handOver?.length) parts.push(`${HAND_OVER} = any(${value(filter.handOver)}::text[])`);
    if (filter.format?.length) parts.push(`c.format = any(${value(filter.format)})`);
    const counted = [...parameters];
    const match = matchSql(traits, parameters);
    const after = this.afterMatch(filter.cursor, value);
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<FeedRow>(
      `select * from (${this.select(match)} where ${parts.join(' and ')}) f where ${after}
       order by f.invited desc, f.match desc, f."launchedAt" desc, f.id desc limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.invited ? 1 : 0, row.match, row.launchedAt.toISOString(), row.id],
      (row): FeedRow => row,
    );
    return withTotal(page, filter, () => this.database.count(`${SAVED_OR_NOT} where ${parts.join(' and ')}`, counted));
  }

  /** Everything the creator saved, newest first, also what is closed by now. */
  async saved(creatorId: string, traits: CreatorTraits, filter: FeedFilter): Promise<Page<FeedRow>> {
    const parameters: unknown[] = [creatorId];
    const match = matchSql(traits, parameters);
    const cursor = decodeCursor(filter.cursor, 2);
    let after = 'true';
    if (cursor) {
      const [at, id] = cursor;
      if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isId(id)) decodeCursor('', 2);
      after = `(f."savedAt", f.id) < ($${parameters.push(at)}::timestamptz, $${parameters.push(id)}::uuid)`;
    }
    const limit = filter.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<FeedRow>(
      `select * from (${this.select(match)} where s.saved_at is not null) f where ${after}
       order by f."savedAt" desc, f.id desc limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [(row.savedAt ?? row.launchedAt).toISOString(), row.id],
      (row): FeedRow => row,
    );
    return withTotal(page, filter, () => this.database.count(`campaigns.saved_campaigns where creator_id = $1`, [creatorId]));
  }

  async isSaved(creatorId: string, campaignId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from campaigns.saved_campaigns where creator_id = $1 and campaign_id = $2`, [
      creatorId,
      campaignId,
    ]);
    return rows.length > 0;
  }

  /** Answers whether anything changed. */
  async save(creatorId: string, campaignId: string): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into campaigns.saved_campaigns (creator_id, campaign_id, saved_at) values ($1, $2, $3) on conflict do nothing
       returning campaign_id`,
      [creatorId, campaignId, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Answers whether anything changed. */
  async unsave(creatorId: string, campaignId: string): Promise<boolean> {
    const rows = await this.database.execute(
      `delete from campaigns.saved_campaigns where creator_id = $1 and campaign_id = $2 returning campaign_id`,
      [creatorId, campaignId],
    );
    return rows.length > 0;
  }

  private afterMatch(cursor: string | undefined, value: (given: unknown) => string): string {
    const values = decodeCursor(cursor, 4);
    if (!values) return 'true';
    const [invited, match, at, id] = values;
    if (invited !== 0 && invited !== 1) decodeCursor('', 4);
    if (!Number.isInteger(match) || Math.abs(Number(match)) > 1000 || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isId(id)) {
      decodeCursor('', 4);
    }
    return `(f.invited::integer, f.match, f."launchedAt", f.id) < (${value(invited)}::integer, ${value(match)}::integer, ${value(at)}::timestamptz, ${value(id)}::uuid)`;
  }

  private select({ wanted, met, percent }: ReturnType<typeof matchSql>): string {
    return `select c.id, c.brand_id as "brandId", c.title, c.type, c.timing, c.format, c.state, c.product, c.cash_minor as "cashMinor", c.currency,
        c.rate, c.mix, c.ugc, c.drafts, c.event, c.post_kind as "postKind", c.time_zone as "timeZone", c.application_ends_at as "applicationEndsAt", c.launched_at as "launchedAt",
        s.saved_at as "savedAt", i.id as "coverId", (${percent})::integer as match, (${met})::integer as "criteriaMet",
        (${wanted})::integer as "criteriaWanted",
        exists (select 1 from campaigns.invited_creators v where v.campaign_id = c.id and v.creator_id = $1) as invited
      from campaigns.campaigns c
      left join campaigns.images i on i.campaign_id = c.id and i.position = 0
      left join campaigns.saved_campaigns s on s.campaign_id = c.id and s.creator_id = $1`;
  }
}
