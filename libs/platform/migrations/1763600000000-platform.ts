import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists platform`);
    await runner.query(`
      create table platform.clock (
        one boolean primary key default true check (one),
        offset_ms bigint not null default 0
      )`);
    await runner.query(`insert into platform.clock default values`);
    await runner.query(`
      create table platform.deadlines (
        id uuid not null constraint deadlines_pk primary key,
        kind text not null,
        subject_id uuid not null,
        due_at timestamptz not null,
        state text not null constraint deadlines_state check (state in ('pending', 'done', 'cancelled')),
        fired_at timestamptz,
        failures integer not null default 0,
        constraint deadlines_kind_subject unique (kind, subject_id)
      )`);
    await runner.query(`create index deadlines_due on platform.deadlines (due_at) where state = 'pending'`);
    await runner.query(`create index deadlines_subject on platform.deadlines (subject_id)`);
    await runner.query(`
      create table platform.handled_events (
        event_id uuid not null,
        listener text not null,
        handled_at timestamptz not null default now(),
        constraint handled_events_pk primary key (event_id, listener)
      )`);
    await runner.query(`
      create table platform.idempotency_keys (
        owner text not null,
        key text not null,
        path text not null,
        body_hash text not null,
        status integer not null,
        response jsonb,
        headers jsonb not null,
        created_at timestamptz not null,
        constraint idempotency_keys_pk primary key (owner, key)
      )`);
    await runner.query(`create index idempotency_keys_age on platform.idempotency_keys (created_at)`);
    await runner.query(`
      create table platform.audit_events (
        id uuid not null constraint audit_events_pk primary key,
        at timestamptz not null,
        actor_kind text not null,
        actor_id uuid,
        organisation_id uuid,
        action text not null,
        object_type text not null,
        object_id text not null,
        changes jsonb not null,
        request_id text not null
      )`);
    await runner.query(`create index audit_events_organisation on platform.audit_events (organisation_id, at desc, id desc)`);
    await runner.query(`create index audit_events_object on platform.audit_events (object_type, object_id)`);
    await runner.query(`
      create function platform.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'platform.audit_events is append-only'; end $$`);
    await runner.query(`
      create trigger audit_events_append_only before update or delete on platform.audit_events
      for each row execute function platform.refuse_change()`);
    await runner.query(`
      create table platform.mails (
        id uuid not null constraint mails_pk primary key,
        recipient text not null,
        subject text not null,
        text text not null,
        html text not null,
        created_at timestamptz not null,
        sent_at timestamptz
      )`);
    await runner.query(
      `create table platform.job_workers (worker_id text not null constraint job_workers_pk primary key, instance uuid not null)`,
    );
    await runner.query(`create index mails_created on platform.mails (created_at desc, id desc)`);
    await runner.query(`create index mails_recipient on platform.mails (recipient, created_at desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema platform cascade`);
  }
}
