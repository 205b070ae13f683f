import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Collaborations1763600500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists collaborations`);
    await this.collaborations(runner);
    await this.belongings(runner);
  }

  private async collaborations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaborations.selections (
        id uuid not null constraint selections_pk primary key,
        campaign_id uuid not null,
        organisation_id uuid not null,
        confirmed_at timestamptz not null,
        confirmed_by uuid,
        creators integer not null,
        external_id text
      )`);
    await runner.query(`create index selections_of_campaign on collaborations.selections (campaign_id, confirmed_at, id)`);
    await runner.query(`
      create table collaborations.collaborations (
        id uuid not null constraint collaborations_pk primary key,
        selection_id uuid not null constraint collaborations_selection references collaborations.selections (id),
        campaign_id uuid not null,
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        social_account_id uuid,
        application_id uuid not null,
        state text not null constraint collaborations_state check (state in ('preparing', 'active', 'overdue', 'fulfilled',
          'partly_fulfilled', 'no_show', 'ended_by_agreement', 'removed', 'completed')),
        state_reason text,
        variant text,
        terms jsonb not null,
        hand_over text not null,
        time_zone text not null,
        active_days integer not null,
        deliverables_total integer not null,
        deliverables_done integer not null default 0,
        creator_name text not null,
        handle text,
        picture_url text,
        followers integer not null,
        confirmed_at timestamptz not null,
        preparation_ends_at timestamptz not null,
        ends_not_before timestamptz,
        handed_over_at timestamptz,
        hand_over_warned_at timestamptz,
        window_starts_at timestamptz,
        deadline_at timestamptz,
        grace_ends_at timestamptz,
        last_warning_at timestamptz,
        fulfilled_at timestamptz,
        ended_at timestamptz,
        frozen_at timestamptz,
        external_id text,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint collaborations_application unique (application_id)
      )`);
    await runner.query(`create index collaborations_of_campaign on collaborations.collaborations (campaign_id, confirmed_at, id)`);
    await runner.query(`create index collaborations_of_creator on collaborations.collaborations (creator_id, confirmed_at, id)`);
    await runner.query(
      `create index collaborations_of_account on collaborations.collaborations (social_account_id) where frozen_at is null and social_account_id is not null`,
    );
  }

  private async belongings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaborations.deliverables (
        id uuid not null constraint deliverables_pk primary key,
        collaboration_id uuid not null constraint deliverables_collaboration
          references collaborations.collaborations (id) on delete cascade,
        position integer not null,
        kind text not null constraint deliverables_kind check (kind in ('story', 'post', 'reel', 'post_or_reel', 'video')),
        state text not null constraint deliverables_state check (state in ('owed', 'met', 'waived')),
        content_id uuid,
        met_at timestamptz,
        version integer not null default 1,
        constraint deliverables_place unique (collaboration_id, position),
        constraint deliverables_content unique (content_id)
      )`);
    await runner.query(`
      create table collaborations.collaboration_history (
        id uuid not null constraint collaboration_history_pk primary key,
        collaboration_id uuid not null constraint collaboration_history_collaboration
          references collaborations.collaborations (id) on delete cascade,
        at timestamptz not null,
        event text not null,
        from_state text,
        to_state text not null,
        reason text,
        actor_kind text not null,
        actor_id uuid
      )`);
    await runner.query(`create index collaboration_history_of on collaborations.collaboration_history (collaboration_id, at, id)`);
    await runner.query(`
      create table collaborations.extensions (
        id uuid not null constraint extensions_pk primary key,
        collaboration_id uuid not null constraint extensions_collaboration
          references collaborations.collaborations (id) on delete cascade,
        at timestamptz not null,
        from_deadline timestamptz not null,
        to_deadline timestamptz not null,
        reason text not null,
        actor_kind text not null,
        actor_id uuid
      )`);
    await runner.query(`create index extensions_of on collaborations.extensions (collaboration_id, at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema collaborations cascade`);
  }
}
