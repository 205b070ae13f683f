import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Applications1763600400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists applications`);
    await runner.query(`
      create table applications.applications (
        id uuid not null constraint applications_pk primary key,
        campaign_id uuid not null,
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        social_account_id uuid,
        state text not null constraint applications_state
          check (state in ('applied', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'confirmed', 'closed')),
        state_reason text,
        message text not null,
        variant text,
        answers jsonb not null,
        terms_version integer not null,
        terms_hash text not null,
        accepted_terms_at timestamptz not null,
        without_cash boolean not null,
        waitlist_position integer,
        external_id text,
        creator_name text not null,
        handle text,
        picture_url text,
        followers integer not null,
        engagement_rate double precision,
        country text,
        city text,
        applied_at timestamptz not null,
        decided_at timestamptz,
        confirmed_at timestamptz,
        credit_back_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint applications_once unique (campaign_id, creator_id)
      )`);
    await runner.query(`create index applications_by_time on applications.applications (campaign_id, applied_at, id)`);
    await runner.query(`create index applications_by_followers on applications.applications (campaign_id, followers, id)`);
    await runner.query(
      `create index applications_by_engagement on applications.applications (campaign_id, (coalesce(engagement_rate, -1::double precision)), id)`,
    );
    await runner.query(`create index applications_of_creator on applications.applications (creator_id, applied_at, id)`);
    await runner.query(
      `create index applications_external_id on applications.applications (campaign_id, external_id) where external_id is not null`,
    );
    await runner.query(`
      create table applications.application_history (
        id uuid not null constraint application_history_pk primary key,
        application_id uuid not null constraint application_history_application
          references applications.applications (id) on delete cascade,
        at timestamptz not null,
        event text not null,
        from_state text,
        to_state text not null,
        reason text,
        actor_kind text not null,
        actor_id uuid
      )`);
    await runner.query(`create index application_history_of on applications.application_history (application_id, at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema applications cascade`);
  }
}
