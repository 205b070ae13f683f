import { KINDS } from './collaboration-deadlines.js';

/** "What happens when" in plain words (COL-2), also for deadlines that modules above keep for a collaboration. */
const TEXTS: Record<string, { concerns: 'brand' | 'creator' | 'both'; en: string; de: string }> = {
  [KINDS.windowBegins]: {
    concerns: 'both',
    en: 'The active window begins: content counts from here on.',
    de: 'Das Zeitfenster beginnt: Inhalte zählen ab jetzt.',
  },
  [KINDS.handOverMissing]: {
    concerns: 'brand',
    en: 'Preparation ends. If nothing has been handed over, the brand is warned.',
    de: 'Die Vorbereitung endet. Wurde nichts übergeben, wird die Marke gewarnt.',
  },
  [KINDS.leavingOpens]: {
    concerns: 'creator',
    en: 'If still nothing has been handed over, the creator may leave without fault.',
    de: 'Wurde immer noch nichts übergeben, kann der Creator ohne Nachteil aussteigen.',
  },
  [KINDS.reminder2]: { concerns: 'creator', en: 'Reminder: 2 days left for the content.', de: 'Erinnerung: noch 2 Tage für die Inhalte.' },
  [KINDS.reminder1]: { concerns: 'creator', en: 'Reminder: 1 day left for the content.', de: 'Erinnerung: noch 1 Tag für die Inhalte.' },
  [KINDS.deadline]: {
    concerns: 'both',
    en: 'All content is due. If something is missing, the collaboration becomes overdue.',
    de: 'Alle Inhalte sind fällig. Fehlt etwas, ist die Kooperation überfällig.',
  },
  [KINDS.graceOver]: {
    concerns: 'both',
    en: 'Last chance for overdue content. After it the collaboration counts as not or partly fulfilled.',
    de: 'Letzte Frist für überfällige Inhalte. Danach gilt die Kooperation als nicht oder teilweise erfüllt.',
  },
  [KINDS.freeze]: { concerns: 'both', en: 'The results become final.', de: 'Die Ergebnisse werden endgültig.' },
  [KINDS.ratingReminder]: {
    concerns: 'both',
    en: 'Whoever has not rated the other side yet is reminded.',
    de: 'Wer die andere Seite noch nicht bewertet hat, wird erinnert.',
  },
  'shipping.assume-receipt': {
    concerns: 'both',
    en: 'If no problem was reported, the parcel counts as received and the active window begins.',
    de: 'Wurde kein Problem gemeldet, gilt das Paket als angekommen und das Zeitfenster beginnt.',
  },
  'shipping.wipe-address': {
    concerns: 'both',
    en: 'The delivery address is deleted for the brand.',
    de: 'Die Lieferadresse wird für die Marke gelöscht.',
  },
  'content-sync.delete-media': {
    concerns: 'both',
    en: 'Copies of contents without a right to use are deleted.',
    de: 'Kopien von Inhalten ohne Nutzungsrecht werden gelöscht.',
  },
  'content-sync.delete-drafts': {
    concerns: 'both',
    en: 'The files of drafts are deleted.',
    de: 'Die Dateien der Entwürfe werden gelöscht.',
  },
};

/** Whom a kind concerns and what happens; null for kinds nobody needs to see. */
export function deadlineText(kind: string, locale: 'en' | 'de'): { concerns: 'brand' | 'creator' | 'both'; text: string } | null {
  const entry = Object.hasOwn(TEXTS, kind) ? TEXTS[kind] : undefined;
  return entry ? { concerns: entry.concerns, text: entry[locale] } : null;
}

/** What is ahead without a date: the content before the hand-over, and everything due while the clock stands (COL-2, CAM-11). */
export function undatedTexts(
  facts: { state: string; deadlineAt: Date | null; stoppedAt: Date | null; activeDays: number; ownDays: number },
  locale: 'en' | 'de',
): Array<{ kind: string; concerns: 'brand' | 'creator' | 'both'; text: string }> {
  const both = { concerns: 'both' as const };
  const { activeDays, ownDays } = facts;
  const days = activeDays + ownDays;
  const lines: Array<{ kind: string; concerns: 'both'; text: string }> = [];
  if (facts.state === 'preparing' && !facts.deadlineAt) {
    const text = {
      en: `All content is due ${days} days after the active window begins with the hand-over${ownDays > 0 ? ` (${activeDays} as for everybody, plus ${ownDays} given in addition)` : ''}.`,
      de: `Alle Inhalte sind ${days} Tage nach dem Beginn des Zeitfensters mit der Übergabe fällig${ownDays > 0 ? ` (${activeDays} wie für alle, dazu ${ownDays} zusätzlich gewährte)` : ''}.`,
    };
    lines.push({ kind: KINDS.deadline, ...both, text: text[locale] });
  }
  if (facts.stoppedAt) {
    const text = {
      en: 'The clock stands while a draft is being looked at. Afterwards the deadline moves by that time.',
      de: 'Die Uhr steht, solange ein Entwurf geprüft wird. Danach verschiebt sich die Frist um diese Zeit.',
    };
    lines.push({ kind: 'collaborations.clock-stopped', ...both, text: text[locale] });
  }
  return lines;
}
