import { Inject, Injectable } from '@nestjs/common';
import { ENV, Mail, type Env } from '@app/platform';
import { accountMail, type MailText, type Recipient, type Voice } from './account-mails.js';
import { TEXTS } from './security-mails.texts.js';
import { Throttle } from './throttle.js';

/** Where people see their sessions and second factor in the SPA, and where they get a new password. */
const SECURITY = '/account/security';
const NEW_PASSWORD = '/forgot-password';

/**
 * E-mails about the safety of an account. All methods need a transaction. Notices are never left out: whoever attacks an account could
 * otherwise use the limit up first. Links to addresses that somebody typed are limited like all account mails.
 */
@Injectable()
export class SecurityMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mail: Mail,
    private readonly throttle: Throttle,
  ) {}

  totpOn(to: Recipient): Promise<void> {
    return this.notice(to, TEXTS.totpOn, SECURITY);
  }

  totpOff(to: Recipient): Promise<void> {
    return this.notice(to, TEXTS.totpOff, NEW_PASSWORD);
  }

  recoveryCodeUsed(to: Recipient, left: number): Promise<void> {
    return this.notice(to, TEXTS.recoveryCodeUsed(left), SECURITY);
  }

  /** ACC-2: a refresh token came twice. */
  sessionStolen(to: Recipient): Promise<void> {
    return this.notice(to, TEXTS.sessionStolen, NEW_PASSWORD);
  }

  emailChangeAsked(to: Recipient): Promise<void> {
    return this.notice(to, TEXTS.emailChangeAsked, NEW_PASSWORD);
  }

  emailChanged(to: Recipient): Promise<void> {
    return this.notice(to, TEXTS.emailChanged, '/sign-in');
  }

  /** To the new address, with the link that makes the change. */
  changeEmail(to: Recipient, token: string): Promise<void> {
    return this.limited(to, TEXTS.changeEmail, `/change-email?token=${token}`);
  }

  /** To an address that has an account already. */
  emailTaken(to: Recipient): Promise<void> {
    return this.limited(to, TEXTS.emailTaken, '/sign-in');
  }

  /** OPS-1: the link by which one of the operator's people sets a password. */
  staffWelcome(to: Recipient, link: string): Promise<void> {
    return this.mail.send(accountMail(to, TEXTS.staffWelcome, link));
  }

  private async notice(to: Recipient, texts: Record<Voice, MailText>, path: string): Promise<void> {
    await this.mail.send(accountMail(to, texts, `${this.env.publicUrl}${path}`));
  }

  private async limited(to: Recipient, texts: Record<Voice, MailText>, path: string): Promise<void> {
    if (await this.throttle.admitMail(to.email)) await this.notice(to, texts, path);
  }
}
