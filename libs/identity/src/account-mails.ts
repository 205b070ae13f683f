import { Inject, Injectable } from '@nestjs/common';
import { ENV, Mail, type Env, type MailMessage } from '@app/platform';
import { escapeHtml } from './html.js';
import type { Locale } from './locale.js';
import { Throttle } from './throttle.js';
import type { User } from './user.entity.js';

/** One account mail in one language and voice. */
export interface MailText {
  subject: string;
  /** Paragraphs before the link. */
  before: string[];
  link: string;
  /** Paragraphs after it. */
  after: string[];
}

/** Who gets the mail; a whole `User` will do. */
export type Recipient = Pick<User, 'email' | 'locale'> & ({ creatorId: string | null } | { isCreator: boolean });

/** German says "du" to creators and "Sie" to brands. */
export type Voice = 'en' | 'de' | 'de-du';

/** No names in here: an address is not proven to be the sender's own, and a name could carry somebody's advertising. */
const TEXTS = {
  confirm: {
    en: {
      subject: 'Confirm your e-mail address',
      before: ['Welcome to Openfluence!', 'Please confirm your e-mail address. The link works once, within 48 hours.'],
      link: 'Confirm e-mail address',
      after: ['You did not sign up? Then ignore this message: without the confirmation nothing happens.'],
    },
    de: {
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      before: ['Willkommen bei Openfluence!', 'Bitte bestätigen Sie Ihre E-Mail-Adresse. Der Link gilt einmal, innerhalb von 48 Stunden.'],
      link: 'E-Mail-Adresse bestätigen',
      after: ['Sie haben sich nicht registriert? Dann ignorieren Sie diese Nachricht: Ohne Bestätigung geschieht nichts.'],
    },
    'de-du': {
      subject: 'Bestätige deine E-Mail-Adresse',
      before: ['Willkommen bei Openfluence!', 'Bitte bestätige deine E-Mail-Adresse. Der Link gilt einmal, innerhalb von 48 Stunden.'],
      link: 'E-Mail-Adresse bestätigen',
      after: ['Du hast dich nicht registriert? Dann ignoriere diese Nachricht: Ohne Bestätigung geschieht nichts.'],
    },
  },
  known: {
    en: {
      subject: 'You already have an account',
      before: [
        'Someone, probably you, signed up to Openfluence with this e-mail address. It already has an account, so nothing was changed.',
      ],
      link: 'Sign in',
      after: ['After signing in you can add a brand or agency, or become a creator, with the same account.'],
    },
    de: {
      subject: 'Sie haben bereits ein Konto',
      before: [
        'Jemand, vermutlich Sie, hat sich mit dieser E-Mail-Adresse bei Openfluence registriert. Zu ihr gibt es schon ein Konto, daher wurde nichts geändert.',
      ],
      link: 'Anmelden',
      after: ['Nach dem Anmelden können Sie mit demselben Konto eine Marke oder Agentur anlegen oder Creator werden.'],
    },
    'de-du': {
      subject: 'Du hast bereits ein Konto',
      before: [
        'Jemand, vermutlich du, hat sich mit dieser E-Mail-Adresse bei Openfluence registriert. Zu ihr gibt es schon ein Konto, daher wurde nichts geändert.',
      ],
      link: 'Anmelden',
      after: ['Nach dem Anmelden kannst du mit demselben Konto auch eine Marke oder Agentur anlegen.'],
    },
  },
  reset: {
    en: {
      subject: 'Set a new password',
      before: ['A new password was asked for at Openfluence. The link works once, within one hour.'],
      link: 'Set a new password',
      after: ['It was not you? Then ignore this message: your password stays as it is.'],
    },
    de: {
      subject: 'Neues Passwort setzen',
      before: ['Für Ihr Konto bei Openfluence wurde ein neues Passwort angefordert. Der Link gilt einmal, innerhalb einer Stunde.'],
      link: 'Neues Passwort setzen',
      after: ['Sie waren es nicht? Dann ignorieren Sie diese Nachricht: Ihr Passwort bleibt, wie es ist.'],
    },
    'de-du': {
      subject: 'Neues Passwort setzen',
      before: ['Für dein Konto bei Openfluence wurde ein neues Passwort angefordert. Der Link gilt einmal, innerhalb einer Stunde.'],
      link: 'Neues Passwort setzen',
      after: ['Du warst es nicht? Dann ignoriere diese Nachricht: Dein Passwort bleibt, wie es ist.'],
    },
  },
} satisfies Record<string, Record<Voice, MailText>>;

/** E-mails about the account itself. All methods need a transaction; too many to one address within an hour are left out. */
@Injectable()
export class AccountMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mail: Mail,
    private readonly throttle: Throttle,
  ) {}

  confirm(to: Recipient, token: string): Promise<void> {
    return this.send(to, TEXTS.confirm, `/confirm-email?token=${token}`);
  }

  known(to: Recipient): Promise<void> {
    return this.send(to, TEXTS.known, '/sign-in');
  }

  reset(to: Recipient, token: string): Promise<void> {
    return this.send(to, TEXTS.reset, `/reset-password?token=${token}`);
  }

  private async send(to: Recipient, texts: Record<Voice, MailText>, path: string): Promise<void> {
    if (!(await this.throttle.admitMail(to.email))) return;
    await this.mail.send(accountMail(to, texts, `${this.env.publicUrl}${path}`));
  }
}

/** The message in the recipient's language and voice, its link leading to `address`. */
export function accountMail(to: Recipient, texts: Record<Voice, MailText>, address: string): MailMessage {
  return compose(to.email, to.locale, texts[voiceFor(to)], address);
}

function voiceFor(to: Recipient): Voice {
  const isCreator = 'isCreator' in to ? to.isCreator : to.creatorId !== null;
  return to.locale === 'de' && isCreator ? 'de-du' : to.locale;
}

function compose(to: string, locale: Locale, text: MailText, address: string): MailMessage {
  const paragraph = (line: string): string => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`;
  const button = `<p style="margin:0 0 16px"><a href="${escapeHtml(address)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f4fd8;color:#ffffff;text-decoration:none">${escapeHtml(text.link)}</a></p>`;
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(text.subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1a1a"><div style="max-width:520px;margin:0 auto">
${text.before.map(paragraph).join('\n')}
${button}
<p style="margin:0 0 16px;font-size:14px;word-break:break-all">${escapeHtml(address)}</p>
${text.after.map(paragraph).join('\n')}
</div></body></html>`;
  return { to, subject: text.subject, text: [...text.before, `${text.link}:\n${address}`, ...text.after].join('\n\n'), html };
}
