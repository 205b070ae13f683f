import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reporting1763600900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists reporting`);
    await runner.query(`
      create table reporting.exports (
        id uuid not null constraint exports_pk primary key,
        campaign_id uuid not null constraint exports_campaign_fk references campaigns.campaigns (id) on delete cascade,
        organisation_id uuid not null,
        brand_id uuid not null,
        requested_by uuid,
        locale text not null,
        format text not null constraint exports_format check (format in ('xlsx')),
        state text not null constraint exports_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
        file_name text not null,
        storage_key text,
        error text,
        created_at timestamptz not null,
        finished_at timestamptz
      )`);
    await runner.query(`create index exports_campaign on reporting.exports (campaign_id, created_at desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema reporting cascade`);
  }
}
