import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creators, their social accounts and the history of their figures. */
export class Creators1763600200000 implements MigrationInterface {
  readonly name = 'Creators1763600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists creators`);
    await runner.query(`
      create table creators.creators (
        id uuid not null constraint creators_pk primary key,
        user_id uuid not null constraint creators_user unique,
        display_name text not null,
        first_name text not null,
        last_name text not null,
        handle text,
        bio text not null,
        languages text[] not null,
        birth_date date,
        country text,
        city text,
        niches text[] not null,
        legal_form text,
        tax_status text,
        avatar_key text,
        payout_holder text,
        iban_sealed text,
        iban_masked text,
        version integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create unique index creators_handle on creators.creators (lower(handle)) where handle is not null`);
    await runner.query(`
      create table creators.addresses (
        id uuid not null constraint addresses_pk primary key constraint addresses_creator references creators.creators (id) on delete cascade,
        name text not null,
        line1 text not null,
        line2 text,
        postal_code text not null,
        city text not null,
        country text not null,
        phone text,
        version integer not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`
      create table creators.social_accounts (
        id uuid not null constraint social_accounts_pk primary key,
        creator_id uuid not null constraint social_accounts_creator references creators.creators (id) on delete cascade,
        platform text not null constraint social_accounts_platform check (platform in ('instagram', 'tiktok')),
        platform_user_id text not null,
        handle text not null,
        name text not null,
        picture_key text,
        followers integer not null,
        following integer not null,
        media_count integer not null,
        engagement_rate double precision,
        audience jsonb not null,
        permissions text[] not null,
        state text not null constraint social_accounts_state check (state in ('connected', 'reconnect', 'unlinked')),
        eligibility text not null constraint social_accounts_eligibility check (eligibility in ('pending', 'pass', 'review', 'fail')),
        token_sealed text,
        token_issued_at timestamptz,
        token_expires_at timestamptz,
        second_look_at timestamptz,
        linked_at timestamptz not null,
        refreshed_at timestamptz not null,
        unlinked_at timestamptz,
        version integer not null,
        constraint social_accounts_once unique (creator_id, platform, platform_user_id),
        constraint social_accounts_token check ((state = 'connected') = (token_sealed is not null))
      )`);
    await runner.query(
      `create unique index social_accounts_one_owner on creators.social_accounts (platform, platform_user_id) where state <> 'unlinked'`,
    );
    await runner.query(`create index social_accounts_expiring on creators.social_accounts (token_expires_at) where state = 'connected'`);
    await runner.query(`
      create table creators.account_figures (
        id uuid not null constraint account_figures_pk primary key,
        social_account_id uuid not null constraint account_figures_account references creators.social_accounts (id) on delete cascade,
        at timestamptz not null,
        followers integer not null,
        following integer not null,
        media_count integer not null
      )`);
    await runner.query(`create index account_figures_time on creators.account_figures (social_account_id, at)`);
    await runner.query(`
      create table creators.account_checks (
        id uuid not null constraint account_checks_pk primary key,
        social_account_id uuid not null constraint account_checks_account references creators.social_accounts (id) on delete cascade,
        result text not null constraint account_checks_result check (result in ('pass', 'review', 'fail')),
        checks jsonb not null,
        decided_by text not null constraint account_checks_by check (decided_by in ('automatic', 'second_look', 'staff')),
        reason text,
        at timestamptz not null
      )`);
    await runner.query(`create index account_checks_time on creators.account_checks (social_account_id, at, id)`);
    await runner.query(`
      create table creators.link_states (
        state_hash text not null constraint link_states_pk primary key,
        browser_hash text not null,
        creator_id uuid not null constraint link_states_creator references creators.creators (id) on delete cascade,
        platform text not null,
        created_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index link_states_age on creators.link_states (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema creators cascade`);
  }
}
