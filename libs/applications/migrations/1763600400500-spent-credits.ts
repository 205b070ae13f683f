import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has no credit left (APP-8) is known to the network from the first day (CRE-5). Five credits: the policy of this release; videos of
 * UGC campaigns are paid and hold none (1763600400520).
 */
export class SpentCredits1763600400500 implements MigrationInterface {
  readonly name = 'SpentCredits1763600400500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into creators.spent_credits (creator_id, until)
      select creator_id, back from (
        select a.creator_id, coalesce(a.credit_back_at, 'infinity') as back,
          row_number() over (partition by a.creator_id order by coalesce(a.credit_back_at, 'infinity') desc) as place
        from applications.applications a join creators.creators c on c.id = a.creator_id
        where a.without_cash and not exists (select from campaigns.campaigns k where k.id = a.campaign_id and k.type = 'ugc')
          and (a.state in ('applied', 'accepted', 'waitlisted')
          or (a.state = 'confirmed' and (a.credit_back_at is null or a.credit_back_at > now())))
      ) held where place = 5
      on conflict (creator_id) do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from creators.spent_credits`);
  }
}
