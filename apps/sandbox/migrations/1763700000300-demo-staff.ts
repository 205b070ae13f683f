import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff are among the demo people; their second factor is known like their password (DEM-1, rules.md 7). */
export class DemoStaff1763700000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table sandbox.people drop constraint ck_people_kind, add column totp_secret text`);
    await runner.query(`alter table sandbox.people add constraint ck_people_kind check (kind in ('brand', 'creator', 'staff'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from sandbox.people where kind = 'staff'`);
    await runner.query(`alter table sandbox.people drop constraint ck_people_kind, drop column totp_secret`);
    await runner.query(`alter table sandbox.people add constraint ck_people_kind check (kind in ('brand', 'creator'))`);
  }
}
