import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Internal comments of members and client guests on applications and contents (ACC-6). */
export class Comments1763600100300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.comments (
        id uuid not null constraint comments_pk primary key,
        subject_type text not null constraint comments_subject_type check (subject_type in ('application', 'content')),
        subject_id uuid not null,
        organisation_id uuid not null constraint comments_organisation references identity.organisations (id),
        brand_id uuid not null constraint comments_brand references identity.brands (id),
        author_id uuid not null constraint comments_author references identity.users (id),
        text text not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create index comments_of_subject on identity.comments (subject_type, subject_id, created_at desc, id desc)`);
    await runner.query(`create index comments_of_author on identity.comments (author_id, id)`);
    await runner.query(`create index comments_of_brand on identity.comments (brand_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table identity.comments`);
  }
}
