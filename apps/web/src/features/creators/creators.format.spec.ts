import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { ageAt, limitText, linkErrorText, valueText } from './creators.format.js';
import en from './i18n/en.js';
import { countryChoices } from './regions.js';

const texts = i18next.createInstance();
await texts.init({ lng: 'en', resources: { en: { creators: en } }, interpolation: { escapeValue: false } });
const t = texts.getFixedT('en', 'creators') as TFunction<'creators'>;

describe('profile', () => {
  it('CRE-1 counts the age by birthdays', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect([ageAt('2008-11-21', now), ageAt('2008-11-22', now), ageAt('2007-12-31', now)]).toEqual([18, 17, 18]);
  });

  it('CRE-3 shows own values and limits in their units, unknown ones as unknown', () => {
    const rate = {
      code: 'engagement-rate',
      result: 'pass',
      value: 0.0283,
      limits: { failBelow: 0.003, passFrom: 0.01, passTo: 0.2 },
    } as const;
    expect([valueText(t, 'en', rate), limitText(t, 'en', rate)]).toEqual(['2.8%', '1% to 20%']);
    const first = { code: 'first-post', result: 'pass', value: 420.6, limits: { passFrom: 90 } } as const;
    expect([valueText(t, 'en', first), limitText(t, 'en', first)]).toEqual(['420 days', 'at least 90 days ago']);
    expect(valueText(t, 'en', { ...first, value: null })).toBe('Unknown');
  });

  it('CRE-2 explains every end of linking, also an unknown one', () => {
    expect(linkErrorText(t, 'tiktok', 'cancelled')).toBe(en.accounts.errors.cancelled);
    expect(linkErrorText(t, 'instagram', '<script>')).toBe(en.accounts.errors['link-failed']);
    expect(linkErrorText(t, 'tiktok', 'platform-busy')).toContain('TikTok');
  });

  it('SHP-1 offers each country once, without codes that stand for another one', () => {
    const choices = countryChoices('de');
    const codes = choices.map(({ value }) => value);
    expect(codes).toEqual(expect.arrayContaining(['DE', 'AT', 'CH']));
    expect(codes.filter((code) => ['DD', 'SU', 'YU', 'EU', 'XK', 'ZZ', 'QO'].includes(code))).toEqual([]);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  });
});
