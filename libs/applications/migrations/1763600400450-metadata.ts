import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The brand's own pairs (api.md 1); null: none. */
export class ApplicationMetadata1763600400450 implements MigrationInterface {
  readonly name = 'ApplicationMetadata1763600400450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table applications.applications add column metadata jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table applications.applications drop column metadata`);
  }
}
