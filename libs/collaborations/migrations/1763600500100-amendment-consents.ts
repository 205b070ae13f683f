import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked to accept an amendment, and what they said (CAM-11). */
export class AmendmentConsents1763600500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collaborations.amendment_consents (
        id uuid not null constraint amendment_consents_pk primary key,
        amendment_id uuid not null,
        campaign_id uuid not null,
        creator_id uuid not null,
        application_id uuid not null,
        collaboration_id uuid,
        state text not null constraint amendment_consents_state check (state in ('pending', 'accepted', 'refused', 'superseded')),
        asked_at timestamptz not null,
        answered_at timestamptz,
        constraint amendment_consents_once unique (amendment_id, application_id)
      )`);
    await runner.query(`create index amendment_consents_of_campaign on collaborations.amendment_consents (campaign_id)`);
    await runner.query(
      `create index amendment_consents_of_creator on collaborations.amendment_consents (creator_id, asked_at desc, id desc)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table collaborations.amendment_consents`);
  }
}
