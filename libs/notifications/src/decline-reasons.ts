import type { DeclineReason } from '@app/applications';

/** `other` says nothing of its own. */
const REASONS: Record<DeclineReason | 'not_selected', { en: string; de: string }> = {
  not_selected: { en: 'The brand chose other creators this time.', de: 'Die Marke hat sich diesmal für andere entschieden.' },
  not_a_fit: { en: 'The brand was looking for something else this time.', de: 'Die Marke hat diesmal etwas anderes gesucht.' },
  audience: { en: 'Your audience does not fit this campaign.', de: 'Deine Zielgruppe passt nicht zu dieser Kampagne.' },
  content_style: { en: 'Your content style does not fit this campaign.', de: 'Dein Stil passt nicht zu dieser Kampagne.' },
  places_filled: { en: 'All places are taken.', de: 'Alle Plätze sind vergeben.' },
  timing: { en: 'The timing did not work out.', de: 'Zeitlich hat es nicht gepasst.' },
  other: { en: '', de: '' },
};

/** A decline reason in the reader's language; unknown ones are left out. */
export function reasonText(reason: string | null, locale: 'en' | 'de'): string {
  return Object.entries(REASONS).find(([code]) => code === reason)?.[1][locale] ?? '';
}
