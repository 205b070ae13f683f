import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long applicants waited for the brand's first word, pushed down by applications (CAM-14). */
export class DecisionTimes1763600300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns.decision_times (
        application_id uuid not null constraint decision_times_pk primary key,
        campaign_id uuid not null constraint decision_times_campaign references campaigns.campaigns (id) on delete cascade,
        brand_id uuid not null,
        decided_at timestamptz not null,
        waited_seconds bigint not null constraint decision_times_forward check (waited_seconds >= 0)
      )`);
    await runner.query(`create index decision_times_of_brand on campaigns.decision_times (brand_id, decided_at desc)`);
    await runner.query(`create index decision_times_of_campaign on campaigns.decision_times (campaign_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table campaigns.decision_times`);
  }
}
