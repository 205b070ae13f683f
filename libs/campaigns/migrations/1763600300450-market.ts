import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the market check compares with: launched campaigns by type, and how many creators applied (CAM-16). */
export class Market1763600300450 implements MigrationInterface {
  readonly name = 'Market1763600300450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table campaigns.applicant_counts (
       campaign_id uuid not null constraint applicant_counts_pk primary key
         constraint applicant_counts_campaign references campaigns.campaigns (id) on delete cascade,
       applicants integer not null
     )`);
    await runner.query(`create index campaigns_market on campaigns.campaigns (type, launched_at) where launched_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index campaigns.campaigns_market`);
    await runner.query(`drop table campaigns.applicant_counts`);
  }
}
