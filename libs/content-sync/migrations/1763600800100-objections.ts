import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when the brand can object to what the creator confirmed (rules.md 4). */
export class Objections1763600800100 implements MigrationInterface {
  readonly name = 'Objections1763600800100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table content_sync.contents add column objection_until timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table content_sync.contents drop column objection_until`);
  }
}
