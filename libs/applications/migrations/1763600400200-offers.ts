import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers to creators (APP-7, COL-5), the brand's order, and other cash (APP-9). */
export class Offers1763600400200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table applications.offers (
        id uuid not null constraint offers_pk primary key,
        application_id uuid not null constraint offers_application references applications.applications (id) on delete cascade,
        campaign_id uuid not null,
        kind text not null constraint offers_kind check (kind in ('selection', 'place')),
        lost_collaboration_id uuid,
        state text not null constraint offers_state check (state in ('open', 'agreed', 'refused', 'lapsed', 'withdrawn')),
        is_current boolean not null,
        terms_version integer not null,
        terms_hash text not null,
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        extended_at timestamptz,
        warned_at timestamptz,
        answered_at timestamptz
      )`);
    await runner.query(`create unique index offers_current on applications.offers (application_id) where is_current`);
    await runner.query(
      `create unique index offers_place on applications.offers (lost_collaboration_id) where lost_collaboration_id is not null and state in ('open', 'agreed')`,
    );
    await runner.query(`create index offers_open_of_campaign on applications.offers (campaign_id, expires_at, id) where state = 'open'`);
    await runner.query(`
      alter table applications.applications
        add column order_position integer,
        add column cash_state text constraint applications_cash_state check (cash_state in ('asked', 'countered', 'agreed', 'refused')),
        add column cash_asked_minor integer,
        add column cash_countered_minor integer,
        add column cash_agreed_minor integer,
        add column cash_answered_at timestamptz`);
    await runner.query(
      `create index applications_by_position on applications.applications (campaign_id, (coalesce(waitlist_position, order_position, 2147483647)), id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index applications.applications_by_position`);
    await runner.query(`
      alter table applications.applications drop column order_position, drop column cash_state, drop column cash_asked_minor,
        drop column cash_countered_minor, drop column cash_agreed_minor, drop column cash_answered_at`);
    await runner.query(`drop table applications.offers`);
  }
}
