import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff find campaigns by any part of the title (STF-1), by trigrams. */
export class FoundByStaff1763600300920 implements MigrationInterface {
  readonly name = 'FoundByStaff1763600300920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index campaigns_found on campaigns.campaigns using gin (lower(title) gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index campaigns.campaigns_found`);
  }
}
