import { moreDays, texts, type Kind } from './kind.js';

/** What an application is after staff changed it. */
const CHANGED: Readonly<Record<string, { en: string; de: string }>> = {
  declined: { en: 'declined', de: 'abgelehnt' },
  withdrawn: { en: 'withdrawn', de: 'zurückgezogen' },
};

const changed = (state: string | undefined) => CHANGED[state ?? ''] ?? { en: 'open again', de: 'wieder offen' };

/** What staff of the platform did, told to brands and creators. */
export const STAFF = {
  'staff-campaign-cancelled': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team cancelled “${d.campaign}”`,
      (d) => `Everybody who applied or took part has been told. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat „${d.campaign}“ abgebrochen`,
      (d) => `Alle, die sich beworben oder teilgenommen haben, wurden informiert. Grund: ${d.reason}`,
    ),
  },
  'staff-campaign-changed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team changed the phase of “${d.campaign}”`,
      (d) => `Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat die Phase von „${d.campaign}“ geändert`,
      (d) => `Grund: ${d.reason}`,
    ),
  },
  'staff-application-changed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team changed ${d.creator}’s application: ${changed(d.to).en}`,
      (d) => `It is about “${d.campaign}”. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat die Bewerbung von ${d.creator} geändert: ${changed(d.to).de}`,
      (d) => `Es geht um „${d.campaign}“. Grund: ${d.reason}`,
    ),
  },
  'creator-application-changed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your application is ${changed(d.to).en}: ${d.campaign}`,
      (d) => `Our team changed it. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Deine Bewerbung ist ${changed(d.to).de}: ${d.campaign}`,
      (d) => `Unser Team hat sie geändert. Grund: ${d.reason}`,
    ),
  },
  'staff-phase-extended': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `More time for “${d.campaign}”: ${d.days} more ${d.days === 1 ? 'day' : 'days'}`,
      (d) => `Our team extended a phase of the campaign. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Mehr Zeit für „${d.campaign}“: ${d.days === 1 ? '1 weiterer Tag' : `${d.days} weitere Tage`}`,
      (d) => `Unser Team hat eine Phase der Kampagne verlängert. Grund: ${d.reason}`,
    ),
  },
  'staff-collaboration-removed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Our team ended the collaboration with ${d.creator}`,
      (d) => `It was part of “${d.campaign}”. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Unser Team hat die Kooperation mit ${d.creator} beendet`,
      (d) => `Sie gehörte zu „${d.campaign}“. Grund: ${d.reason}`,
    ),
  },
  'staff-collaboration-reopened': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} has another chance to deliver`,
      (d) => `Our team reopened the collaboration in “${d.campaign}”. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `${d.creator} kann noch einmal liefern`,
      (d) => `Unser Team hat die Kooperation in „${d.campaign}“ wieder geöffnet. Grund: ${d.reason}`,
    ),
  },
  'staff-deadline-moved': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} has more time`,
      (d, when) =>
        d.until
          ? `The new deadline in “${d.campaign}” is ${when(d.until)}. Reason: ${d.reason}`
          : `In “${d.campaign}”: ${moreDays(d.days, 'en')} from the hand-over on. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `${d.creator} hat mehr Zeit`,
      (d, when) =>
        d.until
          ? `Die neue Frist in „${d.campaign}“ ist ${when(d.until)}. Grund: ${d.reason}`
          : `In „${d.campaign}“: ${moreDays(d.days, 'de')} ab der Übergabe. Grund: ${d.reason}`,
    ),
  },
  'creator-removed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your collaboration has ended: ${d.campaign}`,
      (d) => `Our team ended it; you owe nothing more. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Deine Kooperation ist beendet: ${d.campaign}`,
      (d) => `Unser Team hat sie beendet; du musst nichts mehr liefern. Grund: ${d.reason}`,
    ),
  },
  'creator-reopened': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `You can still deliver: ${d.campaign}`,
      (d) => `Your collaboration is open again. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Du kannst noch liefern: ${d.campaign}`,
      (d) => `Deine Kooperation ist wieder offen. Grund: ${d.reason}`,
    ),
  },
  'creator-more-time': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `More time: ${d.campaign}`,
      (d, when) =>
        d.until
          ? `Our team moved your deadline to ${when(d.until)}. Reason: ${d.reason}`
          : `Our team gave you ${moreDays(d.days, 'en')}, counted from when you have received everything. Reason: ${d.reason}`,
    ),
    de: texts(
      (d) => `Mehr Zeit: ${d.campaign}`,
      (d, when) =>
        d.until
          ? `Unser Team hat deine Frist auf ${when(d.until)} verschoben. Grund: ${d.reason}`
          : `Unser Team hat dir ${moreDays(d.days, 'de')} gegeben, gezählt ab dem Tag, an dem du alles erhalten hast. Grund: ${d.reason}`,
    ),
  },
  'staff-reminder': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Please deliver: ${d.campaign}`,
      (d, when) => `Our team reminds you: ${d.reason} It counts until ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Bitte liefere: ${d.campaign}`,
      (d, when) => `Unser Team erinnert dich: ${d.reason} Es zählt bis ${when(d.until)}.`,
    ),
  },
} as const satisfies Record<string, Kind>;
