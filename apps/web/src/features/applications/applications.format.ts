import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Icon } from '../../shared/ui/icons.js';
import { IconCheck, IconCheckCircle, IconClock, IconCross, IconInbox, IconLock, IconUndo } from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { ApplicationState } from './applications.types.js';

/** Colour and icon of each state; the word is `applications:state.…`. */
export const STATE_LOOK: Record<ApplicationState, { tone: Tone; icon: Icon }> = {
  applied: { tone: 'blue', icon: IconInbox },
  accepted: { tone: 'green', icon: IconCheck },
  waitlisted: { tone: 'amber', icon: IconClock },
  declined: { tone: 'red', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconUndo },
  confirmed: { tone: 'dark', icon: IconCheckCircle },
  closed: { tone: 'gray', icon: IconLock },
};

/** Names of countries and languages in the reader's language. */
export function useNames() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    const languages = new Intl.DisplayNames(language, { type: 'language' });
    return { country: nameOf(regions), language: nameOf(languages) };
  }, [language]);
}

/** Codes come from platforms, so an unreadable one is shown as it is. */
function nameOf(names: Intl.DisplayNames): (code: string) => string {
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** `Dresden, Germany`. */
export function placeText(country: (code: string) => string, place: { city: string | null; country: string | null }): string {
  return [place.city, place.country === null ? null : country(place.country)].filter((part) => part !== null && part !== '').join(', ');
}

export interface Share {
  key: string;
  /** Share of 1. */
  share: number;
}

const AGE_ORDER = /^(\d+)/;

/** Ages from young to old, everything else from the biggest share on. */
export function sortedShares(shares: Record<string, number> | null, kind: 'ages' | 'other', limit = 8): Share[] {
  const list = Object.entries(shares ?? {}).map(([key, share]) => ({ key, share }));
  if (kind === 'ages') return list.sort((a, b) => Number(AGE_ORDER.exec(a.key)?.[1] ?? 99) - Number(AGE_ORDER.exec(b.key)?.[1] ?? 99));
  return list.sort((a, b) => b.share - a.share).slice(0, limit);
}
