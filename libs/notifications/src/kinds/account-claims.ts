import { texts, type Kind } from './kind.js';

const because = (reason: string | undefined, word: string) => (reason ? `${word}: ${reason}` : '');

/** A platform account that two creators call their own (CRE-2): who claims it is not told, nor who holds it. */
export const ACCOUNT_CLAIMS = {
  'account-claimed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Somebody says that @${d.handle} is theirs`,
      () => 'They have shown that they can sign in to it. Tell us whether it is yours; a person of our team decides.',
    ),
    de: texts(
      (d) => `Jemand sagt, @${d.handle} sei das eigene Konto`,
      () => 'Die Person hat gezeigt, dass sie sich dort anmelden kann. Sag uns, ob es deins ist; ein Mensch aus unserem Team entscheidet.',
    ),
  },
  'account-claim-granted': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `@${d.handle} is yours: connect it now`,
      (d, when) => `It is kept for you until ${when(d.until)}. ${because(d.reason, 'Reason')}`,
    ),
    de: texts(
      (d) => `@${d.handle} gehört dir: verbinde es jetzt`,
      (d, when) => `Es ist bis ${when(d.until)} für dich frei. ${because(d.reason, 'Begründung')}`,
    ),
  },
  'account-claim-refused': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your claim of @${d.handle} was not accepted`,
      (d) => `The account stays as it is. ${because(d.reason, 'Reason')}`,
    ),
    de: texts(
      (d) => `@${d.handle} wurde dir nicht zugesprochen`,
      (d) => `Es bleibt alles, wie es war. ${because(d.reason, 'Begründung')}`,
    ),
  },
  'account-claim-superseded': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your claim of @${d.handle} is over`,
      () => 'Somebody else claimed the account, too, and has it now. If it is yours, connect it again and claim it.',
    ),
    de: texts(
      (d) => `Dein Anspruch auf @${d.handle} ist beendet`,
      () =>
        'Auch jemand anderes hat das Konto beansprucht und hat es jetzt. Wenn es deins ist, verbinde es noch einmal und melde es wieder.',
    ),
  },
  'account-claimed-away': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `@${d.handle} is not connected to you any more`,
      (d) =>
        `Our team found that it belongs to somebody else. In running campaigns, prove your posts by hand. ${because(d.reason, 'Reason')}`,
    ),
    de: texts(
      (d) => `@${d.handle} ist nicht mehr mit dir verbunden`,
      (d) =>
        `Unser Team hat entschieden, dass es jemand anderem gehört. In laufenden Kampagnen belegst du deine Beiträge von Hand. ${because(d.reason, 'Begründung')}`,
    ),
  },
  'account-kept': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `@${d.handle} stays yours`,
      (d) => `The claim of somebody else was not accepted. ${because(d.reason, 'Reason')}`,
    ),
    de: texts(
      (d) => `@${d.handle} bleibt deins`,
      (d) => `Der Anspruch von jemand anderem wurde abgelehnt. ${because(d.reason, 'Begründung')}`,
    ),
  },
} as const satisfies Record<string, Kind>;
