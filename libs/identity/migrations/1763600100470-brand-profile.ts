import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Industries as fixed words and links of the brand profile (BRA-1), referral codes (CRE-10). */
export class BrandProfile1763600100470 implements MigrationInterface {
  readonly name = 'BrandProfile1763600100470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update identity.brands set industry = case
        when industry ~* '(beauty|skin|hair|cosmetic|make-?up|kosmetik|haut|haar)' then 'beauty'
        when industry ~* '(fashion|mode|jewel|schmuck|shoe|schuh|textil)' then 'fashion'
        when industry ~* '(food|drink|beverage|lebensmittel|getränk|gastro)' then 'food'
        when industry ~* '(home|furniture|garden|garten|möbel|wohnen|interior)' then 'home'
        when industry ~* '(fitness|sport|health|gesundheit)' then 'fitness'
        when industry ~* '(tech|software|electronic|elektronik|gaming)' then 'tech'
        when industry ~* '(baby|kid|kinder|famil|pet|haustier)' then 'family'
        when industry ~* '(travel|reise|hotel|outdoor)' then 'travel'
        else 'other' end
      where industry is not null`);
    await runner.query(`
      alter table identity.brands
        add column links text[] not null default '{}',
        add constraint brands_industry check (industry in
          ('beauty', 'fashion', 'food', 'home', 'fitness', 'tech', 'family', 'travel', 'services', 'other'))`);
    await runner.query(`
      create table identity.referral_codes (
        code text not null constraint referral_codes_pk primary key constraint referral_codes_form check (code ~ '^[A-Z0-9-]{4,20}$'),
        brand_id uuid not null constraint referral_codes_brand references identity.brands (id),
        created_at timestamptz not null
      )`);
    await runner.query(`create index referral_codes_of_brand on identity.referral_codes (brand_id)`);
    await runner.query(`
      create table identity.referrals (
        brand_id uuid not null constraint referrals_pk primary key constraint referrals_brand references identity.brands (id),
        organisation_id uuid not null constraint referrals_organisation references identity.organisations (id),
        code text not null constraint referrals_code references identity.referral_codes (code),
        text text not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`
      alter table identity.sign_in_attempts
        drop constraint sign_in_attempts_kind,
        add constraint sign_in_attempts_kind check (kind in ('sign-in', 'second-factor', 'sign-up', 'mail', 'referral'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from identity.sign_in_attempts where kind = 'referral'`);
    await runner.query(`
      alter table identity.sign_in_attempts
        drop constraint sign_in_attempts_kind,
        add constraint sign_in_attempts_kind check (kind in ('sign-in', 'second-factor', 'sign-up', 'mail'))`);
    await runner.query(`drop table identity.referrals`);
    await runner.query(`drop table identity.referral_codes`);
    await runner.query(`alter table identity.brands drop constraint brands_industry, drop column links`);
  }
}
