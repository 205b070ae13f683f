import { texts, type Kind } from './kind.js';

/** Offers made to a creator and fees asked for: each side hears the other. */
export const OFFERS = {
  'offer-sent': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} wants you: say yes`,
      (d, when) => `Agree to the offer for “${d.campaign}” before ${when(d.until)}. Without your yes the place goes to somebody else.`,
    ),
    de: texts(
      (d) => `${d.brand} möchte dich: sag Ja`,
      (d, when) => `Nimm das Angebot für „${d.campaign}“ vor ${when(d.until)} an. Ohne dein Ja geht der Platz an jemand anderen.`,
    ),
  },
  'offer-ending': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your offer ends soon: ${d.campaign}`,
      (d, when) => `${d.brand} waits for your answer. The offer ends ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Dein Angebot läuft bald ab: ${d.campaign}`,
      (d, when) => `${d.brand} wartet auf deine Antwort. Das Angebot endet ${when(d.until)}.`,
    ),
  },
  'offer-over': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `The offer is over: ${d.campaign}`,
      () => 'You did not answer in time. Your application stays with the brand.',
    ),
    de: texts(
      (d) => `Das Angebot ist abgelaufen: ${d.campaign}`,
      () => 'Du hast nicht rechtzeitig geantwortet. Deine Bewerbung bleibt bei der Marke.',
    ),
  },
  'creator-cash-answered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} answered about the cash`,
      (d) => `See the answer for “${d.campaign}” in your applications.`,
    ),
    de: texts(
      (d) => `${d.brand} hat zum Honorar geantwortet`,
      (d) => `Die Antwort zu „${d.campaign}“ findest du in deinen Bewerbungen.`,
    ),
  },
  'offer-agreed': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} agreed`,
      (d) => `The offer for “${d.campaign}” is accepted.`,
    ),
    de: texts(
      (d) => `${d.creator} hat zugesagt`,
      (d) => `Das Angebot für „${d.campaign}“ ist angenommen.`,
    ),
  },
  'offer-not-taken': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} did not take the offer`,
      (d) => `“${d.campaign}”: the next in your order is asked by itself; without an order, please choose somebody.`,
    ),
    de: texts(
      (d) => `${d.creator} hat das Angebot nicht angenommen`,
      (d) => `„${d.campaign}“: Wer in Ihrer Reihenfolge als Nächstes kommt, wird von selbst gefragt; ohne Reihenfolge wählen Sie bitte.`,
    ),
  },
  'cash-answered': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} answered your counter-offer`,
      (d) => `See the application for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat auf Ihr Gegenangebot geantwortet`,
      (d) => `Die Antwort steht in der Bewerbung für „${d.campaign}“.`,
    ),
  },
  'offer-changed': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `The offer has changed: ${d.campaign}`,
      (d) => `${d.brand} changed the offer, not to your disadvantage. Your application stands.`,
    ),
    de: texts(
      (d) => `Das Angebot hat sich geändert: ${d.campaign}`,
      (d) => `${d.brand} hat das Angebot geändert, nicht zu deinem Nachteil. Deine Bewerbung bleibt bestehen.`,
    ),
  },
} as const satisfies Record<string, Kind>;
