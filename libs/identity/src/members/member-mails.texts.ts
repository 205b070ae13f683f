import type { MailText, Voice } from '../account-mails.js';
import type { Locale } from '../locale.js';

type Texts = Record<Voice, MailText>;

export interface InvitationText {
  organisation: string;
  /** What the role is called in each language. */
  role: Readonly<Record<Locale, string>>;
}

const LONGEST_NAME = 60;

/** A name as it stands in a mail to strangers: short, in one line, and with nothing that mail programs make a link of. */
export function plainName(name: string): string {
  const line = name.replace(/\s+/g, ' ').replace(/([.:/@])(?=\S)/g, '$1 ');
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : line;
}

/** `de` in two voices that differ in a few words only. */
function texts(en: MailText, sie: MailText, du: MailText): Texts {
  return { en, de: sie, 'de-du': du };
}

const IGNORE = {
  en: 'You do not know the organisation? Then ignore this message: nothing happens.',
  de: 'Sie kennen die Organisation nicht? Dann ignorieren Sie diese Nachricht: Es geschieht nichts.',
  du: 'Du kennst die Organisation nicht? Dann ignoriere diese Nachricht: Es geschieht nichts.',
} as const;

/** Texts of `MemberMails`. */
export const TEXTS = {
  invitedNew: ({ organisation, role }: InvitationText): Texts => {
    const name = plainName(organisation);
    const german = (you: string): string =>
      `${you} zur Organisation „${name}“ bei Openfluence eingeladen. Rolle: ${plainName(role.de)}. Der Link gilt einmal, innerhalb von 7 Tagen.`;
    return texts(
      {
        subject: `Invitation to ${name}`,
        before: [
          `You are invited to join the organisation “${name}” at Openfluence. Role: ${plainName(role.en)}. The link works once, within 7 days.`,
        ],
        link: 'Create an account and join',
        after: [IGNORE.en],
      },
      { subject: `Einladung zu ${name}`, before: [german('Sie wurden')], link: 'Konto anlegen und beitreten', after: [IGNORE.de] },
      { subject: `Einladung zu ${name}`, before: [german('Du wurdest')], link: 'Konto anlegen und beitreten', after: [IGNORE.du] },
    );
  },
  invitedKnown: ({ organisation, role }: InvitationText): Texts => {
    const name = plainName(organisation);
    const german = (you: string, your: string): string =>
      `${you} zur Organisation „${name}“ bei Openfluence eingeladen. Rolle: ${plainName(role.de)}. Der Link gilt einmal, innerhalb von 7 Tagen, zusammen mit ${your} Konto.`;
    return texts(
      {
        subject: `Invitation to ${name}`,
        before: [
          `You are invited to join the organisation “${name}” at Openfluence. Role: ${plainName(role.en)}. The link works once, within 7 days, with the account you have.`,
        ],
        link: 'Sign in and join',
        after: [IGNORE.en],
      },
      { subject: `Einladung zu ${name}`, before: [german('Sie wurden', 'Ihrem')], link: 'Anmelden und beitreten', after: [IGNORE.de] },
      { subject: `Einladung zu ${name}`, before: [german('Du wurdest', 'deinem')], link: 'Anmelden und beitreten', after: [IGNORE.du] },
    );
  },
  removed: (organisation: string): Texts => {
    const name = plainName(organisation);
    const link = 'Openfluence';
    return texts(
      {
        subject: `You are no longer a member of ${name}`,
        before: [`Your membership of the organisation “${name}” at Openfluence has ended. Your account stays.`],
        link,
        after: ['If this is a surprise, ask the people of the organisation.'],
      },
      {
        subject: `Sie sind kein Mitglied von ${name} mehr`,
        before: [`Ihre Mitgliedschaft in der Organisation „${name}“ bei Openfluence wurde beendet. Ihr Konto bleibt bestehen.`],
        link,
        after: ['Wenn Sie das überrascht, wenden Sie sich an die Organisation.'],
      },
      {
        subject: `Du bist kein Mitglied von ${name} mehr`,
        before: [`Deine Mitgliedschaft in der Organisation „${name}“ bei Openfluence wurde beendet. Dein Konto bleibt bestehen.`],
        link,
        after: ['Wenn dich das überrascht, wende dich an die Organisation.'],
      },
    );
  },
  ownershipOffered: (organisation: string): Texts => {
    const name = plainName(organisation);
    return texts(
      {
        subject: `Ownership of ${name}`,
        before: [`The owner of “${name}” offers you the ownership of the organisation. The offer is open for 7 days.`],
        link: 'See the offer',
        after: ['Without your consent nothing changes.'],
      },
      {
        subject: `Inhaberschaft von ${name}`,
        before: [`Ihnen wird die Inhaberschaft der Organisation „${name}“ angeboten. Das Angebot gilt 7 Tage.`],
        link: 'Angebot ansehen',
        after: ['Ohne Ihre Zustimmung ändert sich nichts.'],
      },
      {
        subject: `Inhaberschaft von ${name}`,
        before: [`Dir wird die Inhaberschaft der Organisation „${name}“ angeboten. Das Angebot gilt 7 Tage.`],
        link: 'Angebot ansehen',
        after: ['Ohne deine Zustimmung ändert sich nichts.'],
      },
    );
  },
  ownershipTaken: (organisation: string): Texts => {
    const name = plainName(organisation);
    return texts(
      {
        subject: `${name} has a new owner`,
        before: [`Your offer was accepted: “${name}” has a new owner, and you are an admin now.`],
        link: 'See the team',
        after: ['It was not you who offered it? Then write to support at once.'],
      },
      {
        subject: `${name} hat neue Inhaber`,
        before: [`Ihr Angebot wurde angenommen: „${name}“ hat neue Inhaber, und Sie haben jetzt die Rolle Administration.`],
        link: 'Team ansehen',
        after: ['Das Angebot kam nicht von Ihnen? Dann schreiben Sie sofort dem Support.'],
      },
      {
        subject: `${name} hat neue Inhaber`,
        before: [`Dein Angebot wurde angenommen: „${name}“ hat neue Inhaber, und du hast jetzt die Rolle Administration.`],
        link: 'Team ansehen',
        after: ['Das Angebot kam nicht von dir? Dann schreibe sofort dem Support.'],
      },
    );
  },
  brandOffered: (brand: string, organisation: string): Texts => {
    const [name, from] = [plainName(brand), plainName(organisation)];
    return texts(
      {
        subject: `The brand ${name} is offered to you`,
        before: [
          `The organisation “${from}” at Openfluence offers you its brand “${name}” with all campaigns. The offer is open for 7 days.`,
          'To accept, sign in with this e-mail address as the owner of an organisation, and choose where the brand goes.',
        ],
        link: 'Sign in',
        after: [IGNORE.en],
      },
      {
        subject: `Ihnen wird die Marke ${name} angeboten`,
        before: [
          `Die Organisation „${from}“ bei Openfluence bietet Ihnen ihre Marke „${name}“ mit allen Kampagnen an. Das Angebot gilt 7 Tage.`,
          'Zum Annehmen melden Sie sich mit dieser E-Mail-Adresse als Inhaber einer Organisation an und wählen, wohin die Marke kommt.',
        ],
        link: 'Anmelden',
        after: [IGNORE.de],
      },
      {
        subject: `Dir wird die Marke ${name} angeboten`,
        before: [
          `Die Organisation „${from}“ bei Openfluence bietet dir ihre Marke „${name}“ mit allen Kampagnen an. Das Angebot gilt 7 Tage.`,
          'Zum Annehmen melde dich mit dieser E-Mail-Adresse als Inhaber einer Organisation an und wähle, wohin die Marke kommt.',
        ],
        link: 'Anmelden',
        after: [IGNORE.du],
      },
    );
  },
  brandMoved: (brand: string): Texts => {
    const name = plainName(brand);
    const after = { en: 'Its campaigns and contents went with it.', de: 'Ihre Kampagnen und Inhalte sind mitgegangen.' } as const;
    return texts(
      {
        subject: `The brand ${name} has moved`,
        before: [`Your offer was accepted: the brand “${name}” belongs to another organisation now.`],
        link: 'Openfluence',
        after: [after.en],
      },
      {
        subject: `Die Marke ${name} ist umgezogen`,
        before: [`Ihr Angebot wurde angenommen: Die Marke „${name}“ gehört jetzt einer anderen Organisation.`],
        link: 'Openfluence',
        after: [after.de],
      },
      {
        subject: `Die Marke ${name} ist umgezogen`,
        before: [`Dein Angebot wurde angenommen: Die Marke „${name}“ gehört jetzt einer anderen Organisation.`],
        link: 'Openfluence',
        after: [after.de],
      },
    );
  },
};
