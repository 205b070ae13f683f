import { moreDays, texts, type Kind } from './kind.js';

/** Collaborations: confirmed, due, late, changed by consent, over. */
export const COLLABORATIONS = {
  'collaboration-overdue': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} is overdue`,
      (d) => `Content for “${d.campaign}” is missing. We have reminded the creator.`,
    ),
    de: texts(
      (d) => `${d.creator} ist überfällig`,
      (d) => `Für „${d.campaign}“ fehlt Inhalt. Wir haben den Creator erinnert.`,
    ),
  },
  'collaboration-lost': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} did not deliver`,
      (d) => `The deadline and seven more days are over for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat nicht geliefert`,
      (d) => `Die Frist und sieben weitere Tage sind für „${d.campaign}“ vorbei.`,
    ),
  },
  'collaboration-confirmed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `You are in: ${d.campaign}`,
      (d) => `${d.brand} confirmed you. ${d.handOver === 'ship' ? 'Next step: check your address.' : 'The app shows what happens next.'}`,
    ),
    de: texts(
      (d) => `Du bist dabei: ${d.campaign}`,
      (d) =>
        `${d.brand} hat dich bestätigt. ${d.handOver === 'ship' ? 'Nächster Schritt: prüfe deine Adresse.' : 'Die App zeigt, wie es weitergeht.'}`,
    ),
  },
  'window-began': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your days have begun: ${d.campaign}`,
      (d, when) => `Your content is due before ${when(d.until)}. The checklist shows what it needs.`,
    ),
    de: texts(
      (d) => `Deine Tage laufen: ${d.campaign}`,
      (d, when) => `Dein Inhalt ist vor ${when(d.until)} fällig. Die Checkliste zeigt, was dazugehört.`,
    ),
  },
  'creator-overdue': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Overdue: ${d.campaign}`,
      () => 'Your content is overdue. What arrives in the next seven days still counts.',
    ),
    de: texts(
      (d) => `Überfällig: ${d.campaign}`,
      () => 'Dein Inhalt ist überfällig. Was in den nächsten sieben Tagen kommt, zählt noch.',
    ),
  },
  'creator-fulfilled': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `All done: ${d.campaign}`,
      (d) => `Everything for ${d.brand} has arrived. Thank you!`,
    ),
    de: texts(
      (d) => `Alles erledigt: ${d.campaign}`,
      (d) => `Alles für ${d.brand} ist angekommen. Danke!`,
    ),
  },
  'deadline-moved': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `More time: ${d.campaign}`,
      (d, when) =>
        d.until
          ? `Your new deadline is ${when(d.until)}.`
          : `You have ${moreDays(d.days, 'en')} for your content, counted from when you have received everything.`,
    ),
    de: texts(
      (d) => `Mehr Zeit: ${d.campaign}`,
      (d, when) =>
        d.until
          ? `Deine neue Frist ist ${when(d.until)}.`
          : `Du hast ${moreDays(d.days, 'de')} für deine Inhalte, gezählt ab dem Tag, an dem du alles erhalten hast.`,
    ),
  },
  'amendment-proposed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `A change is proposed: ${d.campaign}`,
      (d) => `${d.brand} would like to change your terms. Without your yes the old ones stay.`,
    ),
    de: texts(
      (d) => `Vorschlag für neue Bedingungen: ${d.campaign}`,
      (d) => `${d.brand} möchte deine Bedingungen ändern. Ohne dein Ja bleiben die alten.`,
    ),
  },
  'event-place-changed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `New address of the event: ${d.campaign}`,
      (d) => `${d.brand} changed the address. You find it with your collaboration.`,
    ),
    de: texts(
      (d) => `Neue Adresse der Veranstaltung: ${d.campaign}`,
      (d) => `${d.brand} hat die Adresse geändert. Du findest sie bei deiner Kooperation.`,
    ),
  },
  'amendment-accepted': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} accepted the change`,
      (d) => `The new terms of “${d.campaign}” count for them.`,
    ),
    de: texts(
      (d) => `${d.creator} hat der Änderung zugestimmt`,
      (d) => `Für die Person gelten jetzt die neuen Bedingungen von „${d.campaign}“.`,
    ),
  },
  'amendment-refused': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} keeps the old terms`,
      (d) => `The change of “${d.campaign}” does not count for them.`,
    ),
    de: texts(
      (d) => `${d.creator} behält die alten Bedingungen`,
      (d) => `Die Änderung von „${d.campaign}“ gilt für die Person nicht.`,
    ),
  },
} as const satisfies Record<string, Kind>;
