import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims of accounts that another creator has linked, and what a refused link proved (CRE-2). */
export class AccountClaims1763600200860 implements MigrationInterface {
  readonly name = 'AccountClaims1763600200860';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table creators.claim_proofs (
        creator_id uuid not null constraint claim_proofs_creator references creators.creators (id) on delete cascade,
        platform text not null,
        account_hash text not null,
        handle text not null,
        social_account_id uuid not null constraint claim_proofs_account references creators.social_accounts (id) on delete cascade,
        created_at timestamptz not null,
        constraint claim_proofs_pk primary key (creator_id, platform)
      )`);
    await runner.query(`
      create table creators.account_claims (
        id uuid not null constraint account_claims_pk primary key,
        creator_id uuid not null constraint account_claims_creator references creators.creators (id) on delete cascade,
        platform text not null constraint account_claims_platform check (platform in ('instagram', 'tiktok')),
        account_hash text not null,
        handle text not null,
        social_account_id uuid not null constraint account_claims_account references creators.social_accounts (id) on delete cascade,
        reason text not null,
        state text not null constraint account_claims_state check (state in ('open', 'granted', 'refused', 'withdrawn', 'superseded')),
        opened_at timestamptz not null,
        answer text constraint account_claims_answer check (answer in ('mine', 'release')),
        answer_text text,
        answered_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        decision_reason text,
        reserved_until timestamptz,
        linked_at timestamptz,
        version integer not null,
        constraint account_claims_settled check ((state = 'open') = (decided_at is null))
      )`);
    await runner.query(
      `create unique index account_claims_one_open on creators.account_claims (creator_id, account_hash) where state = 'open'`,
    );
    await runner.query(`create index account_claims_queue on creators.account_claims (opened_at, id) where state = 'open'`);
    await runner.query(
      `create index account_claims_decided on creators.account_claims (decided_at, id) where state in ('granted', 'refused')`,
    );
    await runner.query(`create index account_claims_of_creator on creators.account_claims (creator_id, opened_at, id)`);
    await runner.query(`create index account_claims_of_account on creators.account_claims (social_account_id)`);
    await runner.query(
      `create index account_claims_reserved on creators.account_claims (account_hash) where state = 'granted' and linked_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.account_claims, creators.claim_proofs`);
  }
}
