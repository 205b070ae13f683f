/** Carriers whose tracking pages we can link to: one row each, `{n}` stands for the tracking number. */
export interface Carrier {
  name: string;
  /** Other spellings, lower case without spaces and punctuation. */
  aliases: readonly string[];
  trackingPage: string;
}

export const CARRIERS: readonly Carrier[] = [
  {
    name: 'DHL',
    aliases: ['dhl', 'dhlpaket', 'dhlexpress', 'deutschepost', 'deutschepostdhl'],
    trackingPage: 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={n}',
  },
  { name: 'DPD', aliases: ['dpd'], trackingPage: 'https://tracking.dpd.de/status/de_DE/parcel/{n}' },
  { name: 'GLS', aliases: ['gls'], trackingPage: 'https://gls-group.com/DE/de/paketverfolgung?match={n}' },
  {
    name: 'Hermes',
    aliases: ['hermes', 'myhermes'],
    trackingPage: 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#{n}',
  },
  { name: 'UPS', aliases: ['ups'], trackingPage: 'https://www.ups.com/track?tracknum={n}' },
  { name: 'FedEx', aliases: ['fedex', 'fedexexpress'], trackingPage: 'https://www.fedex.com/fedextrack/?trknbr={n}' },
  {
    name: 'Österreichische Post',
    aliases: ['österreichischepost', 'oesterreichischepost', 'austrianpost', 'postat', 'postag'],
    trackingPage: 'https://www.post.at/sv/sendungsdetails?snr={n}',
  },
  {
    name: 'Swiss Post',
    aliases: ['swisspost', 'schweizerischepost', 'schweizerpost', 'lapostesuisse', 'postch'],
    trackingPage: 'https://service.post.ch/ekp-web/ui/entry/search/{n}',
  },
];

/** The known carrier of this name, however it is spelled; null for others. */
export function carrierOf(name: string): Carrier | null {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return CARRIERS.find(({ aliases }) => aliases.includes(folded)) ?? null;
}

/** The tracking page of a parcel, or null when the carrier is unknown or has given no number. */
export function trackingLink(carrier: string | null, trackingNumber: string | null): string | null {
  const known = carrier ? carrierOf(carrier) : null;
  if (!known || !trackingNumber) return null;
  return known.trackingPage.replace('{n}', () => encodeURIComponent(trackingNumber.replace(/\s/g, '')));
}
