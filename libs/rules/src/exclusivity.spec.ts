import { describe, expect, it } from 'vitest';
import { exclusivityClash, exclusivityWidened, foldCategory, type ExclusivePromise } from './exclusivity.js';

const promise: ExclusivePromise = {
  brandId: 'x',
  category: 'Skin care',
  days: 30,
  endedAt: new Date('2026-03-01T12:00:00Z'),
  endsAt: null,
  timeZone: 'Europe/Berlin',
};
const at = (iso: string, promises: ExclusivePromise[] = [promise], brandId = 'y', category = 'skincare') =>
  exclusivityClash({ brandId, category }, promises, new Date(iso));

describe('CAM-15 exclusivity', () => {
  it('CAM-15 categories mean the same whatever their case, accents, hyphens and language', () => {
    const same = ['Skin care', 'SKIN-CARE', ' skincare ', 'Hautpflege', 'haut\u00ADpflege', 'Ｓｋｉｎ ｃａｒｅ'];
    expect(new Set(same.map(foldCategory)).size).toBe(1);
    expect(foldCategory('Möbel')).toBe(foldCategory('Furniture'));
    expect(foldCategory('Mo\u0308bel')).toBe(foldCategory('Möbel'));
    expect(foldCategory('Skin')).not.toBe(foldCategory('Skin care'));
    expect(foldCategory('Brettspiele')).not.toBe(foldCategory('Spiele'));
    expect(foldCategory('!!!')).not.toBe(foldCategory('???'));
  });

  it('CAM-15 holds to the end of the last local day, also over the change to summer time', () => {
    // 30 days after 1 March is 31 March, whose local day ends at 22:00 UTC: summer time began on the 29th
    expect(at('2026-03-31T21:59:59Z')).toEqual({
      running: false,
      category: 'Skin care',
      days: 30,
      until: new Date('2026-03-31T22:00:00Z'),
    });
    expect(at('2026-03-31T22:00:00Z')).toBeNull();
    expect(at('2026-03-31T22:00:00Z', [{ ...promise, timeZone: 'America/New_York' }])?.until).toEqual(new Date('2026-04-01T04:00:00Z'));
  });

  it('CAM-15 the same brand and other categories stand against nothing', () => {
    expect(at('2026-03-02T00:00:00Z', [promise], 'x')).toBeNull();
    expect(at('2026-03-02T00:00:00Z', [promise], 'y', 'Hair care')).toBeNull();
    expect(at('2026-03-02T00:00:00Z', [])).toBeNull();
  });

  it('CAM-15 a running one always holds, at the earliest until its end and the days; the longest one is told', () => {
    const running = { ...promise, endedAt: null, endsAt: new Date('2026-05-01T22:00:00Z'), days: 1 };
    expect(at('2026-03-02T00:00:00Z', [promise, running])).toEqual({
      running: true,
      category: 'Skin care',
      days: 1,
      until: new Date('2026-05-02T22:00:00Z'),
    });
    // late with content: no date can be promised
    expect(at('2026-07-01T00:00:00Z', [running])).toMatchObject({ running: true, until: null });
    expect(at('2026-07-01T00:00:00Z', [running, promise])).toMatchObject({ running: true, until: null });
  });

  it('CAM-11 CAM-15 new terms are wider with a first promise, another category or more days, never with the same or less', () => {
    const before = { category: 'Skin care', days: 30 };
    expect(exclusivityWidened(null, before)).toBe(true);
    expect(exclusivityWidened(before, { category: 'Shoes', days: 1 })).toBe(true);
    expect(exclusivityWidened(before, { category: 'Hautpflege', days: 31 })).toBe(true);
    expect(exclusivityWidened(before, { category: 'Hautpflege', days: 30 })).toBe(false);
    expect(exclusivityWidened(before, { category: 'Skin care', days: 10 })).toBe(false);
    expect(exclusivityWidened(before, null)).toBe(false);
  });
});
