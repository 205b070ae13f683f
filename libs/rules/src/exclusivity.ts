import { daysAfter } from './timeline.js';

/** What can be chosen as the category of an exclusivity, in both languages; other words are possible, too (CAM-15). */
export const EXCLUSIVITY_CATEGORIES: ReadonlyArray<{ en: string; de: string; also?: readonly string[] }> = [
  { en: 'Skin care', de: 'Hautpflege', also: ['Skincare', 'Gesichtspflege', 'Face care'] },
  { en: 'Hair care', de: 'Haarpflege', also: ['Haircare'] },
  { en: 'Make-up', de: 'Make-up', also: ['Kosmetik', 'Cosmetics', 'Schminke'] },
  { en: 'Perfume', de: 'Parfüm', also: ['Parfum', 'Fragrance', 'Duft', 'Düfte'] },
  { en: 'Fashion', de: 'Mode', also: ['Clothing', 'Kleidung'] },
  { en: 'Shoes', de: 'Schuhe', also: ['Footwear'] },
  { en: 'Jewellery', de: 'Schmuck', also: ['Jewelry'] },
  { en: 'Watches', de: 'Uhren' },
  { en: 'Sportswear', de: 'Sportbekleidung', also: ['Sportkleidung', 'Activewear'] },
  { en: 'Sports nutrition', de: 'Sportnahrung', also: ['Protein'] },
  { en: 'Food supplements', de: 'Nahrungsergänzung', also: ['Nahrungsergänzungsmittel', 'Supplements'] },
  { en: 'Soft drinks', de: 'Erfrischungsgetränke', also: ['Energy drinks', 'Softdrinks'] },
  { en: 'Coffee', de: 'Kaffee' },
  { en: 'Snacks', de: 'Snacks' },
  { en: 'Meal kits', de: 'Kochboxen', also: ['Kochbox'] },
  { en: 'Baby products', de: 'Babyprodukte', also: ['Baby care', 'Babypflege'] },
  { en: 'Pet food', de: 'Tiernahrung', also: ['Tierfutter', 'Pet supplies', 'Tierbedarf'] },
  { en: 'Smartphones', de: 'Smartphones', also: ['Handys', 'Mobile phones'] },
  { en: 'Cameras', de: 'Kameras' },
  { en: 'Games', de: 'Spiele', also: ['Gaming', 'Videospiele', 'Video games'] },
  { en: 'Furniture', de: 'Möbel' },
  { en: 'Household appliances', de: 'Haushaltsgeräte' },
  { en: 'Banking', de: 'Banken', also: ['Bank', 'Banks', 'Neobank'] },
  { en: 'Insurance', de: 'Versicherungen', also: ['Versicherung'] },
  { en: 'Travel booking', de: 'Reisebuchung', also: ['Reisen', 'Travel'] },
];

/** Case, accents, spaces, hyphens and the like make no other word: "Skin-Care", "skincare". Empty for nothing but signs. */
const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const CODES: ReadonlyMap<string, string> = new Map(
  EXCLUSIVITY_CATEGORIES.flatMap(({ en, de, also = [] }) => [en, de, ...also].map((word) => [letters(word), letters(en)] as const)),
);

/** The form in which categories are compared: words of the list mean the same in both languages (CAM-15). */
export function foldCategory(category: string): string {
  const folded = letters(category);
  // a category of signs alone is compared as it is, so that two of them are not one
  return CODES.get(folded) ?? (folded === '' ? category.trim() : folded);
}

/** What a collaboration promised. */
export interface ExclusivePromise {
  brandId: string;
  category: string;
  days: number;
  /** The End; null while it runs. */
  endedAt: Date | null;
  /** While it runs: when it ends by its present schedule; null when that is not known. */
  endsAt: Date | null;
  timeZone: string;
}

/** What stands against a campaign of another brand in the same category. */
export interface ExclusivityClash {
  /** The collaboration still runs: `until` is the earliest date by its present schedule. */
  running: boolean;
  category: string;
  days: number;
  /** Exclusive: possible from here on; null: not known yet. */
  until: Date | null;
}

/**
 * The promise that holds longest against applying to this campaign now, or null (CAM-15): the creator works, or worked, in the same category for
 * another brand. It holds while that collaboration runs and its own days after the End, to the end of the local day.
 */
export function exclusivityClash(
  campaign: { brandId: string; category: string },
  promises: readonly ExclusivePromise[],
  now: Date,
): ExclusivityClash | null {
  const wanted = foldCategory(campaign.category);
  const clashes = promises
    .filter(({ brandId, category }) => brandId !== campaign.brandId && foldCategory(category) === wanted)
    .map(({ category, days, endedAt, endsAt, timeZone }): ExclusivityClash => {
      const from = endedAt ?? (endsAt && endsAt < now ? null : endsAt);
      return { running: endedAt === null, category, days, until: from && daysAfter(from, days, timeZone) };
    })
    .filter(({ running, until }) => running || (until !== null && until > now));
  const end = ({ until }: ExclusivityClash): number => until?.getTime() ?? Infinity;
  return clashes.sort((a, b) => end(b) - end(a))[0] ?? null;
}

/** Whether new terms promise more than the ones before: any at all, another category, or more days (CAM-11, CAM-15). */
export function exclusivityWidened(
  before: { category: string; days: number } | null,
  after: { category: string; days: number } | null,
): boolean {
  if (!after) return false;
  return !before || foldCategory(before.category) !== foldCategory(after.category) || after.days > before.days;
}
