import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts before posting (CAM-7): one per deliverable, with its rounds and their files. */
export class Drafts1763600800500 implements MigrationInterface {
  readonly name = 'Drafts1763600800500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_sync.drafts (
        id uuid not null constraint drafts_pk primary key,
        deliverable_id uuid not null,
        collaboration_id uuid not null,
        campaign_id uuid not null,
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        state text not null constraint drafts_state
          check (state in ('submitted', 'changes_requested', 'approved', 'withdrawn', 'closed')),
        rounds jsonb not null,
        answer_due_at timestamptz not null,
        revision_due_at timestamptz,
        approved_at timestamptz,
        version integer not null,
        constraint drafts_deliverable unique (deliverable_id),
        constraint drafts_approved check ((state = 'approved') = (approved_at is not null))
      )`);
    await runner.query(`create index drafts_of_campaign on content_sync.drafts (campaign_id, answer_due_at, id)`);
    await runner.query(`create index drafts_of_collaboration on content_sync.drafts (collaboration_id)`);
    await runner.query(`create index drafts_of_creator on content_sync.drafts (creator_id, id)`);
    await runner.query(`
      create table content_sync.draft_files (
        id uuid not null constraint draft_files_pk primary key,
        draft_id uuid not null constraint draft_files_draft references content_sync.drafts (id) on delete cascade,
        round integer not null constraint draft_files_round check (round in (1, 2)),
        position integer not null,
        upload_id uuid not null,
        kind text not null constraint draft_files_kind check (kind in ('picture', 'video')),
        key text,
        thumbnail_key text,
        type text not null,
        bytes bigint not null,
        width integer not null,
        height integer not null,
        seconds double precision,
        constraint draft_files_place unique (draft_id, round, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table content_sync.draft_files`);
    await runner.query(`drop table content_sync.drafts`);
  }
}
