import { Bool, Instant, Int, Nested, OneOf, Text, Texts } from '@app/platform';
import { PASSWORD_MAXIMUM } from '../password.policy.js';
import { RECOVERY_CODES } from './recovery-codes.js';

const Code = (optional = false) =>
  Text({ min: 6, max: 6, pattern: /^\d{6}$/, optional, description: 'six digits of the authenticator app' });
const RecoveryCode = () => Text({ min: 1, max: 40, optional: true, description: 'instead of `code`; good once' });
const Password = () => Text({ min: 1, max: PASSWORD_MAXIMUM, trim: false, format: 'password', optional: true });

export class StartTotpDto {
  @Text({
    min: 1,
    max: PASSWORD_MAXIMUM,
    trim: false,
    format: 'password',
    optional: true,
    description: 'needed unless the session was opened in the last 10 minutes; always needed for another app',
  })
  password?: string;
}

/** Shown once: the secret to put into an authenticator app. */
export class TotpSetUpDto {
  @Text({ max: 64, description: 'base32' })
  secret!: string;

  @Text({ max: 500, format: 'uri', description: 'otpauth address for a QR code' })
  uri!: string;
}

export class TotpCodeDto {
  @Code()
  code!: string;
}

/** Exactly one of both. */
export class FactorProofDto {
  @Code(true)
  code?: string;

  @RecoveryCode()
  recoveryCode?: string;
}

/** The second step of signing in. */
export class TotpSignInDto extends FactorProofDto {
  @Text({ min: 1, max: 200, description: 'of the answer `identity.second-factor-needed`' })
  challenge!: string;
}

/** Exactly one of both; the password is enough in a session that has the second factor. */
export class RenewRecoveryCodesDto {
  @Code(true)
  code?: string;

  @Password()
  password?: string;
}

/** The password, and one of the other two. */
export class RemoveTotpDto extends FactorProofDto {
  @Password()
  password?: string;
}

/** Shown once. */
export class RecoveryCodesDto {
  @Texts({ minItems: RECOVERY_CODES, maxItems: RECOVERY_CODES, max: 40 })
  recoveryCodes!: string[];
}

export class TotpCanDto {
  @Bool()
  remove!: boolean;
}

export class TotpDto {
  @OneOf(['off', 'on'])
  state!: 'off' | 'on';

  @Instant({ nullable: true })
  since!: string | null;

  @Bool({ description: 'this session has proven it' })
  inThisSession!: boolean;

  @Int({ min: 0, max: RECOVERY_CODES })
  recoveryCodesLeft!: number;

  @OneOf(['staff', 'organisation'], { nullable: true, description: 'who requires it of this person' })
  requiredBy!: 'staff' | 'organisation' | null;

  @Nested(() => TotpCanDto)
  can!: TotpCanDto;
}
