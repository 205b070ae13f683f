import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Campaigns1763600300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists campaigns`);
    await this.campaigns(runner);
    await this.records(runner);
    await this.creatorSide(runner);
  }

  private async campaigns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns.campaigns (
        id uuid not null constraint campaigns_pk primary key,
        organisation_id uuid not null constraint campaigns_organisation references identity.organisations (id),
        brand_id uuid not null constraint campaigns_brand references identity.brands (id),
        title text not null,
        type text not null constraint campaigns_type check (type in ('instagram', 'tiktok', 'ugc')),
        timing text not null constraint campaigns_timing check (timing in ('time_limited', 'ongoing')),
        format text not null constraint campaigns_format check (format in ('standard', 'speedy', 'event')),
        state text not null constraint campaigns_state check (state in
          ('draft', 'scheduled', 'application', 'preparation', 'active', 'running', 'paused', 'closing', 'completed', 'cancelled')),
        state_reason text,
        product jsonb,
        cash_minor integer not null constraint campaigns_cash check (cash_minor >= 0),
        currency char(3) not null,
        rate jsonb,
        mix jsonb,
        post_kind text not null constraint campaigns_post_kind check (post_kind in ('post', 'reel', 'free')),
        brief jsonb not null,
        requirements jsonb not null,
        criteria jsonb not null,
        schedule jsonb not null,
        ads jsonb,
        exclusivity jsonb,
        variants jsonb not null,
        questions jsonb not null,
        time_zone text not null,
        places integer constraint campaigns_places check (places >= 1),
        launch_at timestamptz,
        launched_at timestamptz,
        application_ends_at timestamptz,
        confirmed_at timestamptz,
        preparation_ends_at timestamptz,
        active_ends_at timestamptz,
        decided_at timestamptz,
        paused_at timestamptz,
        ended_at timestamptz,
        archived_at timestamptz,
        warned integer,
        warned_at timestamptz,
        collaborations_open integer not null default 0,
        collaborations_total integer not null default 0,
        terms_version integer not null default 0,
        owner_id uuid not null,
        created_by uuid not null,
        scheduled_by uuid,
        external_id text,
        metadata jsonb not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint campaigns_collaborations check (collaborations_open >= 0 and collaborations_total >= collaborations_open),
        constraint campaigns_terms_of_launched check (launched_at is null or terms_version >= 1)
      )`);
    const never = `'1970-01-01 00:00:00+00'::timestamptz`;
    for (const owner of ['organisation', 'brand']) {
      await runner.query(
        `create index campaigns_of_${owner} on campaigns.campaigns (${owner}_id, created_at desc, id desc) where archived_at is null`,
      );
      await runner.query(
        `create index campaigns_launched_of_${owner} on campaigns.campaigns (${owner}_id, coalesce(launched_at, ${never}) desc, id desc) where archived_at is null`,
      );
    }
    await runner.query(`create index campaigns_all_of_organisation on campaigns.campaigns (organisation_id, created_at desc, id desc)`);
    await runner.query(
      `create index campaigns_external on campaigns.campaigns (organisation_id, external_id) where external_id is not null`,
    );
    await runner.query(
      `create index campaigns_open on campaigns.campaigns (launched_at desc, id desc) where state in ('application', 'running')`,
    );
    await runner.query(
      `create index campaigns_slots on campaigns.campaigns (organisation_id) where state in ('application', 'preparation', 'active', 'running')`,
    );
  }

  private async records(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns.images (
        id uuid not null constraint images_pk primary key,
        campaign_id uuid not null constraint images_campaign references campaigns.campaigns (id) on delete cascade,
        position integer not null,
        width integer not null,
        height integer not null,
        created_at timestamptz not null,
        constraint images_position unique (campaign_id, position) deferrable initially deferred
      )`);
    await runner.query(`
      create table campaigns.versions (
        campaign_id uuid not null constraint versions_campaign references campaigns.campaigns (id) on delete cascade,
        version integer not null,
        hash char(64) not null,
        terms jsonb not null,
        created_at timestamptz not null,
        created_by uuid,
        constraint versions_pk primary key (campaign_id, version)
      )`);
    await runner.query(`
      create table campaigns.history (
        id uuid not null constraint history_pk primary key,
        campaign_id uuid not null constraint history_campaign references campaigns.campaigns (id) on delete cascade,
        at timestamptz not null,
        from_state text,
        to_state text not null,
        event text not null,
        reason text,
        actor_kind text not null,
        actor_id uuid
      )`);
    await runner.query(`create index history_of_campaign on campaigns.history (campaign_id, id)`);
    await runner.query(`
      create function campaigns.refuse_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and not exists (select 1 from campaigns.campaigns where id = old.campaign_id) then return old; end if;
        raise exception 'campaigns.% is append-only', tg_table_name;
      end $$`);
    for (const table of ['versions', 'history']) {
      await runner.query(`
        create trigger ${table}_append_only before update or delete on campaigns.${table}
        for each row execute function campaigns.refuse_change()`);
    }
    await runner.query(`
      create table campaigns.currency_rates (
        version integer not null,
        currency char(3) not null,
        eur_per_unit numeric(18, 8) not null constraint currency_rates_positive check (eur_per_unit > 0),
        minor_digits smallint not null constraint currency_rates_digits check (minor_digits between 0 and 4),
        valid_from timestamptz not null default now(),
        constraint currency_rates_pk primary key (version, currency)
      )`);
    await runner.query(`insert into campaigns.currency_rates (version, currency, eur_per_unit, minor_digits) values (1, 'EUR', 1, 2)`);
  }

  private async creatorSide(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns.saved_campaigns (
        creator_id uuid not null,
        campaign_id uuid not null constraint saved_campaigns_campaign references campaigns.campaigns (id) on delete cascade,
        saved_at timestamptz not null,
        constraint saved_campaigns_pk primary key (creator_id, campaign_id)
      )`);
    await runner.query(`create index saved_campaigns_newest on campaigns.saved_campaigns (creator_id, saved_at desc, campaign_id desc)`);
    await runner.query(`create index saved_campaigns_campaign on campaigns.saved_campaigns (campaign_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema campaigns cascade`);
  }
}
