import { Injectable } from '@nestjs/common';
import { Clock, Database, Transactions } from '@app/platform';
import { EmailTokens } from '../email-tokens.js';
import { LinkGoneError } from '../identity.errors.js';
import { IdentityChanges } from '../identity-changes.js';
import { PasswordHashing } from '../password-hashing.js';
import { checkPassword } from '../password.policy.js';
import { PasswordService } from '../password.service.js';
import type { SessionTokens } from '../sessions.service.js';
import { openedOrRefused, SessionOpening } from '../two-factor/session-opening.js';
import { User } from '../user.entity.js';
import { StaffAccount } from './staff-account.entity.js';

/** The first sign-in of somebody who was made one of the staff (OPS-1). */
@Injectable()
export class StaffWelcomeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: EmailTokens,
    private readonly hashing: PasswordHashing,
    private readonly passwords: PasswordService,
    private readonly openings: SessionOpening,
    private readonly changes: IdentityChanges,
  ) {}

  /**
   * Sets name and password by the link and signs in; staff routes still ask for the second factor. Errors: 401
   * `identity.second-factor-needed` for people who had one before, after the change; 410; 422 weak password.
   */
  async welcome(token: string, name: string, password: string): Promise<SessionTokens> {
    // nobody makes us hash without a living link
    await this.tokens.check(token, 'staff-account');
    const passwordHash = await this.hashing.hash(password);
    const opened = await this.transactions.run(async () => {
      const { userId } = await this.tokens.use(token, 'staff-account');
      const user = await this.database.writer.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      const account = await this.database.reader.findOneBy(StaffAccount, { id: userId });
      if (!user || user.deletedAt || !account || account.endedAt) throw new LinkGoneError();
      user.name = name;
      checkPassword(password, user);
      user.emailConfirmedAt ??= this.clock.now();
      await this.passwords.replace(user, passwordHash, null);
      await this.changes.tell(user.id);
      return this.openings.open(user);
    });
    return openedOrRefused(opened);
  }
}
