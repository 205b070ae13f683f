import { texts, type Kind } from './kind.js';

/** Messages in the chat. */
export const CHAT = {
  'brand-message': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `Message from ${d.creator}`,
      (d) => d.preview ?? '',
    ),
    de: texts(
      (d) => `Nachricht von ${d.creator}`,
      (d) => d.preview ?? '',
    ),
  },
  'creator-message': {
    audience: 'creator',
    email: false,
    en: texts(
      (d) => `Message from ${d.brand}`,
      (d) => d.preview ?? '',
    ),
    de: texts(
      (d) => `Nachricht von ${d.brand}`,
      (d) => d.preview ?? '',
    ),
  },
} as const satisfies Record<string, Kind>;
