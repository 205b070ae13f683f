import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff find organisations, brands and people by any part of their names (STF-1): trigrams, in PostgreSQL's own extension. */
export class FoundByStaff1763600100500 implements MigrationInterface {
  readonly name = 'FoundByStaff1763600100500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(`create index organisations_found on identity.organisations using gin (lower(name) gin_trgm_ops)`);
    await runner.query(`create index brands_found on identity.brands using gin (lower(name) gin_trgm_ops)`);
    await runner.query(`create index users_found on identity.users using gin (lower(email) gin_trgm_ops) where deleted_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index identity.organisations_found, identity.brands_found, identity.users_found`);
  }
}
