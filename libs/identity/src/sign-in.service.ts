import { Injectable } from '@nestjs/common';
import { Audit, Database, Transactions } from '@app/platform';
import { CredentialsError } from './identity.errors.js';
import { PasswordHashing } from './password-hashing.js';
import type { SessionTokens } from './sessions.service.js';
import { Throttle } from './throttle.js';
import { openedOrRefused, SessionOpening } from './two-factor/session-opening.js';

/** Signing in with a password (ACC-1). */
@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly hashing: PasswordHashing,
    private readonly throttle: Throttle,
    private readonly openings: SessionOpening,
    private readonly audit: Audit,
  ) {}

  /**
   * Errors: 401 `identity.credentials-wrong` alike for unknown address and wrong password, 401 `identity.second-factor-needed` with the
   * challenge for `POST /auth/totp`, 429 after too many tries.
   */
  async signIn(email: string, password: string): Promise<SessionTokens> {
    const attempt = await this.throttle.admitSignIn(email);
    const [user] = await this.database.query<{ id: string; password_hash: string | null; totpConfirmedAt: Date | null }>(
      `select id, password_hash, totp_confirmed_at as "totpConfirmedAt" from identity.users where email = $1`,
      [email],
    );
    const matches = await this.hashing.matches(user?.password_hash ?? null, password);
    if (!user || !matches) {
      await this.transactions.run(async () => {
        await this.throttle.failed(attempt);
        const details = { addressOf: attempt.address };
        await this.audit.record({ action: 'sign-in-refused', objectType: 'identity.user', objectId: user?.id ?? 'unknown', details });
      });
      throw new CredentialsError();
    }
    const opened = await this.transactions.run(async () => {
      await this.throttle.succeeded(attempt);
      return this.openings.open(user);
    });
    return openedOrRefused(opened);
  }
}
