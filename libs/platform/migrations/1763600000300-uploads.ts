import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way: begun, resumed and finished over tus, taken over by a module or cleaned away. Real time (DEM-1). */
export class Uploads1763600000300 implements MigrationInterface {
  readonly name = 'Uploads1763600000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.uploads (
        id uuid not null constraint uploads_pk primary key,
        user_id uuid not null,
        purpose text not null,
        size bigint not null constraint uploads_size check (size > 0),
        type text not null,
        state text not null constraint uploads_state check (state in ('open', 'finished')),
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query(`create index uploads_of_user on platform.uploads (user_id)`);
    await runner.query(`create index uploads_expiring on platform.uploads (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table platform.uploads`);
  }
}
