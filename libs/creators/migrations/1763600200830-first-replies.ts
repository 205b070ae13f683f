import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How soon creators first reply (CRE-9); chat fills it (1763600700100). */
export class FirstReplies1763600200830 implements MigrationInterface {
  readonly name = 'FirstReplies1763600200830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table creators.first_replies (
        id uuid not null constraint first_replies_pk primary key,
        creator_id uuid not null constraint first_replies_creator references creators.creators (id) on delete cascade,
        collaboration_id uuid not null constraint first_replies_once unique,
        brand_id uuid not null,
        title text not null,
        counts boolean not null,
        asked_at timestamptz not null,
        at timestamptz not null,
        objection text constraint first_replies_objection check (objection in ('open', 'granted', 'refused')),
        objection_text text,
        objected_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        decision_text text,
        version integer not null,
        constraint first_replies_order check (at >= asked_at)
      )`);
    await runner.query(`create index first_replies_of_creator on creators.first_replies (creator_id, at, id)`);
    await runner.query(`create index first_replies_objections on creators.first_replies (objected_at, id) where objection = 'open'`);
    await runner.query(`create index first_replies_decided on creators.first_replies (decided_at, id) where decided_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.first_replies`);
  }
}
