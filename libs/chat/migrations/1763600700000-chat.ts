import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One thread per collaboration, its messages with gapless numbers, and how far everybody has read. */
export class Chat1763600700000 implements MigrationInterface {
  readonly name = 'Chat1763600700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists chat`);
    await runner.query(`
      create table chat.threads (
        id uuid not null constraint threads_pk primary key,
        collaboration_id uuid not null constraint threads_collaboration unique
          constraint threads_collaboration_fk references collaborations.collaborations (id),
        campaign_id uuid not null,
        organisation_id uuid not null,
        brand_id uuid not null,
        creator_id uuid not null,
        search_text text not null,
        last_seq integer not null,
        last_change integer not null,
        last_text text,
        last_from text,
        active_at timestamptz not null,
        closes_at timestamptz,
        created_at timestamptz not null,
        constraint threads_last_from check (last_from in ('brand', 'creator')),
        constraint threads_last check ((last_seq = 0) = (last_from is null) and (last_from is null) = (last_text is null))
      )`);
    await runner.query(`create index threads_of_organisation on chat.threads (organisation_id, active_at, id)`);
    await runner.query(`create index threads_of_creator on chat.threads (creator_id, active_at, id)`);
    await runner.query(`create index threads_of_campaign on chat.threads (campaign_id, active_at, id)`);
    await runner.query(`
      create table chat.messages (
        id uuid not null constraint messages_pk primary key,
        thread_id uuid not null constraint messages_thread references chat.threads (id) on delete cascade,
        seq integer not null,
        change integer not null,
        client_id uuid not null,
        sender_id uuid not null,
        sender_side text not null,
        text text not null,
        broadcast_id uuid,
        created_at timestamptz not null,
        constraint messages_seq unique (thread_id, seq),
        constraint messages_client unique (thread_id, sender_id, client_id),
        constraint messages_side check (sender_side in ('brand', 'creator')),
        constraint messages_text check (text <> '')
      )`);
    await runner.query(`create index messages_changed on chat.messages (thread_id, change) where change > 0`);
    await runner.query(`
      create table chat.reads (
        thread_id uuid not null constraint reads_thread references chat.threads (id) on delete cascade,
        user_id uuid not null,
        side text not null,
        seq integer not null,
        read_at timestamptz not null,
        constraint reads_pk primary key (thread_id, user_id),
        constraint reads_side check (side in ('brand', 'creator'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema chat cascade`);
  }
}
