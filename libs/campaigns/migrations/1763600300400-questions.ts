import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creators' public questions on a brief and the brand's answers (CHT-1). */
export class Questions1763600300400 implements MigrationInterface {
  readonly name = 'Questions1763600300400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table campaigns.creator_questions (
       id uuid not null constraint creator_questions_pk primary key,
       campaign_id uuid not null constraint creator_questions_campaign references campaigns.campaigns (id) on delete cascade,
       organisation_id uuid not null,
       brand_id uuid not null,
       creator_id uuid,
       state text not null constraint creator_questions_state check (state in ('open', 'answered', 'hidden')),
       text text not null,
       answer text,
       answered_by uuid,
       asked_at timestamptz not null,
       answered_at timestamptz,
       answer_changed_at timestamptz,
       hidden_at timestamptz,
       hidden_reason text,
       version integer not null default 1,
       constraint creator_questions_answered check (state <> 'answered' or answer is not null)
     )`);
    await runner.query(`create index creator_questions_of_campaign on campaigns.creator_questions (campaign_id, asked_at, id)`);
    await runner.query(`create index creator_questions_of_creator on campaigns.creator_questions (creator_id, id)`);
    await runner.query(`create index creator_questions_open on campaigns.creator_questions (campaign_id) where state = 'open'`);
    await runner.query(`create index creator_questions_of_brand on campaigns.creator_questions (brand_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table campaigns.creator_questions`);
  }
}
