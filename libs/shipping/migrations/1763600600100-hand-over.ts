import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes and access texts given to creators where nothing is shipped (SHP-5, SHP-7). */
export class HandOver1763600600100 implements MigrationInterface {
  readonly name = 'HandOver1763600600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table shipping.shipments
        add column hand_over_text text,
        add column handed_over_at timestamptz,
        add column handed_over_by uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table shipping.shipments drop column hand_over_text, drop column handed_over_at, drop column handed_over_by`);
  }
}
