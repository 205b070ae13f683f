import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose fault a removal was and what the creator gets for it (rules.md 3); the overdue queue of the staff by age. */
export class Removals1763600500400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table collaborations.collaborations
        add column fault text,
        add column compensation_minor integer,
        add constraint collaborations_fault check (fault in ('creator', 'brand', 'nobody')),
        add constraint collaborations_compensation check (compensation_minor >= 0)`);
    await runner.query(`create index collaborations_overdue on collaborations.collaborations (deadline_at, id) where state = 'overdue'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index collaborations.collaborations_overdue`);
    await runner.query(`alter table collaborations.collaborations drop column fault, drop column compensation_minor`);
  }
}
