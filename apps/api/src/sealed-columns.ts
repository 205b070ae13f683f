import type { SealedColumn } from '@app/platform';

/** Every sealed column of every module. A new one belongs here, else a rotation would lose it: sealed-columns.spec.ts compares with the database. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'identity.users', key: 'id', column: 'totp_secret_sealed' },
  { table: 'identity.users', key: 'id', column: 'totp_next_sealed' },
  { table: 'identity.refresh_tokens', key: 'hash', column: 'successor_sealed' },
  { table: 'identity.email_tokens', key: 'hash', column: 'sign_up_sealed' },
  { table: 'identity.single_sign_on', key: 'organisation_id', column: 'client_secret_sealed' },
  { table: 'identity.oidc_attempts', key: 'state_hash', column: 'sealed' },
  { table: 'creators.creators', key: 'id', column: 'iban_sealed' },
  { table: 'creators.social_accounts', key: 'id', column: 'token_sealed' },
  { table: 'creators.social_accounts', key: 'id', column: 'refresh_token_sealed' },
];
