import { Inject, Injectable } from '@nestjs/common';
import { ENV, Mail, type Env } from '@app/platform';
import { accountMail, type MailText, type Recipient, type Voice } from '../account-mails.js';

const WHERE = '/account/privacy';

const READY: Record<Voice, MailText> = {
  en: {
    subject: 'Your data export is ready',
    before: ['Everything that Openfluence keeps about you is in one file now. You can fetch it for 7 days, after signing in.'],
    link: 'Fetch the export',
    after: ['You did not ask for it? Then set a new password at once and end all other sessions.'],
  },
  de: {
    subject: 'Ihr Datenexport ist fertig',
    before: [
      'Alles, was Openfluence über Sie speichert, liegt jetzt in einer Datei. Sie können sie 7 Tage lang nach dem Anmelden abholen.',
    ],
    link: 'Export abholen',
    after: ['Sie haben ihn nicht angefordert? Dann setzen Sie sofort ein neues Passwort und beenden Sie alle anderen Sitzungen.'],
  },
  'de-du': {
    subject: 'Dein Datenexport ist fertig',
    before: [
      'Alles, was Openfluence über dich speichert, liegt jetzt in einer Datei. Du kannst sie 7 Tage lang nach dem Anmelden abholen.',
    ],
    link: 'Export abholen',
    after: ['Du hast ihn nicht angefordert? Dann setze sofort ein neues Passwort und beende alle anderen Sitzungen.'],
  },
};

const DELETED: Record<Voice, MailText> = {
  en: {
    subject: 'Your account was deleted',
    before: [
      'Your account at Openfluence was deleted, with everything that must not be kept. This address is free: it can be used for a new account.',
    ],
    link: 'What stays, and why',
    after: ['It was not you? Then write at once to the people who run this Openfluence.'],
  },
  de: {
    subject: 'Ihr Konto wurde gelöscht',
    before: [
      'Ihr Konto bei Openfluence wurde gelöscht, mit allem, was nicht aufbewahrt werden muss. Diese Adresse ist frei und kann für ein neues Konto benutzt werden.',
    ],
    link: 'Was bleibt, und warum',
    after: ['Sie waren es nicht? Dann schreiben Sie sofort den Betreibern dieses Openfluence.'],
  },
  'de-du': {
    subject: 'Dein Konto wurde gelöscht',
    before: [
      'Dein Konto bei Openfluence wurde gelöscht, mit allem, was nicht aufbewahrt werden muss. Diese Adresse ist frei und kann für ein neues Konto benutzt werden.',
    ],
    link: 'Was bleibt, und warum',
    after: ['Du warst es nicht? Dann schreibe sofort den Betreibern dieses Openfluence.'],
  },
};

/** E-mails about one's own data. Both need a transaction and are never left out; no names in them. */
@Injectable()
export class PersonalDataMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mail: Mail,
  ) {}

  /** No link to the file itself: a mailbox is no safe place for it. */
  exportReady(to: Recipient): Promise<void> {
    return this.mail.send(accountMail(to, READY, `${this.env.publicUrl}${WHERE}`));
  }

  deleted(to: Recipient): Promise<void> {
    return this.mail.send(accountMail(to, DELETED, `${this.env.publicUrl}/documents/privacy`));
  }
}
