import { describe, expect, it } from 'vitest';
import { extendedEnd, latestOfferEnd, offerEnd, offerWarningAt, placeOfferEnd } from './offer-clock.js';

const NOW = new Date('2026-05-01T10:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const limited = (hours: number) => ({ timing: 'time_limited' as const, applicationEndsAt: at(hours) });
const ongoing = { timing: 'ongoing' as const, applicationEndsAt: null };

describe('the time of an offer', () => {
  it('APP-7 is 72 h, at most until 24 h before the application deadline; ongoing campaigns have none', () => {
    expect(offerEnd(limited(200), NOW)).toEqual(at(72));
    expect(offerEnd(limited(60), NOW)).toEqual(at(36));
    expect(offerEnd(limited(24), NOW)).toBeNull();
    expect(offerEnd(ongoing, NOW)).toEqual(at(72));
    expect(latestOfferEnd(ongoing)).toBeNull();
  });

  it('APP-7 is extended by 24 h inside the same limit, or not at all', () => {
    expect(extendedEnd(limited(200), at(72))).toEqual(at(96));
    expect(extendedEnd(limited(106), at(72))).toEqual(at(82));
    expect(extendedEnd(limited(96), at(72))).toBeNull();
  });

  it('COL-5 is 24 h for a free place, at most until the place is over', () => {
    expect(placeOfferEnd(at(48), NOW)).toEqual(at(24));
    expect(placeOfferEnd(at(5), NOW)).toEqual(at(5));
    expect(placeOfferEnd(NOW, NOW)).toBeNull();
  });

  it('COL-2 skips a warning whose time is over', () => {
    expect(offerWarningAt(at(72), NOW)).toEqual(at(60));
    expect(offerWarningAt(at(12), NOW)).toBeNull();
  });
});
