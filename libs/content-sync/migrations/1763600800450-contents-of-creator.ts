import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All contents of a creator: past results (CRE-5), export and erasure (ACC-12). */
export class ContentsOfCreator1763600800450 implements MigrationInterface {
  readonly name = 'ContentsOfCreator1763600800450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index contents_of_creator on content_sync.contents (creator_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index content_sync.contents_of_creator`);
  }
}
