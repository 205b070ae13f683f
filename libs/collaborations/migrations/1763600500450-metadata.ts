import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The brand's own pairs (api.md 1); null: none. */
export class CollaborationMetadata1763600500450 implements MigrationInterface {
  readonly name = 'CollaborationMetadata1763600500450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.collaborations add column metadata jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.collaborations drop column metadata`);
  }
}
