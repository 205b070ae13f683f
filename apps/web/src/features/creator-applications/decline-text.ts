import type { TFunction } from 'i18next';

const STATE_REASONS = ['not_a_fit', 'audience', 'content_style', 'places_filled', 'timing', 'other', 'not_selected'] as const;

/** Why the brand said no, in kind words. */
export function declineText(t: TFunction<'creator-applications'>, reason: string | null): string {
  const known = STATE_REASONS.find((word) => word === reason?.replaceAll('-', '_'));
  // staff decline in their own words; codes are one word in small letters
  if (known === undefined && reason !== null && !/^[a-z_-]+$/.test(reason)) return reason;
  return t(`declined.${known ?? 'other'}`);
}
