import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reliability record with every event that counted (CRE-9), ratings in sum (CRE-8), level (CRE-11). */
export class Records1763600200600 implements MigrationInterface {
  readonly name = 'Records1763600200600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table creators.records (
        creator_id uuid not null constraint records_pk primary key constraint records_creator references creators.creators (id) on delete cascade,
        level text not null constraint records_level check (level in ('newcomer', 'proven', 'pro')),
        level_since timestamptz,
        falling_to text constraint records_falling_to check (falling_to in ('newcomer', 'proven')),
        falling_at timestamptz,
        announced_at timestamptz,
        rating_hundredths integer not null,
        rating_count integer not null,
        version integer not null
      )`);
    await runner.query(`
      create table creators.record_events (
        id uuid not null constraint record_events_pk primary key,
        creator_id uuid not null constraint record_events_creator references creators.creators (id) on delete cascade,
        collaboration_id uuid not null,
        brand_id uuid not null,
        title text not null,
        reason text not null,
        counts boolean not null,
        fulfilled boolean not null,
        on_time boolean,
        at timestamptz not null,
        objection text constraint record_events_objection check (objection in ('open', 'granted', 'refused')),
        objection_text text,
        objected_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        decision_text text,
        version integer not null,
        constraint record_events_once unique (collaboration_id)
      )`);
    await runner.query(`create index record_events_of_creator on creators.record_events (creator_id, at, id)`);
    await runner.query(`create index record_events_objections on creators.record_events (objected_at, id) where objection = 'open'`);
    await runner.query(`create index record_events_decided on creators.record_events (decided_at, id) where decided_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.record_events, creators.records`);
  }
}
