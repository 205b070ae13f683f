import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { applyUntil, criterionText, eventLine, isUrgent, mixText, offerText, worthOf } from './creator-campaigns.format.js';
import de from './i18n/de.js';
import en from './i18n/en.js';

const texts = i18next.createInstance();
await texts.init({
  lng: 'en',
  resources: { en: { 'creator-campaigns': en }, de: { 'creator-campaigns': de } },
  interpolation: { escapeValue: false },
});
const inEnglish = texts.getFixedT('en', 'creator-campaigns') as TFunction<'creator-campaigns'>;
const inGerman = texts.getFixedT('de', 'creator-campaigns') as TFunction<'creator-campaigns'>;
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

describe('what creators read before applying', () => {
  it('CAM-14 says what is owed in words', () => {
    const mix = { stories: 3, posts: 1, videos: 0, postKind: 'free' } as const;
    expect(mixText(inEnglish, 'en', mix)).toBe('3 stories and 1 post or reel');
    expect(mixText(inGerman, 'de', { ...mix, stories: 1, posts: 2, postKind: 'reel' })).toBe('1 Story und 2 Reels');
    expect(mixText(inEnglish, 'en', { stories: 0, posts: 0, videos: 0, postKind: 'post' })).toBe('Nothing to post');
  });

  it('CAM-14 says what one gets; a product that is not handed over is no gain', () => {
    expect(offerText(inGerman, 'de', { product: eur(8900), cash: eur(5000) })).toMatch(/^Produkt im Wert von 89\s€ \+ 50\s€$/);
    expect(offerText(inEnglish, 'en', { product: eur(8999), cash: eur(0) })).toBe('Product worth €89.99');
    expect(offerText(inEnglish, 'en', { product: null, cash: eur(5000) })).toBe('€50');
    const videos = { pay: eur(5000), count: 2 };
    expect(offerText(inEnglish, 'en', { product: null, cash: null, videos })).toBe('€50 for the videos');
    expect(offerText(inEnglish, 'en', { product: eur(4900), cash: null, videos: { ...videos, count: 1 } })).toBe(
      'Product worth €49 + €50 for the video',
    );
    expect(worthOf({ value: eur(8900), handOver: 'none' })).toBeNull();
    expect(worthOf({ value: eur(8900), handOver: 'voucher' })).toEqual(eur(8900));
  });

  it('CAM-6 names the last day and not the instant after it, in the campaign’s zone', () => {
    const row = { open: true, applicationEndsAt: '2026-04-01T22:00:00Z' };
    const until = (now: string) => applyUntil(inEnglish, 'en', row, Date.parse(now), 'Europe/Berlin');
    expect(until('2026-03-25T09:00:00Z')).toBe('Apply by Apr 1');
    expect(until('2026-03-31T10:00:00Z')).toBe('Apply by tomorrow, 11:59 PM');
    expect(until('2026-04-01T21:59:00Z')).toBe('Apply by tonight, 11:59 PM');
    expect(applyUntil(inEnglish, 'en', { ...row, open: false }, 0, 'Europe/Berlin')).toBe('Closed');
    expect(applyUntil(inEnglish, 'en', { open: true, applicationEndsAt: null }, 0, 'Europe/Berlin')).toBe('Open all the time');
    expect(isUrgent(row, Date.parse('2026-03-31T10:00:00Z'))).toBe(true);
    expect(isUrgent(row, Date.parse('2026-03-25T10:00:00Z'))).toBe(false);
  });

  it('CAM-6 an event is on its own day, wherever one reads it', () => {
    const event = { venue: 'Dachgarten', startsAt: '2026-11-22T11:30:00Z', endsAt: null };
    expect(eventLine('en', event, 'Europe/Berlin')).toBe('Nov 22 · Dachgarten');
    expect(eventLine('en', event, 'Pacific/Auckland')).toBe('Nov 23 · Dachgarten');
  });

  it('CAM-14 names countries, languages and topics in the reader’s language', () => {
    expect(criterionText(inGerman, 'de', { code: 'country', met: true, wanted: ['DE', 'AT'] })).toBe(
      'Wohnt in Deutschland oder Österreich',
    );
    expect(criterionText(inEnglish, 'en', { code: 'niche', met: true, wanted: ['skincare'] })).toBe('Topics: Skincare');
    expect(criterionText(inGerman, 'de', { code: 'followers-min', met: false, wanted: ['12000'] })).toBe('Mindestens 12.000 Follower');
  });
});
