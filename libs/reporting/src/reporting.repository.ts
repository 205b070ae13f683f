import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@app/platform';
import { METRIC_NAMES } from '@app/rules';
import type { ReportContentRow } from './measured-content.js';

const METRICS = `jsonb_strip_nulls(jsonb_build_object(${METRIC_NAMES.map((name) => `'${name}', c.${name}`).join(', ')}))`;

const CONTENT = `c.content_id, c.collaboration_id, c.campaign_id, c.creator_id, c.kind, c.state, c.extra, c.permalink, c.caption, c.published_at,
  c.followers_at_publication, c.thumbnail_key, c.snapshot_at, coalesce(c.frozen, false) as frozen, c.missing, ${METRICS} as metrics`;

/** States whose figures count in reports: what fulfils, what was waived, what came beyond (rules.md 4). */
export const COUNTED = ['matched', 'waived', 'extra'] as const;

export interface SeriesRow {
  day: string;
  views: string | null;
  reach: string | null;
  engagements: string | null;
  contents: string;
}

export interface SnapshotRow {
  content_id: string;
  taken_at: Date;
  source: string;
  frozen: boolean;
  [metric: string]: unknown;
}

/** Reads the views that content-sync provides (architecture 4). Callers have checked the campaign with the scope. */
@Injectable()
export class ReportingRepository {
  constructor(private readonly database: Database) {}

  /** Every content of the campaign with its current figures, newest first. */
  contents(scope: Scope, campaignId: string): Promise<ReportContentRow[]> {
    scope.consulted = true;
    return this.database.query<ReportContentRow>(
      `select ${CONTENT} from content_sync.report_contents c where c.campaign_id = $1 order by c.published_at desc, c.content_id desc`,
      [campaignId],
    );
  }

  /** Contents of these collaborations that count, with their current figures. */
  contentsOf(scope: Scope, collaborationIds: readonly string[]): Promise<ReportContentRow[]> {
    scope.consulted = true;
    return this.database.query<ReportContentRow>(
      `select ${CONTENT} from content_sync.report_contents c where c.collaboration_id = any($1::uuid[]) and c.state = any($2)`,
      [[...collaborationIds], [...COUNTED]],
    );
  }

  /** Makes those who compute a creator's past results wait for each other: the last one sees everything. Needs a transaction. */
  async lockResults(creatorId: string): Promise<void> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 25))`, [creatorId]);
  }

  /** Every content of the creator that counts, with whose campaign it was made for. */
  countedOf(scope: Scope, creatorId: string): Promise<Array<ReportContentRow & { organisation_id: string }>> {
    scope.consulted = true;
    return this.database.query(
      `select c.organisation_id, ${CONTENT} from content_sync.report_contents c where c.creator_id = $1 and c.state = any($2)`,
      [creatorId, [...COUNTED]],
    );
  }

  /** Whose contents these are. */
  async creatorsOf(contentIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct creator_id as id from content_sync.report_contents where content_id = any($1::uuid[])`,
      [[...contentIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Who made contents for the brand. */
  async creatorsOfBrand(brandId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct creator_id as id from content_sync.report_contents where brand_id = $1 order by id`,
      [brandId],
    );
    return rows.map(({ id }) => id);
  }

  /** Per local day: the sums of each content's last snapshot up to the end of that day. */
  series(scope: Scope, campaignId: string, zone: string, until: Date): Promise<SeriesRow[]> {
    scope.consulted = true;
    return this.database.query<SeriesRow>(
      `with content as (
         select content_id, kind, published_at from content_sync.report_contents where campaign_id = $1 and state = any($4)
       ), days as (
         select generate_series((min(published_at) at time zone $2)::date, ($3::timestamptz at time zone $2)::date, interval '1 day')::date as day from content
       )
       select to_char(d.day, 'YYYY-MM-DD') as day, count(s.content_id) as contents, sum(s.views) as views, sum(s.reach) as reach, sum(s.engaged) as engagements
       from days d
       left join lateral (
         select distinct on (s.content_id) s.content_id, s.views, s.reach,
           case when coalesce(s.likes, s.comments, s.saves, s.shares, case when c.kind = 'story' then s.replies end) is null then null
             else coalesce(s.likes, 0) + coalesce(s.comments, 0) + coalesce(s.saves, 0) + coalesce(s.shares, 0)
               + case when c.kind = 'story' then coalesce(s.replies, 0) else 0 end end as engaged
         from content c join content_sync.report_snapshots s on s.content_id = c.content_id
         where s.taken_at < ((d.day + 1)::timestamp at time zone $2)
         order by s.content_id, s.taken_at desc
       ) s on true
       group by d.day order by d.day`,
      [campaignId, zone, until, [...COUNTED]],
    );
  }

  /** All snapshots of the campaign, by content and time, for the export. */
  snapshots(scope: Scope, campaignId: string): Promise<SnapshotRow[]> {
    scope.consulted = true;
    return this.database.query<SnapshotRow>(
      `select s.content_id, s.taken_at, s.source, s.frozen, ${METRIC_NAMES.map((name) => `s.${name}`).join(', ')}
       from content_sync.report_snapshots s where s.campaign_id = $1 order by s.content_id, s.taken_at`,
      [campaignId],
    );
  }
}
