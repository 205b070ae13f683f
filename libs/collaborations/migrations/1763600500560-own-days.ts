import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More days for one creator before the hand-over, when no deadline exists yet (CAM-11). */
export class OwnDays1763600500560 implements MigrationInterface {
  readonly name = 'OwnDays1763600500560';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.collaborations add column own_days integer not null default 0`);
    await runner.query(`
      alter table collaborations.extensions
        alter column from_deadline drop not null,
        alter column to_deadline drop not null,
        add column days integer,
        add constraint extensions_what check ((days is null) = (from_deadline is not null and to_deadline is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from collaborations.extensions where days is not null`);
    await runner.query(`
      alter table collaborations.extensions
        drop constraint extensions_what,
        drop column days,
        alter column from_deadline set not null,
        alter column to_deadline set not null`);
    await runner.query(`alter table collaborations.collaborations drop column own_days`);
  }
}
