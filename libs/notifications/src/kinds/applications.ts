import { texts, type Kind } from './kind.js';

/** Applications: what a creator hears of their own, what a brand hears and has to decide. */
export const APPLICATIONS = {
  'application-submitted': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} applied`,
      (d) => `New application for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat sich beworben`,
      (d) => `Neue Bewerbung für „${d.campaign}“.`,
    ),
  },
  'application-withdrawn': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} withdrew`,
      (d) => `The application for “${d.campaign}” was withdrawn.`,
    ),
    de: texts(
      (d) => `${d.creator} hat zurückgezogen`,
      (d) => `Die Bewerbung für „${d.campaign}“ wurde zurückgezogen.`,
    ),
  },
  'confirmation-warned': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Confirm your selection within ${d.hours === 1 ? 'one hour' : `${d.hours} hours`}`,
      (d, when) => `“${d.campaign}” is cancelled automatically unless the selection is confirmed before ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Bitte bestätigen Sie Ihre Auswahl ${d.hours === 1 ? 'in der nächsten Stunde' : `in den nächsten ${d.hours} Stunden`}`,
      (d, when) => `„${d.campaign}“ wird automatisch abgebrochen, wenn die Auswahl nicht vor ${when(d.until)} bestätigt ist.`,
    ),
  },
  'application-accepted': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} likes your application`,
      (d) => `You are in the selection for “${d.campaign}”. It becomes firm when the brand confirms.`,
    ),
    de: texts(
      (d) => `${d.brand} gefällt deine Bewerbung`,
      (d) => `Du bist in der Auswahl für „${d.campaign}“. Fest zugesagt ist es, sobald die Marke die Auswahl bestätigt.`,
    ),
  },
  'application-declined': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Not this time: ${d.campaign}`,
      (d) => `${d.brand} could not take your application. ${d.reason ?? ''}`.trim(),
    ),
    de: texts(
      (d) => `Diesmal nicht: ${d.campaign}`,
      (d) => `${d.brand} konnte deine Bewerbung nicht annehmen. ${d.reason ?? ''}`.trim(),
    ),
  },
  'application-closed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `“${d.campaign}” will not take place`,
      (d) => `${d.brand} ended the campaign before a selection. Your credit is free again.`,
    ),
    de: texts(
      (d) => `„${d.campaign}“ findet nicht statt`,
      (d) => `${d.brand} hat die Kampagne vor einer Auswahl beendet. Dein Guthaben ist wieder frei.`,
    ),
  },
  'eligibility-decided': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your account @${d.handle} was checked`,
      () => 'See the result and the numbers in your profile.',
    ),
    de: texts(
      (d) => `Dein Konto @${d.handle} wurde geprüft`,
      () => 'Ergebnis und Zahlen stehen in deinem Profil.',
    ),
  },
  'ugc-application-approved': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your application video is approved',
      () => 'You can apply to UGC campaigns from now on.',
    ),
    de: texts(
      () => 'Dein Bewerbungsvideo ist angenommen',
      () => 'Du kannst dich ab jetzt auf UGC-Kampagnen bewerben.',
    ),
  },
  'ugc-application-declined': {
    audience: 'creator',
    email: true,
    en: texts(
      () => 'Your application video was not approved',
      () => 'Your profile says why. You can apply again with a new video.',
    ),
    de: texts(
      () => 'Dein Bewerbungsvideo wurde nicht angenommen',
      () => 'In deinem Profil steht, warum. Du kannst dich mit einem neuen Video noch einmal bewerben.',
    ),
  },
  'amendment-for-applicant': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `The offer has changed: ${d.campaign}`,
      (d) => `${d.brand} changed the offer you applied for. Look at the difference and accept it again to stay in the running.`,
    ),
    de: texts(
      (d) => `Das Angebot hat sich geändert: ${d.campaign}`,
      (d) =>
        `${d.brand} hat das Angebot geändert, auf das du dich beworben hast. Sieh dir den Unterschied an und nimm es neu an, damit du im Rennen bleibst.`,
    ),
  },
} as const satisfies Record<string, Kind>;
