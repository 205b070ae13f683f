import { texts, type Kind } from './kind.js';

/** Contents found on the platforms, and accounts that must be linked again. */
export const CONTENT = {
  'content-synced': {
    audience: 'brand',
    email: false,
    en: texts(
      (d) => `${d.creator} posted`,
      (d) => `New content for “${d.campaign}”.`,
    ),
    de: texts(
      (d) => `${d.creator} hat gepostet`,
      (d) => `Neuer Inhalt für „${d.campaign}“.`,
    ),
  },
  'content-reminded': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => (d.days === 0 ? `Content due today: ${d.campaign}` : `${d.days} ${d.days === 1 ? 'day' : 'days'} left: ${d.campaign}`),
      (d, when) => `Something is still missing. The deadline is ${when(d.until)}.`,
    ),
    de: texts(
      (d) => (d.days === 0 ? `Heute fällig: ${d.campaign}` : `Noch ${d.days} ${d.days === 1 ? 'Tag' : 'Tage'}: ${d.campaign}`),
      (d, when) => `Es fehlt noch etwas. Die Frist endet ${when(d.until)}.`,
    ),
  },
  'content-incomplete': {
    audience: 'creator',
    email: true,
    en: texts(
      () => `Something is missing in your post`,
      (d) => `Your post for “${d.campaign}” lacks a requirement. Edit it, then check again.`,
    ),
    de: texts(
      () => `In deinem Beitrag fehlt etwas`,
      (d) => `Deinem Beitrag für „${d.campaign}“ fehlt eine Vorgabe. Bearbeite ihn und prüfe erneut.`,
    ),
  },
  'content-offered': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Is this post for ${d.campaign}?`,
      () => 'We found content we cannot read completely. One tap assigns it.',
    ),
    de: texts(
      (d) => `Gehört das zu ${d.campaign}?`,
      () => 'Wir haben einen Inhalt gefunden, den wir nicht ganz lesen können. Ein Tipp ordnet ihn zu.',
    ),
  },
  'content-removed': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `A post is gone: ${d.campaign}`,
      () => 'A post that counted was deleted too early. Please repair it within five days.',
    ),
    de: texts(
      (d) => `Ein Beitrag fehlt: ${d.campaign}`,
      () => 'Ein Beitrag, der zählte, wurde zu früh gelöscht. Bitte stelle ihn innerhalb von fünf Tagen wieder her.',
    ),
  },
  'reconnect-account': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Connect @${d.handle} again`,
      () => 'Instagram ended the link. Your posts cannot be found until you connect again.',
    ),
    de: texts(
      (d) => `Verbinde @${d.handle} neu`,
      () => 'Instagram hat die Verbindung beendet. Deine Beiträge werden erst gefunden, wenn du neu verbindest.',
    ),
  },
} as const satisfies Record<string, Kind>;
