import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited to a campaign now: applications pushes it down for the order of the feed (rules.md 9). */
export class InvitedCreators1763600300900 implements MigrationInterface {
  readonly name = 'InvitedCreators1763600300900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table campaigns.invited_creators (
       creator_id uuid not null constraint invited_creators_creator references creators.creators (id) on delete cascade,
       campaign_id uuid not null constraint invited_creators_campaign references campaigns.campaigns (id) on delete cascade,
       constraint invited_creators_pk primary key (creator_id, campaign_id)
     )`);
    await runner.query(`create index invited_creators_of_campaign on campaigns.invited_creators (campaign_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table campaigns.invited_creators`);
  }
}
