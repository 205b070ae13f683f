import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, UGC videos, options of the selection and groups to invite. Rows that stand get the defaults; none was UGC or an event. */
export class Formats1763600300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaigns.campaigns
        add column event jsonb,
        add column ugc jsonb,
        add column selection_options jsonb not null default '{"offers": false, "otherCash": false}',
        add column groups jsonb not null default '[]'`);
    await runner.query(`
      alter table campaigns.campaigns
        alter column selection_options drop default,
        alter column groups drop default`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaigns.campaigns drop column event, drop column ugc, drop column selection_options, drop column groups`);
  }
}
