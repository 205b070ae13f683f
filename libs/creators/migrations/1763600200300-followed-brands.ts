import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brands that creators follow (CRE-7). */
export class FollowedBrands1763600200300 implements MigrationInterface {
  readonly name = 'FollowedBrands1763600200300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table creators.followed_brands (
       id uuid not null constraint followed_brands_pk primary key,
       creator_id uuid not null constraint followed_brands_creator references creators.creators (id) on delete cascade,
       brand_id uuid not null,
       created_at timestamptz not null,
       constraint followed_brands_once unique (creator_id, brand_id)
     )`);
    await runner.query(`create index followed_brands_of_brand on creators.followed_brands (brand_id, creator_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table creators.followed_brands`);
  }
}
