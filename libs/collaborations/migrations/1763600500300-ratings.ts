import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ratings both ways (CRE-8); collaborations that ended before this release enter the reliability records (CRE-9). */
export class Ratings1763600500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaborations.ratings (
        id uuid not null constraint ratings_pk primary key,
        collaboration_id uuid not null constraint ratings_collaboration references collaborations.collaborations (id) on delete cascade,
        side text not null constraint ratings_side check (side in ('brand', 'creator')),
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        communication smallint not null,
        content smallint,
        punctuality smallint,
        product smallint,
        payment smallint,
        hundredths integer not null,
        text text not null,
        author_id uuid,
        created_at timestamptz not null,
        shown_at timestamptz,
        reply text,
        replied_at timestamptz,
        version integer not null,
        constraint ratings_once unique (collaboration_id, side)
      )`);
    await runner.query(
      `create index ratings_of_creator on collaborations.ratings (creator_id, shown_at, id) where side = 'brand' and shown_at is not null`,
    );
    await runner.query(
      `create index ratings_of_brand on collaborations.ratings (brand_id, shown_at, id) where side = 'creator' and shown_at is not null`,
    );
    await runner.query(`
      insert into creators.record_events (id, creator_id, collaboration_id, brand_id, title, reason, counts, fulfilled, on_time, at, version)
      select gen_random_uuid(), c.creator_id, c.id, c.brand_id, c.terms ->> 'title',
        case when c.fulfilled_at is not null then case when c.terms ->> 'type' = 'instagram' and c.fulfilled_at >= c.deadline_at then 'late' else 'fulfilled' end
             when c.state = 'ended_by_agreement' then 'by-agreement'
             when c.state = 'removed' then 'not-at-fault'
             when c.terms ->> 'type' <> 'instagram' then 'not-collected'
             when c.state = 'no_show' then 'no-show' else 'partly-fulfilled' end,
        c.fulfilled_at is not null or (c.terms ->> 'type' = 'instagram' and c.state in ('no_show', 'partly_fulfilled', 'completed')),
        c.fulfilled_at is not null,
        case when c.fulfilled_at is not null and c.terms ->> 'type' = 'instagram' then c.fulfilled_at < c.deadline_at end,
        least(c.ended_at, c.updated_at), 1
      from collaborations.collaborations c join creators.creators k on k.id = c.creator_id
      where c.state not in ('preparing', 'active', 'overdue') and c.ended_at is not null
      on conflict do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table collaborations.ratings`);
  }
}
