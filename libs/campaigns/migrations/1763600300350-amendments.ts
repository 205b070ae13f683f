import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New versions of what launched campaigns offer, with their differences (CAM-11). */
export class Amendments1763600300350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns.amendments (
        id uuid not null constraint amendments_pk primary key,
        campaign_id uuid not null constraint amendments_campaign references campaigns.campaigns (id) on delete cascade,
        version integer not null,
        changes jsonb not null,
        disadvantage boolean not null,
        note text,
        created_at timestamptz not null,
        created_by uuid,
        constraint amendments_version unique (campaign_id, version)
      )`);
    await runner.query(`
      create trigger amendments_append_only before update or delete on campaigns.amendments
      for each row execute function campaigns.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table campaigns.amendments`);
  }
}
