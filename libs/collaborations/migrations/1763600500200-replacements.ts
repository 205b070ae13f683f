import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places of creators lost before the hand-over, for the waiting list (COL-5). */
export class Replacements1763600500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaborations.replacements (
        collaboration_id uuid not null constraint replacements_pk primary key constraint replacements_lost
          references collaborations.collaborations (id) on delete cascade,
        campaign_id uuid not null,
        lost_at timestamptz not null,
        ends_at timestamptz not null,
        filled_by uuid constraint replacements_filled_by references collaborations.collaborations (id) on delete set null,
        filled_at timestamptz,
        constraint replacements_once unique (filled_by)
      )`);
    await runner.query(`create index replacements_of_campaign on collaborations.replacements (campaign_id, lost_at, collaboration_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table collaborations.replacements`);
  }
}
