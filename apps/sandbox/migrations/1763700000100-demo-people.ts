import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom one can sign in as in the sandbox (DEM-1); empty means: not seeded yet. */
export class DemoPeople1763700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists sandbox`);
    await runner.query(`
      create table sandbox.people (
        email text not null constraint pk_people primary key,
        position integer not null,
        kind text not null constraint ck_people_kind check (kind in ('brand', 'creator')),
        role text not null,
        name text not null,
        password text not null
      )`);
    await runner.query(
      `create table sandbox.seed_steps (step text not null constraint pk_seed_steps primary key, done_at timestamptz not null)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sandbox.people, sandbox.seed_steps`);
  }
}
