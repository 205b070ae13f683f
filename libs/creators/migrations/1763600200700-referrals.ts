import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which brand a creator signed up through (CRE-10). */
export class Referrals1763600200700 implements MigrationInterface {
  readonly name = 'Referrals1763600200700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table creators.referrals (
       creator_id uuid not null constraint referrals_pk primary key
         constraint referrals_creator references creators.creators (id) on delete cascade,
       brand_id uuid not null,
       created_at timestamptz not null
     )`);
    await runner.query(`create index referrals_of_brand on creators.referrals (brand_id, creator_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.referrals`);
  }
}
