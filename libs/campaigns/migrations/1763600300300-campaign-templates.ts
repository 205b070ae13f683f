import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns saved for reuse, shared in the organisation (CAM-13). */
export class CampaignTemplates1763600300300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns.templates (
        id uuid not null constraint templates_pk primary key,
        organisation_id uuid not null constraint templates_organisation references identity.organisations (id),
        brand_id uuid not null constraint templates_brand references identity.brands (id),
        name text not null,
        type text not null constraint templates_type check (type in ('instagram', 'tiktok', 'ugc')),
        content jsonb not null,
        images jsonb not null,
        created_by uuid not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index templates_of_organisation on campaigns.templates (organisation_id, created_at desc, id desc)`);
    await runner.query(`create index templates_of_brand on campaigns.templates (brand_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table campaigns.templates`);
  }
}
