import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest posts of linked accounts with their figures, as brands see them on the creator's page (CRE-6), and when they were read. */
export class AccountPosts1763600200820 implements MigrationInterface {
  readonly name = 'AccountPosts1763600200820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table creators.account_posts (
        id uuid not null constraint account_posts_pk primary key,
        social_account_id uuid not null
          constraint account_posts_account references creators.social_accounts (id) on delete cascade,
        platform_post_id text not null,
        kind text not null constraint account_posts_kind check (kind in ('post', 'reel', 'video')),
        caption text not null,
        permalink text,
        taken_at timestamptz not null,
        likes bigint,
        comments bigint,
        views bigint,
        reach bigint,
        picture_key text,
        constraint account_posts_once unique (social_account_id, platform_post_id)
      )`);
    await runner.query(`
      create table creators.account_readings (
        social_account_id uuid not null constraint account_readings_pk primary key
          constraint account_readings_account references creators.social_accounts (id) on delete cascade,
        asked_at timestamptz,
        read_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.account_posts, creators.account_readings`);
  }
}
