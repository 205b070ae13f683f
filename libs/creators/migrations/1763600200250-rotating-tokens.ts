import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Platforms whose access tokens live for hours give a refresh token beside, which changes with each use (CRE-2, platform-apis.md 2.2). */
export class RotatingTokens1763600200250 implements MigrationInterface {
  readonly name = 'RotatingTokens1763600200250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table creators.social_accounts
        add column refresh_token_sealed text,
        add column refresh_expires_at timestamptz,
        add column renewing_since timestamptz,
        add constraint social_accounts_refresh_token
          check ((refresh_token_sealed is null) = (refresh_expires_at is null) and (refresh_token_sealed is null or state = 'connected'))`);
    await runner.query(
      `create index social_accounts_refresh_ending on creators.social_accounts (refresh_expires_at) where state = 'connected'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index creators.social_accounts_refresh_ending`);
    await runner.query(`
      alter table creators.social_accounts
        drop constraint social_accounts_refresh_token,
        drop column refresh_token_sealed,
        drop column refresh_expires_at,
        drop column renewing_since`);
  }
}
