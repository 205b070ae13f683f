import { texts, type Kind } from './kind.js';

/** Accounts themselves. */
export const ACCOUNTS = {
  'data-export-ready': {
    audience: 'everybody',
    // identity writes its own
    email: false,
    en: texts(
      () => 'Your data export is ready',
      (d, when) => `It can be fetched until ${when(d.until)}.`,
    ),
    de: texts(
      () => 'Der Datenexport ist fertig',
      (d, when) => `Er kann bis ${when(d.until)} abgeholt werden.`,
    ),
  },
} as const satisfies Record<string, Kind>;
