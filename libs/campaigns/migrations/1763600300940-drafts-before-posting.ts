import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether creators show drafts before they post (CAM-7). Campaigns that stand ask for none. */
export class DraftsBeforePosting1763600300940 implements MigrationInterface {
  readonly name = 'DraftsBeforePosting1763600300940';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table campaigns.campaigns add column drafts boolean not null default false`);
    await runner.query(`alter table campaigns.campaigns add constraint campaigns_drafts check (not drafts or type <> 'ugc')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table campaigns.campaigns drop column drafts`);
  }
}
