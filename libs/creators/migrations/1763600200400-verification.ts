import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The verifiers' queue (CRE-3) and application videos of UGC creators (CRE-4). Accounts that wait for a person already join the queue. */
export class Verification1763600200400 implements MigrationInterface {
  readonly name = 'Verification1763600200400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table creators.account_checks add column reason_code text`);
    await runner.query(`
      create table creators.ugc_applications (
        id uuid not null constraint ugc_applications_pk primary key,
        creator_id uuid not null constraint ugc_applications_creator references creators.creators (id) on delete cascade,
        state text not null constraint ugc_applications_state check (state in ('submitted', 'approved', 'declined')),
        video_key text,
        video_type text not null,
        size_bytes bigint not null,
        seconds double precision not null,
        width integer not null,
        height integer not null,
        submitted_at timestamptz not null,
        decided_at timestamptz,
        reason_code text,
        reason text,
        version integer not null
      )`);
    await runner.query(
      `create unique index ugc_applications_one on creators.ugc_applications (creator_id) where state in ('submitted', 'approved')`,
    );
    await runner.query(`create index ugc_applications_time on creators.ugc_applications (creator_id, submitted_at, id)`);
    await runner.query(`
      create table creators.verifications (
        id uuid not null constraint verifications_pk primary key,
        kind text not null constraint verifications_kind check (kind in ('account-review', 'sample', 'second-look', 'ugc-video')),
        creator_id uuid not null constraint verifications_creator references creators.creators (id) on delete cascade,
        social_account_id uuid constraint verifications_account references creators.social_accounts (id) on delete cascade,
        ugc_application_id uuid constraint verifications_ugc references creators.ugc_applications (id) on delete cascade,
        state text not null constraint verifications_state check (state in ('open', 'approved', 'declined', 'withdrawn')),
        opened_at timestamptz not null,
        owner_id uuid,
        owned_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        reason_code text,
        note text,
        version integer not null,
        constraint verifications_subject check ((kind = 'ugc-video') = (ugc_application_id is not null) and (kind <> 'ugc-video') = (social_account_id is not null))
      )`);
    await runner.query(
      `create unique index verifications_account_once on creators.verifications (social_account_id) where state = 'open' and social_account_id is not null`,
    );
    await runner.query(
      `create unique index verifications_ugc_once on creators.verifications (ugc_application_id) where ugc_application_id is not null`,
    );
    await runner.query(`create unique index verifications_sample_once on creators.verifications (social_account_id) where kind = 'sample'`);
    await runner.query(`create index verifications_queue on creators.verifications (opened_at, id) where state = 'open'`);
    await runner.query(`create index verifications_of_creator on creators.verifications (creator_id, opened_at, id)`);
    await runner.query(
      `create index verifications_of_account on creators.verifications (social_account_id) where social_account_id is not null`,
    );
    await runner.query(`
      insert into creators.verifications (id, kind, creator_id, social_account_id, state, opened_at, version)
      select gen_random_uuid(), case when a.second_look_at is null then 'account-review' else 'second-look' end, a.creator_id, a.id, 'open',
        coalesce(a.second_look_at, (select max(c.at) from creators.account_checks c where c.social_account_id = a.id), a.linked_at), 1
      from creators.social_accounts a where a.eligibility = 'review' and a.state <> 'unlinked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.verifications, creators.ugc_applications`);
    await runner.query(`alter table creators.account_checks drop column reason_code`);
  }
}
