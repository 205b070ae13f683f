import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, DomainError, NotFoundError, RuleError, Transactions, type Scope } from '@app/platform';
import { QueryFailedError } from 'typeorm';
import { EmailTokens } from './email-tokens.js';
import { IdentityChanges } from './identity-changes.js';
import { LinkGoneError, ThrottledError } from './identity.errors.js';
import { userOf } from './me.service.js';
import { OwnPassword } from './own-password.js';
import { SecurityMails } from './security-mails.js';
import { Throttle } from './throttle.js';
import { User } from './user.entity.js';

const TOO_OFTEN_SECONDS = 900;

/** Another e-mail address for an account: asked for with the password, made by a link to the new mailbox (ACC-1). */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly password: OwnPassword,
    private readonly throttle: Throttle,
    private readonly tokens: EmailTokens,
    private readonly mails: SecurityMails,
    private readonly changes: IdentityChanges,
    private readonly audit: Audit,
  ) {}

  /** Sends the link to the new address and a notice to the old one. Answers the same for taken addresses. Errors: 422, 429. */
  async ask(scope: Scope, email: string, password: string): Promise<void> {
    const { userId } = userOf(scope);
    const user = await this.database.reader.findOneBy(User, { id: userId });
    if (!user) throw new NotFoundError();
    if (user.email === email) {
      throw new RuleError('identity.email-unchanged', 'This is your address already.', [
        { pointer: '/email', code: 'unchanged', message: 'is your address already' },
      ]);
    }
    await this.password.check(user, password);
    await this.transactions.run(async () => {
      // the person's own limit: the mails go to addresses they choose
      if (!(await this.throttle.admitMail(`change-email|${userId}`))) throw new ThrottledError(TOO_OFTEN_SECONDS);
      const taken = await this.database.reader.findOneBy(User, { email });
      await this.tokens.withdraw(userId, ['change-email']);
      if (taken) await this.mails.emailTaken(taken);
      else await this.mails.changeEmail({ ...user, email }, await this.tokens.issue(userId, 'change-email', { email }));
      await this.mails.emailChangeAsked(user);
      await this.audit.record({ action: 'email-change-asked', objectType: 'identity.user', objectId: userId });
    });
  }

  /** Makes the change; links that went to the old mailbox are worth nothing any more. Errors: 409 `identity.email-taken`, 410. */
  async confirm(token: string): Promise<void> {
    try {
      await this.transactions.run(async () => {
        const { userId, attachment } = await this.tokens.use(token, 'change-email');
        const user = await this.database.writer.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
        if (!user || user.deletedAt) throw new LinkGoneError();
        const before = { ...user };
        user.email = (attachment as { email: string }).email;
        user.emailConfirmedAt = this.clock.now();
        user.version += 1;
        user.updatedAt = this.clock.now();
        await this.database.writer.save(user);
        await this.tokens.withdraw(userId, ['reset-password', 'confirm-email', 'staff-account']);
        await this.mails.emailChanged(before);
        await this.changes.tell(userId);
      });
    } catch (error) {
      // whoever holds the link holds the mailbox, so it may be told
      if (error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'users_email_unique')
        throw new DomainError('identity.email-taken', 409, 'This address got an account of its own meanwhile.');
      throw error;
    }
  }
}
