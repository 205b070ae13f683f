import { texts, type Kind } from './kind.js';

/** Drafts before posting (CAM-7). */
export const DRAFTS = {
  'draft-submitted': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Draft from ${d.creator}`,
      (d, when) => `For “${d.campaign}”. Please answer by ${when(d.until)}: no answer is a yes.`,
    ),
    de: texts(
      (d) => `Entwurf von ${d.creator}`,
      (d, when) => `Für „${d.campaign}“. Bitte antworten Sie bis ${when(d.until)}: Keine Antwort gilt als Ja.`,
    ),
  },
  'draft-answer-due': {
    audience: 'brand',
    email: true,
    en: texts(
      (d) => `Last day: draft from ${d.creator}`,
      (d, when) => `For “${d.campaign}”. Without your answer it is approved on ${when(d.until)}.`,
    ),
    de: texts(
      (d) => `Letzter Tag: Entwurf von ${d.creator}`,
      (d, when) => `Für „${d.campaign}“. Ohne Ihre Antwort gilt er am ${when(d.until)} als freigegeben.`,
    ),
  },
  'draft-approved': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `Draft approved: ${d.campaign}`,
      (d) => (d.to === 'silence' ? 'Nobody objected in time, which is a yes: you can post now.' : 'You can post now.'),
    ),
    de: texts(
      (d) => `Entwurf freigegeben: ${d.campaign}`,
      (d) =>
        d.to === 'silence' ? 'Niemand hat rechtzeitig widersprochen, das gilt als Ja: Du kannst jetzt posten.' : 'Du kannst jetzt posten.',
    ),
  },
  'draft-changes-requested': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `${d.brand} wishes changes: ${d.campaign}`,
      (d, when) => `Read the feedback and upload the revision by ${when(d.until)}. Your deadline waits until then.`,
    ),
    de: texts(
      (d) => `${d.brand} wünscht Änderungen: ${d.campaign}`,
      (d, when) => `Lies das Feedback und lade die neue Fassung bis ${when(d.until)} hoch. Bis dahin wartet deine Frist.`,
    ),
  },
  'draft-revision-due': {
    audience: 'creator',
    email: true,
    en: texts(
      (d) => `24 hours left for the revision: ${d.campaign}`,
      (d, when) => `Upload it by ${when(d.until)}; after that your deadline runs again.`,
    ),
    de: texts(
      (d) => `Noch 24 Stunden für die neue Fassung: ${d.campaign}`,
      (d, when) => `Lade sie bis ${when(d.until)} hoch, danach läuft deine Frist weiter.`,
    ),
  },
} as const satisfies Record<string, Kind>;
