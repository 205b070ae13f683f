import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has not rated is reminded once (CRE-8); the deadline itself asks whether ratings are still open. */
export class RatingReminders1763600500520 implements MigrationInterface {
  readonly name = 'RatingReminders1763600500520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table collaborations.collaborations add column rating_reminded_at timestamptz`);
    await runner.query(`
      insert into platform.deadlines (id, kind, subject_id, due_at, state)
      select gen_random_uuid(), 'collaborations.rating-reminder', id, ended_at + interval '3 days', 'pending'
      from collaborations.collaborations where ended_at > now() - interval '27 days'
      on conflict do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from platform.deadlines where kind = 'collaborations.rating-reminder'`);
    await runner.query(`alter table collaborations.collaborations drop column rating_reminded_at`);
  }
}
