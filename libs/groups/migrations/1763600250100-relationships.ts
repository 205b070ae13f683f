import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stages, notes, tasks and what happened, per brand and creator (GRP-4). */
export class Relationships1763600250100 implements MigrationInterface {
  readonly name = 'Relationships1763600250100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table groups.relation_facts, groups.relationship_tasks, groups.relationship_notes, groups.relationships`);
  }
}

const STATEMENTS = [
  `create table groups.relationships (
     id uuid not null constraint relationships_pk primary key,
     organisation_id uuid not null,
     brand_id uuid not null constraint relationships_brand references identity.brands (id),
     creator_id uuid not null constraint relationships_creator references creators.creators (id) on delete cascade,
     stage text not null
       constraint relationships_stage check (stage in ('none', 'outreach', 'negotiation', 'awaiting_post', 'posted', 'ambassador')),
     stage_at timestamptz not null,
     owner_id uuid,
     tags text[] not null,
     version integer not null default 1,
     created_at timestamptz not null,
     updated_at timestamptz not null
   )`,
  `create unique index relationships_once on groups.relationships (brand_id, creator_id)`,
  `create index relationships_column on groups.relationships (brand_id, stage, stage_at desc, id desc)`,
  `create index relationships_of_creator on groups.relationships (creator_id)`,
  `create table groups.relationship_notes (
     id uuid not null constraint relationship_notes_pk primary key,
     organisation_id uuid not null,
     brand_id uuid not null constraint relationship_notes_brand references identity.brands (id),
     creator_id uuid not null constraint relationship_notes_creator references creators.creators (id) on delete cascade,
     author_id uuid not null,
     text text not null,
     version integer not null default 1,
     created_at timestamptz not null,
     edited_at timestamptz
   )`,
  `create index relationship_notes_order on groups.relationship_notes (brand_id, creator_id, created_at desc, id desc)`,
  `create index relationship_notes_of_creator on groups.relationship_notes (creator_id)`,
  `create table groups.relationship_tasks (
     id uuid not null constraint relationship_tasks_pk primary key,
     organisation_id uuid not null,
     brand_id uuid not null constraint relationship_tasks_brand references identity.brands (id),
     creator_id uuid not null constraint relationship_tasks_creator references creators.creators (id) on delete cascade,
     text text not null,
     due_on date,
     assignee_id uuid,
     done_at timestamptz,
     done_by uuid,
     created_by uuid,
     version integer not null default 1,
     created_at timestamptz not null,
     updated_at timestamptz not null
   )`,
  `create index relationship_tasks_order on groups.relationship_tasks (brand_id, creator_id, created_at desc, id desc)`,
  `create index relationship_tasks_due on groups.relationship_tasks (brand_id, due_on, id) where done_at is null and due_on is not null`,
  `create index relationship_tasks_of_creator on groups.relationship_tasks (creator_id)`,
  // messages: one row per thread and day, counted in times
  `create table groups.relation_facts (
     id uuid not null constraint relation_facts_pk primary key,
     brand_id uuid not null constraint relation_facts_brand references identity.brands (id),
     creator_id uuid not null constraint relation_facts_creator references creators.creators (id) on delete cascade,
     kind text not null,
     at timestamptz not null,
     campaign_id uuid,
     ref uuid,
     from_stage text,
     stage text,
     actor_id uuid,
     times integer not null default 1,
     day date,
     stars smallint
   )`,
  `create index relation_facts_order on groups.relation_facts (brand_id, creator_id, at desc, id desc)`,
  `create index relation_facts_of_creator on groups.relation_facts (creator_id)`,
  `create unique index relation_facts_messages on groups.relation_facts (brand_id, creator_id, ref, day) where kind = 'messages'`,
];
