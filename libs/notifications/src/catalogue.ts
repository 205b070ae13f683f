import { ACCOUNT_CLAIMS } from './kinds/account-claims.js';
import { ACCOUNTS } from './kinds/accounts.js';
import { APPLICATIONS } from './kinds/applications.js';
import { CAMPAIGNS } from './kinds/campaigns.js';
import { CHAT } from './kinds/chat.js';
import { COLLABORATIONS } from './kinds/collaborations.js';
import { CONTENT } from './kinds/content.js';
import { DRAFTS } from './kinds/drafts.js';
import { INVITATIONS } from './kinds/invitations.js';
import { OFFERS } from './kinds/offers.js';
import { QUESTIONS } from './kinds/questions.js';
import { RATINGS } from './kinds/ratings.js';
import { SHIPPING } from './kinds/shipping.js';
import { STAFF } from './kinds/staff.js';
import type { Kind, NotificationData, Texts } from './kinds/kind.js';

export type { NotificationData } from './kinds/kind.js';

/** Every kind of notification: who gets it, whether by e-mail, and its words (NOT-1, I18-1). Each noun has a file in `kinds`. */
export const CATALOGUE = {
  ...CAMPAIGNS,
  ...APPLICATIONS,
  ...INVITATIONS,
  ...QUESTIONS,
  ...OFFERS,
  ...COLLABORATIONS,
  ...RATINGS,
  ...SHIPPING,
  ...CONTENT,
  ...DRAFTS,
  ...CHAT,
  ...STAFF,
  ...ACCOUNTS,
  ...ACCOUNT_CLAIMS,
} as const satisfies Record<string, Kind>;

export type NotificationKind = keyof typeof CATALOGUE;

export const KINDS = Object.keys(CATALOGUE) as NotificationKind[];

/** Days with weekday and time; making one costs more than the whole text, so each is made once (two languages, zones of campaigns). */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: 'en' | 'de', timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(key, made);
  return made;
}

/** Title and body in the reader's language; instants in the campaign's time zone, exclusive ends shown as 23:59 of the day before. */
export function wordsOf(kind: NotificationKind, data: NotificationData, locale: 'en' | 'de'): { title: string; body: string } {
  const when = (iso: string | undefined) =>
    iso ? formatOf(locale, data.zone ?? 'Europe/Berlin').format(new Date(Date.parse(iso) - 1)) : '';
  const texts: Texts = CATALOGUE[kind][locale];
  return { title: texts.title(data, when).trim(), body: texts.body(data, when).replace(/\s+/g, ' ').trim() };
}
