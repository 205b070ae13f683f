/** What a notification's texts may name. All optional texts are already in the reader's terms. */
export interface NotificationData {
  campaign?: string;
  brand?: string;
  creator?: string;
  /** By which the name above is found when the creator's account is deleted. */
  creatorId?: string;
  reason?: string;
  /** The state that something has now. */
  to?: string;
  hours?: number;
  days?: number;
  count?: number;
  handle?: string;
  carrier?: string;
  handOver?: string;
  preview?: string;
  /** Instant, ISO 8601. */
  until?: string;
  zone?: string;
}

/** The words of one kind in one language. */
export interface Texts {
  title: (data: NotificationData, when: (iso: string | undefined) => string) => string;
  body: (data: NotificationData, when: (iso: string | undefined) => string) => string;
}

/** Who gets it, whether by e-mail, and its words. */
export interface Kind {
  audience: 'brand' | 'creator' | 'everybody';
  /** Sent by e-mail too, unless the reader switched it off (NOT-1). */
  email: boolean;
  en: Texts;
  de: Texts;
}

/** Title and body; `when` writes an instant in the campaign's time zone. */
export const texts = (title: Texts['title'], body: Texts['body']): Texts => ({ title, body });

/** Days more for a window that has no deadline yet, in words. */
export function moreDays(days: number | undefined, locale: 'en' | 'de'): string {
  const one = days === 1;
  if (locale === 'en') return one ? 'one more day' : `${days} more days`;
  return one ? 'einen Tag mehr' : `${days} Tage mehr`;
}
