import { texts, type Kind } from './kind.js';

/** Ratings both ways, and the record and level of a creator. */
export const RATINGS = {
  'rating-published': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `${d.brand} has rated you`,
      (d) => `Read what was said after “${d.campaign}”; you can answer once.`,
    ),
    de: texts(
      (d) => `${d.brand} hat dich bewertet`,
      (d) => `Lies die Bewertung zu „${d.campaign}“; du kannst einmal antworten.`,
    ),
  },
  'brand-rated': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} has rated you`,
      (d) => `Read what was said after “${d.campaign}”; you can answer once.`,
    ),
    de: texts(
      (d) => `${d.creator} hat Sie bewertet`,
      (d) => `Lesen Sie die Bewertung zu „${d.campaign}“; Sie können einmal antworten.`,
    ),
  },
  'rate-brand': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `How was it with ${d.brand}?`,
      (d, when) => `Rate the brand for “${d.campaign}” until ${when(d.until)}. It sees what you say once both have rated.`,
    ),
    de: texts(
      (d) => `Wie war es mit ${d.brand}?`,
      (d, when) => `Bewerte die Marke für „${d.campaign}“, bis ${when(d.until)}. Sie sieht es, sobald beide bewertet haben.`,
    ),
  },
  'rate-creators': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Rate the creators of “${d.campaign}”`,
      (d, when) => `Collaborations have ended that you have not rated yet. The first closes for ratings on ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Bewerten Sie die Creators von „${d.campaign}“`,
      (d, when) => `Kooperationen sind beendet, die Sie noch nicht bewertet haben. Die erste ist bis ${when(d.until)} offen.`,
    ),
  },
  'level-risen': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'You have reached a new level',
      () => 'Brands see it on your profile from now on.',
    ),
    de: texts(
      () => 'Du hast eine neue Stufe erreicht',
      () => 'Marken sehen sie ab jetzt in deinem Profil.',
    ),
  },
  'level-falling': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your level is about to fall',
      (d, when) =>
        `On ${when(d.until)}, unless your record is better by then. See what counted, what would help, and object to what is wrong.`,
    ),
    de: texts(
      () => 'Deine Stufe droht zu sinken',
      (d, when) =>
        `Am ${when(d.until)}, wenn deine Bilanz bis dahin nicht besser ist. Sieh nach, was gezählt hat, was helfen würde, und widersprich, wo etwas nicht stimmt.`,
    ),
  },
  'level-fallen': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your level has changed',
      () => 'Your record shows why, and what leads up again.',
    ),
    de: texts(
      () => 'Deine Stufe hat sich geändert',
      () => 'Deine Bilanz zeigt, warum, und was wieder nach oben führt.',
    ),
  },
  'objection-granted': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your objection was granted',
      (d) => `“${d.campaign}” does not count against you any more.`,
    ),
    de: texts(
      () => 'Deinem Widerspruch wurde stattgegeben',
      (d) => `„${d.campaign}“ zählt nicht mehr gegen dich.`,
    ),
  },
  'objection-refused': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your objection was refused',
      (d) => `“${d.campaign}” goes on counting. Your record shows the reason.`,
    ),
    de: texts(
      () => 'Dein Widerspruch wurde abgelehnt',
      (d) => `„${d.campaign}“ zählt weiter. Deine Bilanz zeigt den Grund.`,
    ),
  },
} as const satisfies Record<string, Kind>;
