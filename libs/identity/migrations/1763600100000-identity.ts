import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1763600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists identity`);
    await this.people(runner);
    await this.signingIn(runner);
    await this.organisations(runner);
    await this.documents(runner);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.users (
        id uuid not null constraint users_pk primary key,
        email text not null constraint users_email_lower check (email = lower(email)),
        name text not null,
        locale text not null constraint users_locale check (locale in ('en', 'de')),
        password_hash text not null,
        email_confirmed_at timestamptz,
        creator_id uuid,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint users_email_unique unique (email),
        constraint users_creator_unique unique (creator_id)
      )`);
  }

  private async signingIn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.sessions (
        id uuid not null constraint sessions_pk primary key,
        user_id uuid not null constraint sessions_user references identity.users (id) on delete cascade,
        user_agent text,
        address text,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text constraint sessions_end_reason check (end_reason in ('sign-out', 'ended-by-user', 'token-reuse', 'credentials-changed')),
        constraint sessions_ended check ((ended_at is null) = (end_reason is null))
      )`);
    await runner.query(`create index sessions_of_user on identity.sessions (user_id, last_used_at desc) where ended_at is null`);
    await runner.query(`create index sessions_expiry on identity.sessions (expires_at)`);
    await runner.query(`
      create table identity.refresh_tokens (
        hash bytea not null constraint refresh_tokens_pk primary key,
        session_id uuid not null constraint refresh_tokens_session references identity.sessions (id) on delete cascade,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        rotated_at timestamptz,
        successor_hash bytea,
        successor_sealed text
      )`);
    await runner.query(`create index refresh_tokens_of_session on identity.refresh_tokens (session_id)`);
    await runner.query(`create index refresh_tokens_expiry on identity.refresh_tokens (expires_at)`);
    await runner.query(`
      create table identity.email_tokens (
        hash bytea not null constraint email_tokens_pk primary key,
        user_id uuid not null constraint email_tokens_user references identity.users (id) on delete cascade,
        purpose text not null constraint email_tokens_purpose check (purpose in ('confirm-email', 'reset-password')),
        sign_up_sealed text,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index email_tokens_of_user on identity.email_tokens (user_id, purpose, created_at desc)`);
    await runner.query(`create index email_tokens_expiry on identity.email_tokens (expires_at)`);
    await runner.query(`
      create table identity.sign_in_attempts (
        id uuid not null constraint sign_in_attempts_pk primary key,
        kind text not null constraint sign_in_attempts_kind check (kind in ('sign-in', 'sign-up', 'mail')),
        account bytea not null,
        address text not null,
        at timestamptz not null,
        outcome text not null constraint sign_in_attempts_outcome check (outcome in ('pending', 'failed', 'succeeded', 'forgiven'))
      )`);
    await runner.query(`create index sign_in_attempts_account on identity.sign_in_attempts (kind, account, at desc)`);
    await runner.query(`create index sign_in_attempts_address on identity.sign_in_attempts (kind, address, at desc)`);
    await runner.query(`create index sign_in_attempts_age on identity.sign_in_attempts (at)`);
  }

  private async organisations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.organisations (
        id uuid not null constraint organisations_pk primary key,
        kind text not null constraint organisations_kind check (kind in ('brand', 'agency')),
        name text not null,
        trial_ends_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`
      create table identity.brands (
        id uuid not null constraint brands_pk primary key,
        organisation_id uuid not null constraint brands_organisation references identity.organisations (id),
        name text not null,
        industry text,
        description text,
        website text,
        logo_key text,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index brands_of_organisation on identity.brands (organisation_id, created_at, id)`);
    await runner.query(`
      create table identity.memberships (
        id uuid not null constraint memberships_pk primary key,
        user_id uuid not null constraint memberships_user references identity.users (id),
        organisation_id uuid not null constraint memberships_organisation references identity.organisations (id),
        role text not null constraint memberships_role check (role in
          ('owner', 'admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client_guest')),
        brand_ids uuid[],
        campaign_ids uuid[],
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint memberships_once unique (user_id, organisation_id),
        constraint memberships_guest_restricted check (role <> 'client_guest' or (brand_ids is not null and campaign_ids is not null))
      )`);
    await runner.query(`create index memberships_of_organisation on identity.memberships (organisation_id, created_at, id)`);
    await runner.query(`
      create table identity.entitlements (
        organisation_id uuid not null constraint entitlements_pk primary key
          constraint entitlements_organisation references identity.organisations (id),
        campaigns_at_once integer,
        creators_per_campaign integer,
        invitations_per_campaign integer,
        members integer,
        brands integer,
        may_launch boolean not null,
        may_confirm boolean not null,
        updated_at timestamptz not null
      )`);
  }

  private async documents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.documents (
        id uuid not null constraint documents_pk primary key,
        kind text not null constraint documents_kind check (kind in ('terms', 'privacy', 'creator-agreement')),
        version integer not null,
        title_en text not null,
        title_de text not null,
        body_en text not null,
        body_de text not null,
        valid_from timestamptz not null,
        constraint documents_version unique (kind, version)
      )`);
    await runner.query(`
      create table identity.acceptances (
        id uuid not null constraint acceptances_pk primary key,
        user_id uuid not null constraint acceptances_user references identity.users (id),
        document_id uuid not null constraint acceptances_document references identity.documents (id),
        accepted_at timestamptz not null,
        locale text not null,
        address text,
        constraint acceptances_once unique (user_id, document_id)
      )`);
    await runner.query(`create index acceptances_of_user on identity.acceptances (user_id, accepted_at desc, id desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema identity cascade`);
  }
}
