import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of creators per brand (GRP-1, GRP-2). */
export class Groups1763600250000 implements MigrationInterface {
  readonly name = 'Groups1763600250000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table groups.members, groups.groups`);
    await runner.query(`drop schema groups`);
  }
}

const STATEMENTS = [
  `create schema groups`,
  `create table groups.groups (
     id uuid not null constraint groups_pk primary key,
     organisation_id uuid not null,
     brand_id uuid not null constraint groups_brand references identity.brands (id),
     kind text not null constraint groups_kind check (kind in ('favorites', 'previously_collaborated', 'referrals', 'followers', 'own')),
     name text not null,
     description text not null,
     colour text not null,
     external_id text,
     metadata jsonb not null,
     created_by uuid,
     version integer not null default 1,
     created_at timestamptz not null,
     updated_at timestamptz not null
   )`,
  `create unique index groups_automatic_once on groups.groups (brand_id, kind) where kind <> 'own'`,
  `create unique index groups_name_once on groups.groups (brand_id, lower(name)) where kind = 'own'`,
  `create index groups_external on groups.groups (brand_id, external_id) where external_id is not null`,
  // seq is the group's order; a removal by hand from an automatic group leaves its row, so that it stays removed
  `create table groups.members (
     group_id uuid not null constraint members_group references groups.groups (id) on delete cascade,
     creator_id uuid not null constraint members_creator references creators.creators (id) on delete cascade,
     seq bigint not null generated always as identity,
     by_hand boolean not null,
     by_system boolean not null,
     removed_at timestamptz,
     added_at timestamptz not null,
     added_by uuid,
     constraint members_pk primary key (group_id, creator_id),
     constraint members_reason check (by_hand or by_system or removed_at is not null)
   )`,
  `create index members_order on groups.members (group_id, seq) where removed_at is null`,
  `create index members_of_creator on groups.members (creator_id)`,
];
