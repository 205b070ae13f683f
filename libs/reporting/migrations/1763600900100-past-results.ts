import type { MigrationInterface, QueryRunner } from 'typeorm';

const COUNTED = `state in ('matched', 'waived', 'extra')`;

/** What organisations saw of creators' contents before this release (CRE-5), as `past-results` computes it since. */
export class PastResults1763600900100 implements MigrationInterface {
  readonly name = 'PastResults1763600900100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into creators.past_results (organisation_id, creator_id, contents, median_views, engagements, followers)
      select c.organisation_id, c.creator_id, count(*), percentile_cont(0.5) within group (order by c.views),
        coalesce(sum(c.engaged) filter (where c.known), 0), coalesce(sum(c.followers_at_publication) filter (where c.known), 0)
      from (
        select *, engaged is not null and followers_at_publication is not null as known from (
          select *, case when coalesce(likes, comments, saves, shares, case when kind = 'story' then replies end) is null then null
            else coalesce(likes, 0) + coalesce(comments, 0) + coalesce(saves, 0) + coalesce(shares, 0)
              + case when kind = 'story' then coalesce(replies, 0) else 0 end end as engaged
          from content_sync.report_contents where ${COUNTED}) measured
      ) c join creators.creators k on k.id = c.creator_id
      group by c.organisation_id, c.creator_id
      on conflict (organisation_id, creator_id) do update set contents = excluded.contents, median_views = excluded.median_views,
        engagements = excluded.engagements, followers = excluded.followers`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update creators.past_results set contents = 0, median_views = null, engagements = 0, followers = 0`);
  }
}
