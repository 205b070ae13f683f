import type { MailText, Voice } from './account-mails.js';

type Texts = Record<Voice, MailText>;

const NOT_YOU = {
  en: 'It was not you? Then set a new password at once and end all other sessions.',
  de: 'Sie waren es nicht? Dann setzen Sie sofort ein neues Passwort und beenden Sie alle anderen Sitzungen.',
  'de-du': 'Du warst es nicht? Dann setze sofort ein neues Passwort und beende alle anderen Sitzungen.',
} as const;

const SEE = { en: 'Security settings', de: 'Sicherheitseinstellungen', 'de-du': 'Sicherheitseinstellungen' } as const;
const RESET = { en: 'Set a new password', de: 'Neues Passwort setzen', 'de-du': 'Neues Passwort setzen' } as const;

/** The reader cannot help themselves any more: the account answers to another address. */
const WRITE = {
  en: 'It was not you? Then write at once to the people who run this Openfluence.',
  de: 'Sie waren es nicht? Dann schreiben Sie sofort den Betreibern dieses Openfluence.',
  'de-du': 'Du warst es nicht? Dann schreibe sofort den Betreibern dieses Openfluence.',
} as const;
const SIGN_IN = { en: 'Sign in', de: 'Anmelden', 'de-du': 'Anmelden' } as const;

function notice(
  link: Record<Voice, string>,
  subject: Record<'en' | 'de', string>,
  what: Record<Voice, string>,
  after: Record<Voice, string> = NOT_YOU,
): Texts {
  const text = (voice: Voice): MailText => ({
    subject: subject[voice === 'en' ? 'en' : 'de'],
    before: [what[voice]],
    link: link[voice],
    after: [after[voice]],
  });
  return { en: text('en'), de: text('de'), 'de-du': text('de-du') };
}

