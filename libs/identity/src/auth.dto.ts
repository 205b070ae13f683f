import { Email, Ids, Instant, OneOf, Text } from '@app/platform';
import { POLICY } from '@app/rules';
import { ACCOUNT_KINDS, type AccountKind } from './documents.service.js';
import { LOCALES, type Locale } from './locale.js';
import { PASSWORD_MAXIMUM } from './password.policy.js';

const NAME = { min: 1, max: 120 } as const;

/** A new password; not trimmed, and what is typed is what counts. */
const NewPassword = () => Text({ min: POLICY.accounts.passwordMinimumLength, max: PASSWORD_MAXIMUM, trim: false, format: 'password' });
const Password = () => Text({ min: 1, max: PASSWORD_MAXIMUM, trim: false, format: 'password' });
const Secret = () => Text({ min: 1, max: 200 });

export class SignUpDto {
  @OneOf(ACCOUNT_KINDS)
  kind!: AccountKind;

  @Email()
  email!: string;

  @NewPassword()
  password!: string;

  @Text({ ...NAME, description: 'name of the person' })
  name!: string;

  @Text({ ...NAME, optional: true, description: 'brands and agencies only; required there unless brandName is given' })
  organisationName?: string;

  @Text({ ...NAME, optional: true, description: 'name of the first brand; the name of the organisation when left out' })
  brandName?: string;

  @OneOf(LOCALES)
  locale!: Locale;

  @Ids({ maxItems: 20, description: 'documents of GET /documents/current that this kind of account requires' })
  acceptedDocumentIds!: string[];

  @Text({ min: 1, max: 64, optional: true, pattern: /^[\w-]+$/, description: 'referral code of a brand, for creators' })
  referralCode?: string;
}

/** The answer to everything that sends an e-mail: the same for known and unknown addresses (ACC-1). */
export class MailSentDto {
  @OneOf(['confirm-email', 'mail-sent'])
  status!: 'confirm-email' | 'mail-sent';
}

export class SignInDto {
  @Email()
  email!: string;

  @Password()
  password!: string;
}

export class EmailDto {
  @Email()
  email!: string;
}

export class EmailConfirmationDto {
  @Secret()
  token!: string;
}

export class PasswordResetDto {
  @Secret()
  token!: string;

  @NewPassword()
  password!: string;
}

export class PasswordChangeDto {
  @Password()
  currentPassword!: string;

  @NewPassword()
  password!: string;
}

/** Another address for one's own account. */
export class ChangeEmailDto {
  @Email()
  email!: string;

  @Password()
  password!: string;
}

/** The link to the new address. */
export class EmailChangeDto {
  @Secret()
  token!: string;
}

/** The link of a new staff account (OPS-1). */
export class StaffWelcomeDto {
  @Secret()
  token!: string;

  @Text(NAME)
  name!: string;

  @NewPassword()
  password!: string;
}

/** A signed-in session; its refresh token is in the cookie `of_refresh`. */
export class AccessTokenDto {
  @Text({ max: 2000 })
  accessToken!: string;

  @Instant()
  expiresAt!: string;
}
