import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every event of a record names its organisation (CRE-5). Not in creators' migration: an upgrade that skips releases fills the record in
 * between, by 1763600500300, which does not know the column.
 */
export class RecordOrganisations1763600500500 implements MigrationInterface {
  readonly name = 'RecordOrganisations1763600500500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update creators.record_events e set organisation_id = c.organisation_id
       from collaborations.collaborations c where c.id = e.collaboration_id and e.organisation_id is null`,
    );
    await runner.query(`delete from creators.record_events where organisation_id is null`);
    await runner.query(`alter table creators.record_events alter organisation_id set not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table creators.record_events alter organisation_id drop not null`);
  }
}