/** Texts of `SecurityMails`. No names and no addresses in them: a mailbox may not be its reader's own any more. */
export const TEXTS = {
  totpOn: notice(
    SEE,
    { en: 'Two-factor sign-in is on', de: 'Anmeldung mit zwei Faktoren ist eingeschaltet' },
    {
      en: 'An authenticator app was set up for your account at Openfluence. From now on signing in asks for its code.',
      de: 'Für Ihr Konto bei Openfluence wurde eine Authenticator-App eingerichtet. Beim Anmelden wird ab jetzt ihr Code verlangt.',
      'de-du': 'Für dein Konto bei Openfluence wurde eine Authenticator-App eingerichtet. Beim Anmelden wird ab jetzt ihr Code verlangt.',
    },
  ),
  totpOff: notice(
    RESET,
    { en: 'Two-factor sign-in is off', de: 'Anmeldung mit zwei Faktoren ist ausgeschaltet' },
    {
      en: 'Two-factor sign-in was switched off for your account at Openfluence. The password alone is enough now.',
      de: 'Für Ihr Konto bei Openfluence wurde die Anmeldung mit zwei Faktoren ausgeschaltet. Das Passwort allein genügt jetzt.',
      'de-du': 'Für dein Konto bei Openfluence wurde die Anmeldung mit zwei Faktoren ausgeschaltet. Das Passwort allein genügt jetzt.',
    },
  ),
  recoveryCodeUsed: (left: number): Texts =>
    notice(
      SEE,
      { en: 'A recovery code was used', de: 'Ein Wiederherstellungscode wurde benutzt' },
      {
        en: `A recovery code was used instead of your authenticator app. Codes left: ${left}.`,
        de: `Statt Ihrer Authenticator-App wurde ein Wiederherstellungscode benutzt. Verbleibende Codes: ${left}.`,
        'de-du': `Statt deiner Authenticator-App wurde ein Wiederherstellungscode benutzt. Verbleibende Codes: ${left}.`,
      },
    ),
  sessionStolen: notice(
    RESET,
    { en: 'We ended one of your sessions', de: 'Wir haben eine Ihrer Sitzungen beendet' },
    {
      en: 'The sign-in of one of your browsers was used from somewhere else as well. It may have been copied, so both were signed out.',
      de: 'Die Anmeldung eines Ihrer Browser wurde auch von woanders benutzt. Vielleicht wurde sie kopiert, daher haben wir beide abgemeldet.',
      'de-du':
        'Die Anmeldung eines deiner Browser wurde auch von woanders benutzt. Vielleicht wurde sie kopiert, daher haben wir beide abgemeldet.',
    },
  ),
  emailChangeAsked: notice(
    RESET,
    { en: 'Your e-mail address is to be changed', de: 'Ihre E-Mail-Adresse soll geändert werden' },
    {
      en: 'Another e-mail address was given for your account at Openfluence. It counts as soon as the link sent there is used.',
      de: 'Für Ihr Konto bei Openfluence wurde eine andere E-Mail-Adresse angegeben. Sie gilt, sobald der dorthin gesendete Link benutzt wird.',
      'de-du':
        'Für dein Konto bei Openfluence wurde eine andere E-Mail-Adresse angegeben. Sie gilt, sobald der dorthin gesendete Link benutzt wird.',
    },
  ),
  emailChanged: notice(
    SIGN_IN,
    { en: 'Your e-mail address was changed', de: 'Ihre E-Mail-Adresse wurde geändert' },
    {
      en: 'Your account at Openfluence has another e-mail address now. This one is not used for signing in any more.',
      de: 'Ihr Konto bei Openfluence hat jetzt eine andere E-Mail-Adresse. Mit dieser melden Sie sich nicht mehr an.',
      'de-du': 'Dein Konto bei Openfluence hat jetzt eine andere E-Mail-Adresse. Mit dieser meldest du dich nicht mehr an.',
    },
    WRITE,
  ),
  changeEmail: {
    en: {
      subject: 'Confirm your new e-mail address',
      before: ['This address is to be used for an account at Openfluence. The link works once, within one hour.'],
      link: 'Use this address',
      after: ['It was not you? Then ignore this message: without the link nothing happens.'],
    },
    de: {
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      before: ['Diese Adresse soll für ein Konto bei Openfluence benutzt werden. Der Link gilt einmal, innerhalb einer Stunde.'],
      link: 'Diese Adresse benutzen',
      after: ['Sie waren es nicht? Dann ignorieren Sie diese Nachricht: Ohne den Link geschieht nichts.'],
    },
    'de-du': {
      subject: 'Bestätige deine neue E-Mail-Adresse',
      before: ['Diese Adresse soll für ein Konto bei Openfluence benutzt werden. Der Link gilt einmal, innerhalb einer Stunde.'],
      link: 'Diese Adresse benutzen',
      after: ['Du warst es nicht? Dann ignoriere diese Nachricht: Ohne den Link geschieht nichts.'],
    },
  },
  emailTaken: {
    en: {
      subject: 'This address already has an account',
      before: ['Someone wanted to use this e-mail address for another account at Openfluence. It has one already, so nothing was changed.'],
      link: 'Sign in',
      after: ['It was not you? Then ignore this message.'],
    },
    de: {
      subject: 'Zu dieser Adresse gibt es schon ein Konto',
      before: [
        'Jemand wollte diese E-Mail-Adresse für ein anderes Konto bei Openfluence benutzen. Zu ihr gibt es schon eins, daher wurde nichts geändert.',
      ],
      link: 'Anmelden',
      after: ['Sie waren es nicht? Dann ignorieren Sie diese Nachricht.'],
    },
    'de-du': {
      subject: 'Zu dieser Adresse gibt es schon ein Konto',
      before: [
        'Jemand wollte diese E-Mail-Adresse für ein anderes Konto bei Openfluence benutzen. Zu ihr gibt es schon eins, daher wurde nichts geändert.',
      ],
      link: 'Anmelden',
      after: ['Du warst es nicht? Dann ignoriere diese Nachricht.'],
    },
  },
  staffWelcome: {
    en: {
      subject: 'Your staff account at Openfluence',
      before: ['You were made a member of the staff of this Openfluence. Set your password here; the link works once, within one hour.'],
      link: 'Set my password',
      after: ['After that you set up an authenticator app. The link is too old? Then ask for a new password with this address.'],
    },
    de: {
      subject: 'Ihr Mitarbeiterkonto bei Openfluence',
      before: [
        'Sie gehören jetzt zum Team dieses Openfluence. Setzen Sie hier Ihr Passwort; der Link gilt einmal, innerhalb einer Stunde.',
      ],
      link: 'Passwort setzen',
      after: [
        'Danach richten Sie eine Authenticator-App ein. Der Link ist zu alt? Dann fordern Sie mit dieser Adresse ein neues Passwort an.',
      ],
    },
    'de-du': {
      subject: 'Dein Mitarbeiterkonto bei Openfluence',
      before: ['Du gehörst jetzt zum Team dieses Openfluence. Setze hier dein Passwort; der Link gilt einmal, innerhalb einer Stunde.'],
      link: 'Passwort setzen',
      after: ['Danach richtest du eine Authenticator-App ein. Der Link ist zu alt? Dann fordere mit dieser Adresse ein neues Passwort an.'],
    },
  },
} satisfies Record<string, Texts | ((left: number) => Texts)>;
