import { Injectable } from '@nestjs/common';
import { Clock, Database, NotFoundError, Transactions } from '@app/platform';
import { AccountMails } from './account-mails.js';
import { EmailTokens } from './email-tokens.js';
import { IdentityChanges } from './identity-changes.js';
import { LinkGoneError } from './identity.errors.js';
import { OwnPassword } from './own-password.js';
import { PasswordHashing } from './password-hashing.js';
import { checkPassword } from './password.policy.js';
import { SessionsService, type SessionTokens } from './sessions.service.js';
import { openedOrRefused, SessionOpening } from './two-factor/session-opening.js';
import { SignInChallenges } from './two-factor/sign-in-challenges.js';
import { User } from './user.entity.js';

/** Changing passwords: by the old one, or by a link to the mailbox. Either way every other session ends. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hashing: PasswordHashing,
    private readonly ownPassword: OwnPassword,
    private readonly tokens: EmailTokens,
    private readonly mails: AccountMails,
    private readonly sessions: SessionsService,
    private readonly changes: IdentityChanges,
    private readonly openings: SessionOpening,
    private readonly challenges: SignInChallenges,
  ) {}

  /** Sends a link when the address has an account; answers the same in every case (ACC-1). */
  async askReset(email: string): Promise<void> {
    await this.transactions.run(async () => {
      const user = await this.database.writer.findOne(User, { where: { email }, lock: { mode: 'pessimistic_write' } });
      if (user) await this.mails.reset(user, await this.tokens.issue(user.id, 'reset-password'));
    });
  }

  /**
   * Sets the password by the link of a mail, which also proves the mailbox, and signs in. The mailbox is no second factor: people who have one
   * keep the new password and go on with `POST /auth/totp`. Errors: 401 `identity.second-factor-needed` after the change, 410, 422.
   */
  async reset(token: string, password: string): Promise<SessionTokens> {
    // nobody makes us hash without a living link
    await this.tokens.check(token, 'reset-password');
    const passwordHash = await this.hashing.hash(password);
    const opened = await this.transactions.run(async () => {
      const { userId } = await this.tokens.use(token, 'reset-password');
      const user = await this.lock(userId);
      if (!user) throw new LinkGoneError();
      // a refused password leaves the link usable: the transaction is rolled back
      checkPassword(password, user);
      user.emailConfirmedAt ??= this.clock.now();
      await this.replace(user, passwordHash, null);
      await this.changes.tell(user.id);
      return this.openings.open(user);
    });
    return openedOrRefused(opened);
  }

  /** Errors: 422 wrong present password or weak new one, 429. */
  async change(userId: string, sessionId: string, current: string, next: string): Promise<void> {
    const before = await this.database.reader.findOneBy(User, { id: userId });
    if (!before) throw new NotFoundError();
    checkPassword(next, before);
    await this.ownPassword.check(before, current, '/currentPassword');
    const passwordHash = await this.hashing.hash(next);
    await this.transactions.run(async () => {
      const user = await this.lock(userId);
      if (user) await this.replace(user, passwordHash, sessionId);
    });
  }

  /** A new password: every session but `keptSession` ends, and nobody signs in half-way with the old one. Needs a transaction. */
  async replace(user: User, passwordHash: string, keptSession: string | null): Promise<void> {
    user.passwordHash = passwordHash;
    user.version += 1;
    user.updatedAt = this.clock.now();
    await this.database.writer.save(user);
    await this.challenges.forget(user.id);
    await this.sessions.endAll(user.id, 'credentials-changed', keptSession);
  }

  private lock(id: string): Promise<User | null> {
    return this.database.writer.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
