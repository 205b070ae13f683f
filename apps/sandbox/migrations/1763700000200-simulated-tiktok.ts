import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of the simulated TikTok (DEM-1). Video ids start where the documented example does: beyond 2^53, so that nobody reads them as numbers. */
export class SimulatedTiktok1763700000200 implements MigrationInterface {
  readonly name = 'SimulatedTiktok1763700000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create sequence sandbox.tiktok_video_id start with 7470000000000000001;

      create table sandbox.tiktok_account (
        id bigint generated always as identity,
        username text not null,
        name text not null,
        bio text not null,
        verified boolean not null,
        followers integer not null,
        following integer not null,
        likes bigint not null,
        engagement_rate double precision not null,
        picture_seed text not null,
        created_at timestamptz not null,
        constraint pk_tiktok_account primary key (id),
        constraint uq_tiktok_account_username unique (username)
      );

      create table sandbox.tiktok_video (
        id bigint not null default nextval('sandbox.tiktok_video_id'),
        account_id bigint not null,
        title text not null,
        description text not null,
        duration integer not null,
        seed text not null,
        finals jsonb not null,
        taken_at timestamptz not null,
        constraint pk_tiktok_video primary key (id),
        constraint fk_tiktok_video_account foreign key (account_id) references sandbox.tiktok_account (id) on delete cascade
      );
      create index ix_tiktok_video_account on sandbox.tiktok_video (account_id, taken_at desc, id desc);

      create table sandbox.tiktok_code (
        code_hash text not null,
        account_id bigint not null,
        redirect_uri text not null,
        scopes text[] not null,
        challenge text,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint pk_tiktok_code primary key (code_hash),
        constraint fk_tiktok_code_account foreign key (account_id) references sandbox.tiktok_account (id) on delete cascade
      );
      create index ix_tiktok_code_account on sandbox.tiktok_code (account_id);

      create table sandbox.tiktok_token (
        token_hash text not null,
        account_id bigint not null,
        kind text not null,
        scopes text[] not null,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        reused integer not null default 0,
        revoked_at timestamptz,
        constraint pk_tiktok_token primary key (token_hash),
        constraint fk_tiktok_token_account foreign key (account_id) references sandbox.tiktok_account (id) on delete cascade,
        constraint ck_tiktok_token_kind check (kind in ('access', 'refresh'))
      );
      create index ix_tiktok_token_account on sandbox.tiktok_token (account_id);

      create table sandbox.tiktok_fault (
        id bigint generated always as identity,
        account_id bigint,
        kind text not null,
        delay_ms integer not null default 0,
        remaining integer,
        constraint pk_tiktok_fault primary key (id),
        constraint fk_tiktok_fault_account foreign key (account_id) references sandbox.tiktok_account (id) on delete cascade,
        constraint ck_tiktok_fault_kind check (kind in ('slow', 'error500', 'limit', 'truncated'))
      );

      create table sandbox.tiktok_usage (
        endpoint text not null,
        second timestamptz not null,
        calls integer not null,
        constraint pk_tiktok_usage primary key (endpoint, second)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table sandbox.tiktok_usage, sandbox.tiktok_fault, sandbox.tiktok_token, sandbox.tiktok_code, sandbox.tiktok_video, sandbox.tiktok_account;
      drop sequence sandbox.tiktok_video_id;
    `);
  }
}
