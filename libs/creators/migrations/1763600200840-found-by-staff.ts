import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff find creators by any part of a name or handle (STF-1), by trigrams. */
export class FoundByStaff1763600200840 implements MigrationInterface {
  readonly name = 'FoundByStaff1763600200840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index creators_found on creators.creators using gin
         (lower(display_name || ' ' || first_name || ' ' || last_name || ' ' || coalesce(handle, '')) gin_trgm_ops)`,
    );
    await runner.query(
      `create index social_accounts_found on creators.social_accounts using gin (lower(handle) gin_trgm_ops) where state <> 'unlinked'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index creators.creators_found, creators.social_accounts_found`);
  }
}
