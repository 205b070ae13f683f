import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of the simulated Instagram (DEM-1). Ids start where the documented examples do, so that they look and sort like real ones. */
export class SimulatedInstagram1763700000000 implements MigrationInterface {
  readonly name = 'SimulatedInstagram1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema if not exists sandbox;

      create sequence sandbox.instagram_account_id start with 17841400000000001;
      create sequence sandbox.instagram_post_id start with 17910000000000001;
      create sequence sandbox.instagram_story_id start with 17861000000000001;

      create table sandbox.instagram_account (
        id bigint not null default nextval('sandbox.instagram_account_id'),
        username text not null,
        name text not null,
        account_type text not null,
        followers integer not null,
        follows integer not null,
        engagement_rate double precision not null,
        picture_seed text not null,
        demographics jsonb not null default '{}',
        call_limit integer not null,
        created_at timestamptz not null,
        constraint pk_instagram_account primary key (id),
        constraint uq_instagram_account_username unique (username),
        constraint ck_instagram_account_type check (account_type in ('Business', 'Media_Creator', 'Personal'))
      );

      create table sandbox.instagram_media (
        id bigint not null,
        account_id bigint not null,
        parent_id bigint,
        kind text not null,
        video boolean not null default false,
        caption text not null default '',
        stickers text[] not null default '{}',
        paid_partnership boolean not null default false,
        copyright_flagged boolean not null default false,
        seed text not null,
        finals jsonb not null default '{}',
        growth text not null default 'curve',
        lag_minutes integer not null default 0,
        sample_row integer,
        taken_at timestamptz not null,
        constraint pk_instagram_media primary key (id),
        constraint fk_instagram_media_account foreign key (account_id) references sandbox.instagram_account (id) on delete cascade,
        constraint fk_instagram_media_parent foreign key (parent_id) references sandbox.instagram_media (id) on delete cascade,
        constraint ck_instagram_media_kind check (kind in ('post', 'reel', 'story', 'carousel', 'child')),
        constraint ck_instagram_media_growth check (growth in ('curve', 'instant'))
      );
      create index ix_instagram_media_account on sandbox.instagram_media (account_id, taken_at desc, id desc);
      create index ix_instagram_media_parent on sandbox.instagram_media (parent_id) where parent_id is not null;

      create table sandbox.instagram_code (
        code_hash text not null,
        account_id bigint not null,
        redirect_uri text not null,
        scopes text[] not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint pk_instagram_code primary key (code_hash),
        constraint fk_instagram_code_account foreign key (account_id) references sandbox.instagram_account (id) on delete cascade
      );
      create index ix_instagram_code_account on sandbox.instagram_code (account_id);

      create table sandbox.instagram_token (
        token_hash text not null,
        account_id bigint not null,
        kind text not null,
        scopes text[] not null,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint pk_instagram_token primary key (token_hash),
        constraint fk_instagram_token_account foreign key (account_id) references sandbox.instagram_account (id) on delete cascade,
        constraint ck_instagram_token_kind check (kind in ('short', 'long'))
      );
      create index ix_instagram_token_account on sandbox.instagram_token (account_id);

      create table sandbox.instagram_fault (
        id bigint generated always as identity,
        account_id bigint,
        kind text not null,
        delay_ms integer not null default 0,
        remaining integer,
        constraint pk_instagram_fault primary key (id),
        constraint fk_instagram_fault_account foreign key (account_id) references sandbox.instagram_account (id) on delete cascade,
        constraint ck_instagram_fault_kind check (kind in ('slow', 'error500', 'limit', 'truncated'))
      );

      create table sandbox.instagram_usage (
        account_id bigint not null,
        hour timestamptz not null,
        calls integer not null,
        constraint pk_instagram_usage primary key (account_id, hour),
        constraint fk_instagram_usage_account foreign key (account_id) references sandbox.instagram_account (id) on delete cascade
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table sandbox.instagram_usage, sandbox.instagram_fault, sandbox.instagram_token, sandbox.instagram_code,
        sandbox.instagram_media, sandbox.instagram_account;
      drop sequence sandbox.instagram_story_id;
      drop sequence sandbox.instagram_post_id;
      drop sequence sandbox.instagram_account_id;
    `);
  }
}
