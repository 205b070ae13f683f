import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First replies that were given before they were counted (CRE-9): as `FirstReplies` finds them, one per thread. */
export class FirstReplies1763600700100 implements MigrationInterface {
  readonly name = 'FirstReplies1763600700100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into creators.first_replies (id, creator_id, collaboration_id, brand_id, title, counts, asked_at, at, version)
      select gen_random_uuid(), t.creator_id, t.collaboration_id, t.brand_id, c.terms ->> 'title', true, asked.created_at, reply.created_at, 1
      from chat.threads t
      join creators.creators k on k.id = t.creator_id
      join collaborations.collaborations c on c.id = t.collaboration_id
      cross join lateral (select seq, created_at from chat.messages m where m.thread_id = t.id and m.sender_side = 'creator'
        order by seq limit 1) reply
      cross join lateral (select created_at from chat.messages m where m.thread_id = t.id and m.sender_side = 'brand'
        and m.broadcast_id is null and m.seq < reply.seq order by seq limit 1) asked
      on conflict do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from creators.first_replies`);
  }
}
