import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Videos of UGC campaigns are paid (BIL-3): applications to them hold no credit (APP-8). */
export class PaidVideos1763600400520 implements MigrationInterface {
  readonly name = 'PaidVideos1763600400520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update applications.applications a set without_cash = false from campaigns.campaigns c
       where c.id = a.campaign_id and c.type = 'ugc' and a.without_cash`,
    );
  }

  async down(): Promise<void> {
    // what was counted wrongly is not counted wrongly again
  }
}
