import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1763601000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists notifications`);
    await runner.query(`
      create table notifications.notifications (
        id uuid not null constraint notifications_pk primary key,
        user_id uuid not null constraint notifications_user_fk references identity.users (id) on delete cascade,
        organisation_id uuid,
        kind text not null,
        data jsonb not null,
        link text not null,
        created_at timestamptz not null,
        read_at timestamptz
      )`);
    await runner.query(`create index notifications_user on notifications.notifications (user_id, created_at desc, id desc)`);
    await runner.query(`create index notifications_unread on notifications.notifications (user_id) where read_at is null`);
    await runner.query(
      `create index notifications_of_creator on notifications.notifications ((data ->> 'creatorId')) where data ? 'creatorId'`,
    );
    await runner.query(`
      create table notifications.settings (
        user_id uuid not null constraint settings_user_fk references identity.users (id) on delete cascade,
        kind text not null,
        email boolean not null,
        constraint settings_pk primary key (user_id, kind)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema notifications cascade`);
  }
}
