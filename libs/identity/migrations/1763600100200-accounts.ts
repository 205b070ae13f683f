import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, staff, invitations, own roles, transfers, API keys, single sign-on and data exports (ACC-3 to ACC-12). */
export class Accounts1763600100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.signingIn(runner);
    await this.staff(runner);
    await this.members(runner);
    await this.transfers(runner);
    await this.apiKeys(runner);
    await this.singleSignOn(runner);
    await this.dataExports(runner);
  }

  private async signingIn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.users
        alter column password_hash drop not null,
        add column totp_secret_sealed text,
        add column totp_next_sealed text,
        add column totp_confirmed_at timestamptz,
        add column totp_last_step bigint,
        add column deleted_at timestamptz,
        add constraint users_totp check (totp_confirmed_at is null or totp_secret_sealed is not null)`);
    await runner.query(`
      alter table identity.sessions
        add column second_factor_at timestamptz,
        add column sso_organisation_id uuid constraint sessions_sso_organisation references identity.organisations (id),
        drop constraint sessions_end_reason,
        add constraint sessions_end_reason check (end_reason in
          ('sign-out', 'ended-by-user', 'token-reuse', 'credentials-changed', 'account-deleted', 'single-sign-on-changed', 'staff-ended'))`);
    await runner.query(`
      alter table identity.email_tokens
        drop constraint email_tokens_purpose,
        add constraint email_tokens_purpose check (purpose in ('confirm-email', 'reset-password', 'change-email', 'staff-account'))`);
    await runner.query(`
      alter table identity.sign_in_attempts
        drop constraint sign_in_attempts_kind,
        add constraint sign_in_attempts_kind check (kind in ('sign-in', 'second-factor', 'sign-up', 'mail'))`);
    await runner.query(`
      create table identity.recovery_codes (
        hash bytea not null constraint recovery_codes_pk primary key,
        user_id uuid not null constraint recovery_codes_user references identity.users (id) on delete cascade,
        created_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index recovery_codes_of_user on identity.recovery_codes (user_id)`);
    await runner.query(`
      create table identity.sign_in_challenges (
        hash bytea not null constraint sign_in_challenges_pk primary key,
        user_id uuid not null constraint sign_in_challenges_user references identity.users (id) on delete cascade,
        tries integer not null default 0,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index sign_in_challenges_expiry on identity.sign_in_challenges (expires_at)`);
  }

  private async staff(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.staff_accounts (
        user_id uuid not null constraint staff_accounts_pk primary key constraint staff_accounts_user references identity.users (id),
        role text not null constraint staff_accounts_role check (role in ('support', 'verifier', 'influencer_manager', 'finance', 'admin')),
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        ended_at timestamptz
      )`);
  }

  private async members(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.roles (
        id uuid not null constraint roles_pk primary key,
        organisation_id uuid not null constraint roles_organisation references identity.organisations (id),
        name text not null,
        description text,
        permissions text[] not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create unique index roles_name_once on identity.roles (organisation_id, lower(name))`);
    await runner.query(`
      alter table identity.memberships
        add column custom_role_id uuid constraint memberships_custom_role references identity.roles (id),
        drop constraint memberships_role,
        add constraint memberships_role check (role in
          ('owner', 'admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client_guest', 'custom')),
        add constraint memberships_custom check ((role = 'custom') = (custom_role_id is not null)),
        add constraint memberships_owner_unrestricted check (role <> 'owner' or brand_ids is null)`);
    await runner.query(`alter table identity.entitlements add column custom_roles boolean not null default true`);
    await runner.query(`create index sessions_seen on identity.sessions (user_id, last_used_at desc)`);
    await runner.query(`create index memberships_of_role on identity.memberships (custom_role_id) where custom_role_id is not null`);
    await runner.query(`
      create table identity.member_invitations (
        id uuid not null constraint member_invitations_pk primary key,
        organisation_id uuid not null constraint member_invitations_organisation references identity.organisations (id),
        email text not null constraint member_invitations_email_lower check (email = lower(email)),
        role text not null constraint member_invitations_role check (role in
          ('admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client_guest', 'custom')),
        custom_role_id uuid constraint member_invitations_custom_role references identity.roles (id) on delete set null,
        brand_ids uuid[],
        campaign_ids uuid[],
        token_hash bytea not null,
        invited_by uuid not null constraint member_invitations_inviter references identity.users (id),
        state text not null constraint member_invitations_state check (state in ('open', 'accepted', 'withdrawn')),
        accepted_by uuid constraint member_invitations_accepter references identity.users (id),
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint member_invitations_custom check (custom_role_id is null or role = 'custom'),
        constraint member_invitations_custom_open check (state <> 'open' or role <> 'custom' or custom_role_id is not null),
        constraint member_invitations_guest check (role <> 'client_guest' or (brand_ids is not null and campaign_ids is not null)),
        constraint member_invitations_accepted check ((state = 'accepted') = (accepted_by is not null))
      )`);
    await runner.query(`create unique index member_invitations_token on identity.member_invitations (token_hash)`);
    await runner.query(
      `create unique index member_invitations_open_once on identity.member_invitations (organisation_id, email) where state = 'open'`,
    );
    await runner.query(
      `create index member_invitations_of_organisation on identity.member_invitations (organisation_id, created_at desc, id desc)`,
    );
  }

  private async transfers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.ownership_transfers (
        id uuid not null constraint ownership_transfers_pk primary key,
        organisation_id uuid not null constraint ownership_transfers_organisation references identity.organisations (id),
        from_user_id uuid not null constraint ownership_transfers_from references identity.users (id),
        to_user_id uuid not null constraint ownership_transfers_to references identity.users (id),
        state text not null constraint ownership_transfers_state check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
        expires_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint ownership_transfers_other check (from_user_id <> to_user_id)
      )`);
    await runner.query(
      `create unique index ownership_transfers_one_open on identity.ownership_transfers (organisation_id) where state = 'offered'`,
    );
    await runner.query(`create index ownership_transfers_to_user on identity.ownership_transfers (to_user_id) where state = 'offered'`);
    await runner.query(`
      create table identity.brand_transfers (
        id uuid not null constraint brand_transfers_pk primary key,
        brand_id uuid not null constraint brand_transfers_brand references identity.brands (id),
        from_organisation_id uuid not null constraint brand_transfers_from references identity.organisations (id),
        to_email text not null constraint brand_transfers_email_lower check (to_email = lower(to_email)),
        to_organisation_id uuid constraint brand_transfers_to references identity.organisations (id),
        offered_by uuid not null constraint brand_transfers_offerer references identity.users (id),
        answered_by uuid constraint brand_transfers_answerer references identity.users (id),
        state text not null constraint brand_transfers_state check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
        expires_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint brand_transfers_other check (from_organisation_id <> to_organisation_id),
        constraint brand_transfers_accepted check ((state = 'accepted') = (to_organisation_id is not null))
      )`);
    await runner.query(`create unique index brand_transfers_one_open on identity.brand_transfers (brand_id) where state = 'offered'`);
    await runner.query(`create index brand_transfers_of_from on identity.brand_transfers (from_organisation_id, created_at desc, id desc)`);
    await runner.query(`create index brand_transfers_of_to on identity.brand_transfers (to_organisation_id, created_at desc, id desc)`);
    await runner.query(`create index brand_transfers_to_email on identity.brand_transfers (to_email) where state = 'offered'`);
  }

  private async apiKeys(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.api_keys (
        id uuid not null constraint api_keys_pk primary key,
        organisation_id uuid not null constraint api_keys_organisation references identity.organisations (id),
        created_by uuid not null constraint api_keys_creator references identity.users (id),
        name text not null,
        start text not null,
        hash bytea not null,
        previous_hash bytea,
        previous_until timestamptz,
        permissions text[] not null,
        brand_ids uuid[],
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint api_keys_previous check ((previous_hash is null) = (previous_until is null))
      )`);
    await runner.query(`create unique index api_keys_hash on identity.api_keys (hash)`);
    await runner.query(`create unique index api_keys_previous_hash on identity.api_keys (previous_hash) where previous_hash is not null`);
    await runner.query(`create index api_keys_of_organisation on identity.api_keys (organisation_id, created_at desc, id desc)`);
  }

  private async singleSignOn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.organisations
        add column second_factor_required boolean not null default false,
        add column closed_at timestamptz`);
    await runner.query(`
      create table identity.single_sign_on (
        organisation_id uuid not null constraint single_sign_on_pk primary key
          constraint single_sign_on_organisation references identity.organisations (id),
        issuer text not null,
        client_id text not null,
        client_secret_sealed text not null,
        email_domains text[] not null,
        default_role text not null constraint single_sign_on_role check (default_role in
          ('admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst')),
        enabled boolean not null,
        enforced boolean not null,
        proven_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint single_sign_on_enforced check (not enforced or (enabled and proven_at is not null))
      )`);
    await runner.query(`create index single_sign_on_domains on identity.single_sign_on using gin (email_domains)`);
    await runner.query(
      `create index sessions_of_single_sign_on on identity.sessions (sso_organisation_id) where sso_organisation_id is not null`,
    );
    await runner.query(`
      create table identity.oidc_identities (
        id uuid not null constraint oidc_identities_pk primary key,
        organisation_id uuid not null constraint oidc_identities_organisation references identity.organisations (id),
        issuer text not null,
        subject text not null,
        user_id uuid not null constraint oidc_identities_user references identity.users (id) on delete cascade,
        created_at timestamptz not null,
        constraint oidc_identities_once unique (organisation_id, issuer, subject)
      )`);
    await runner.query(`create index oidc_identities_of_user on identity.oidc_identities (user_id)`);
    await this.formerMembers(runner);
    await runner.query(`
      create table identity.oidc_attempts (
        state_hash bytea not null constraint oidc_attempts_pk primary key,
        organisation_id uuid not null constraint oidc_attempts_organisation references identity.organisations (id),
        browser_hash bytea not null,
        sealed text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query(`create index oidc_attempts_expiry on identity.oidc_attempts (expires_at)`);
  }

  /** Whoever was a member once comes back by an invitation, never by single sign-on alone; a trigger, so that no way out is forgotten. */
  private async formerMembers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.former_members (
        organisation_id uuid not null constraint former_members_organisation references identity.organisations (id) on delete cascade,
        user_id uuid not null,
        email_hash bytea not null,
        ended_at timestamptz not null,
        constraint former_members_pk primary key (organisation_id, user_id)
      )`);
    await runner.query(`create index former_members_email on identity.former_members (organisation_id, email_hash)`);
    await runner.query(`
      create function identity.remember_member() returns trigger language plpgsql as $$
      begin
        insert into identity.former_members (organisation_id, user_id, email_hash, ended_at)
          select old.organisation_id, old.user_id, sha256(convert_to(u.email, 'UTF8')), now() from identity.users u where u.id = old.user_id
          on conflict (organisation_id, user_id) do update set email_hash = excluded.email_hash, ended_at = excluded.ended_at;
        return old;
      end $$`);
    await runner.query(`
      create trigger memberships_remembered after delete on identity.memberships
      for each row execute function identity.remember_member()`);
  }

  private async dataExports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.data_exports (
        id uuid not null constraint data_exports_pk primary key,
        user_id uuid not null constraint data_exports_user references identity.users (id),
        state text not null constraint data_exports_state check (state in ('waiting', 'running', 'done', 'failed', 'expired')),
        progress integer not null default 0,
        file_key text,
        bytes bigint,
        created_at timestamptz not null,
        finished_at timestamptz,
        expires_at timestamptz
      )`);
    await runner.query(`create index data_exports_of_user on identity.data_exports (user_id, created_at desc, id desc)`);
    await runner.query(`create index data_exports_expiry on identity.data_exports (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger memberships_remembered on identity.memberships`);
    await runner.query(`drop function identity.remember_member`);
    for (const table of [
      'data_exports',
      'former_members',
      'oidc_attempts',
      'oidc_identities',
      'single_sign_on',
      'api_keys',
      'brand_transfers',
      'ownership_transfers',
      'member_invitations',
      'staff_accounts',
      'sign_in_challenges',
      'recovery_codes',
    ]) {
      await runner.query(`drop table identity.${table}`);
    }
    await runner.query(`alter table identity.memberships drop column custom_role_id`);
    await runner.query(`drop table identity.roles`);
    await runner.query(`alter table identity.entitlements drop column custom_roles`);
    await runner.query(`drop index identity.sessions_seen`);
    await runner.query(`alter table identity.organisations drop column second_factor_required, drop column closed_at`);
    await runner.query(`alter table identity.sessions drop column second_factor_at, drop column sso_organisation_id`);
    await runner.query(
      `alter table identity.users drop column totp_secret_sealed, drop column totp_next_sealed, drop column totp_confirmed_at, drop column totp_last_step, drop column deleted_at`,
    );
  }
}
