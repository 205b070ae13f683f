import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The brand's side of the contract as named at the confirmation (COL-6). */
export class ContractParties1763600500350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.collaborations add column party jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.collaborations drop column party`);
  }
}
