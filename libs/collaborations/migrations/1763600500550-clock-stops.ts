import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock of a collaboration can stand while somebody else is to act (COL-2). */
export class ClockStops1763600500550 implements MigrationInterface {
  readonly name = 'ClockStops1763600500550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaborations.clock_stops (
        id uuid not null constraint clock_stops_pk primary key,
        collaboration_id uuid not null constraint clock_stops_collaboration
          references collaborations.collaborations (id) on delete cascade,
        cause text not null constraint clock_stops_cause check (cause in ('draft')),
        ref uuid not null,
        from_at timestamptz not null,
        to_at timestamptz,
        constraint clock_stops_order check (to_at >= from_at)
      )`);
    await runner.query(`create unique index clock_stops_open on collaborations.clock_stops (cause, ref) where to_at is null`);
    await runner.query(`create index clock_stops_of on collaborations.clock_stops (collaboration_id, from_at)`);
    await runner.query(`
      alter table collaborations.collaborations
        add column stopped_at timestamptz,
        add column stopped_seconds integer not null default 0,
        add column clock_exact_at timestamptz`);
    await runner.query(`alter table collaborations.extensions add column cause text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.extensions drop column cause`);
    await runner.query(`
      alter table collaborations.collaborations drop column stopped_at, drop column stopped_seconds, drop column clock_exact_at`);
    await runner.query(`drop table collaborations.clock_stops`);
  }
}
