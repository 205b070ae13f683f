import { Injectable } from '@nestjs/common';
import { Clock, Database, Transactions } from '@app/platform';
import { AccountMails } from './account-mails.js';
import { DocumentsService } from './documents.service.js';
import { EmailTokens } from './email-tokens.js';
import { IdentityChanges } from './identity-changes.js';
import { LinkGoneError } from './identity.errors.js';
import { SessionsService, type SessionTokens } from './sessions.service.js';
import { openedOrRefused, SessionOpening } from './two-factor/session-opening.js';
import { SignUpService, type PreparedSignUp } from './sign-up.service.js';
import { User } from './user.entity.js';

/** Proof of the mailbox (ACC-1). */
@Injectable()
export class EmailConfirmationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: EmailTokens,
    private readonly mails: AccountMails,
    private readonly sessions: SessionsService,
    private readonly signUps: SignUpService,
    private readonly documents: DocumentsService,
    private readonly changes: IdentityChanges,
    private readonly openings: SessionOpening,
  ) {}

  /** Confirms the address and signs in. Errors: 401 `identity.second-factor-needed` after the confirmation, 410 `identity.link-gone`. */
  async confirm(token: string): Promise<SessionTokens> {
    const opened = await this.transactions.run(async () => {
      const { userId, attachment } = await this.tokens.use(token, 'confirm-email');
      const manager = this.database.writer;
      const user = await manager.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      if (!user) throw new LinkGoneError();
      if (attachment) await this.adopt(user, attachment as PreparedSignUp);
      user.emailConfirmedAt ??= this.clock.now();
      user.version += 1;
      user.updatedAt = this.clock.now();
      await manager.save(user);
      await this.changes.tell(user.id);
      return this.openings.open(user);
    });
    return openedOrRefused(opened);
  }

  /** Sends another link when the address waits for its confirmation; answers the same in every case. */
  async resend(email: string): Promise<void> {
    await this.transactions.run(async () => {
      const user = await this.database.writer.findOne(User, { where: { email }, lock: { mode: 'pessimistic_write' } });
      if (!user || user.emailConfirmedAt) return;
      await this.mails.confirm(user, await this.tokens.issue(user.id, 'confirm-email'));
    });
  }

  /** A later sign-up with the same address was the one confirmed: its credentials count, and nobody stays signed in with the earlier ones. */
  private async adopt(user: User, signUp: PreparedSignUp): Promise<void> {
    await this.sessions.endAll(user.id, 'credentials-changed');
    user.name = signUp.name;
    user.locale = signUp.locale;
    user.passwordHash = signUp.passwordHash;
    await this.documents.accept(user.id, signUp.acceptedDocumentIds, signUp.locale);
    const [owned] = await this.database.query(`select 1 from identity.memberships where user_id = $1 limit 1`, [user.id]);
    const has = signUp.kind === 'creator' ? user.creatorId !== null : owned !== undefined;
    if (!has) await this.signUps.furnish(user, signUp);
  }
}
