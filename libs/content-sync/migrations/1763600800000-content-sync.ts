import type { MigrationInterface, QueryRunner } from 'typeorm';

const METRICS = `views, reach, likes, comments, saves, shares, replies, link_clicks, profile_visits, follows,
  average_watch_time_ms, total_watch_time_ms, completion_rate`;

/** Contents, their copies and figures; the views that reporting reads. */
export class ContentSync1763600800000 implements MigrationInterface {
  readonly name = 'ContentSync1763600800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists content_sync`);
    await this.contents(runner);
    await this.figures(runner);
    await this.views(runner);
  }

  private async contents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_sync.contents (
        id uuid not null constraint contents_pk primary key,
        platform text not null,
        platform_media_id text not null,
        shortcode text,
        social_account_id uuid not null,
        collaboration_id uuid not null,
        campaign_id uuid not null,
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        kind text not null constraint contents_kind check (kind in ('story', 'post', 'reel', 'video')),
        state text not null constraint contents_state
          check (state in ('matched', 'incomplete', 'offered', 'too_early', 'extra', 'waived', 'removed')),
        state_before_removal text,
        deliverable_id uuid,
        source text not null constraint contents_source check (source in ('sync', 'link')),
        permalink text,
        caption text not null,
        published_at timestamptz not null,
        requirements jsonb not null,
        confirmed_at timestamptz,
        waived_at timestamptz,
        waived_by uuid,
        removed_at timestamptz,
        repair_until timestamptz,
        frozen_at timestamptz,
        followers_at_publication integer,
        followers_as_of timestamptz,
        copy_state text not null constraint contents_copy_state check (copy_state in ('pending', 'kept', 'unavailable', 'deleted')),
        thumbnail_key text,
        found_at timestamptz not null,
        version integer not null,
        constraint contents_media unique (collaboration_id, platform_media_id),
        constraint contents_deliverable unique (deliverable_id)
      )`);
    await runner.query(`create index contents_of_campaign on content_sync.contents (campaign_id, published_at, id)`);
    await runner.query(`create index contents_of_collaboration on content_sync.contents (collaboration_id, published_at, id)`);
    await runner.query(`create index contents_of_account on content_sync.contents (social_account_id, platform_media_id)`);
    await runner.query(`
      create table content_sync.files (
        id uuid not null constraint files_pk primary key,
        content_id uuid not null constraint files_content references content_sync.contents (id) on delete cascade,
        position integer not null,
        key text not null,
        type text not null,
        bytes integer not null,
        constraint files_place unique (content_id, position)
      )`);
    await runner.query(`
      create table content_sync.account_syncs (
        social_account_id uuid not null constraint account_syncs_pk primary key,
        synced_at timestamptz,
        problem text,
        problem_at timestamptz
      )`);
  }

  private async figures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_sync.snapshots (
        id uuid not null constraint snapshots_pk primary key,
        content_id uuid not null constraint snapshots_content references content_sync.contents (id) on delete cascade,
        taken_at timestamptz not null,
        planned_at timestamptz,
        source text not null constraint snapshots_source check (source in ('api', 'webhook', 'manual', 'screenshot')),
        views bigint,
        reach bigint,
        likes bigint,
        comments bigint,
        saves bigint,
        shares bigint,
        replies bigint,
        link_clicks bigint,
        profile_visits bigint,
        follows bigint,
        average_watch_time_ms bigint,
        total_watch_time_ms bigint,
        completion_rate double precision,
        missing jsonb not null,
        frozen boolean not null,
        constraint snapshots_planned unique (content_id, planned_at)
      )`);
    await runner.query(`create index snapshots_of_content on content_sync.snapshots (content_id, taken_at, id)`);
  }

  /** Contracts for reporting: columns may be added, not changed. Contents only offered to the creator are nobody else's business. */
  private async views(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view content_sync.report_contents as
      select c.id as content_id, c.collaboration_id, c.campaign_id, c.organisation_id, c.brand_id, c.creator_id, c.social_account_id,
        c.kind, c.state, c.state = 'extra' or (c.state = 'waived' and c.deliverable_id is null) as extra, c.deliverable_id,
        c.permalink, c.caption, c.published_at, c.followers_at_publication, c.followers_as_of, c.thumbnail_key, c.frozen_at,
        s.id as snapshot_id, s.taken_at as snapshot_at, s.source, s.frozen, s.missing,
        ${METRICS.replaceAll(/\w+/g, 's.$&')}
      from content_sync.contents c
      left join lateral (
        select * from content_sync.snapshots t
        where t.content_id = c.id and (c.frozen_at is null or t.taken_at < c.frozen_at)
        order by t.taken_at desc, t.id desc limit 1
      ) s on true
      where c.state <> 'offered'`);
    await runner.query(`
      create view content_sync.report_snapshots as
      select s.id as snapshot_id, s.content_id, c.collaboration_id, c.campaign_id, c.creator_id, c.kind, c.state,
        s.taken_at, s.source, s.frozen, s.missing, ${METRICS.replaceAll(/\w+/g, 's.$&')}
      from content_sync.snapshots s join content_sync.contents c on c.id = s.content_id
      where c.state <> 'offered'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema content_sync cascade`);
  }
}
