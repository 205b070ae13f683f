import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A brand's requests to creators to apply (APP-3). */
export class Invitations1763600400100 implements MigrationInterface {
  readonly name = 'Invitations1763600400100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table applications.invitations`);
  }
}

const STATEMENTS = [
  // sent_at is empty while the campaign is scheduled: sent at launch
  `create table applications.invitations (
     id uuid not null constraint invitations_pk primary key,
     campaign_id uuid not null constraint invitations_campaign references campaigns.campaigns (id) on delete cascade,
     organisation_id uuid not null,
     brand_id uuid not null,
     creator_id uuid not null constraint invitations_creator references creators.creators (id) on delete cascade,
     state text not null constraint invitations_state check (state in ('sent', 'applied', 'declined', 'withdrawn', 'expired')),
     message text not null,
     created_by uuid,
     created_at timestamptz not null,
     sent_at timestamptz,
     expires_at timestamptz,
     ended_at timestamptz,
     version integer not null default 1
   )`,
  `create unique index invitations_open_once on applications.invitations (campaign_id, creator_id) where state = 'sent'`,
  `create index invitations_of_campaign on applications.invitations (campaign_id, created_at, id)`,
  `create index invitations_of_creator on applications.invitations (creator_id, created_at, id)`,
];
