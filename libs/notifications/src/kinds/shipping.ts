import { texts, type Kind } from './kind.js';

/** Parcels and other hand-overs of the product. */
export const SHIPPING = {
  'shipping-reminded': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => (d.count === 1 ? 'One parcel is waiting' : `${d.count} parcels are waiting`),
      (d) => `Half of the preparation of “${d.campaign}” is over.`,
    ),
    de: texts(
      (d) => (d.count === 1 ? 'Ein Paket wartet' : `${d.count} Pakete warten`),
      (d) => `Die Hälfte der Vorbereitung von „${d.campaign}“ ist vorbei.`,
    ),
  },
  'address-changed': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `${d.creator} changed the address`,
      (d) => `Please use the new address for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat die Adresse geändert`,
      (d) => `Bitte verwenden Sie für „${d.campaign}“ die neue Adresse.`,
    ),
  },
  'shipment-received': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} has the parcel`,
      (d) => `The time to post for “${d.campaign}” is running.`,
    ),
    de: texts(
      (d) => `${d.creator} hat das Paket`,
      (d) => `Die Zeit zum Posten für „${d.campaign}“ läuft.`,
    ),
  },
  'shipment-sent': {
    audience: 'creator',
    email: true,
    en: texts(
      () => `Your parcel is on its way`,
      (d) => `${d.brand} sent the product for “${d.campaign}”${d.carrier ? ` with ${d.carrier}` : ''}. Please confirm when it arrives.`,
    ),
    de: texts(
      () => `Dein Paket ist unterwegs`,
      (d) =>
        `${d.brand} hat das Produkt für „${d.campaign}“ verschickt${d.carrier ? ` (${d.carrier})` : ''}. Bitte bestätige, wenn es da ist.`,
    ),
  },
  'hand-over-given': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Your access is here: ${d.campaign}`,
      (d) => `${d.brand} gave you what you need for “${d.campaign}”. The app shows it.`,
    ),
    de: texts(
      (d) => `Dein Zugang ist da: ${d.campaign}`,
      (d) => `${d.brand} hat dir gegeben, was du für „${d.campaign}“ brauchst. Die App zeigt es dir.`,
    ),
  },
} as const satisfies Record<string, Kind>;
