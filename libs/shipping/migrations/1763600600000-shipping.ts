import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per collaboration: its address for this campaign and its parcel. */
export class Shipping1763600600000 implements MigrationInterface {
  readonly name = 'Shipping1763600600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists shipping`);
    await runner.query(`
      create table shipping.shipments (
        id uuid not null constraint shipments_pk primary key,
        collaboration_id uuid not null constraint shipments_collaboration unique
          constraint shipments_collaboration_fk references collaborations.collaborations (id),
        campaign_id uuid not null,
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        state text not null,
        currency character(3) not null,
        remind_at timestamptz,
        reminded_at timestamptz,
        address jsonb,
        address_confirmed_at timestamptz,
        address_wiped_at timestamptz,
        downloaded_at timestamptz,
        downloaded_hash text,
        carrier text,
        tracking_number text,
        tracking_url text,
        cost_minor integer,
        sent_at timestamptz,
        sent_by uuid,
        received_at timestamptz,
        version integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint shipments_state check (state in ('waiting', 'sent', 'received', 'assumed_received', 'not_needed')),
        constraint shipments_cost check (cost_minor >= 0),
        constraint shipments_tracking_url check (tracking_url like 'https://%'),
        constraint shipments_sent check (sent_at is not null or state in ('waiting', 'not_needed')),
        constraint shipments_received check ((received_at is null) = (state not in ('received', 'assumed_received'))),
        constraint shipments_wiped check (address_wiped_at is null or address is null)
      )`);
    await runner.query(`create index shipments_of_campaign on shipping.shipments (campaign_id, state)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema shipping cascade`);
  }
}
