import i18next, { type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import de from './i18n/de.js';
import { declineText } from './decline-text.js';
import { reasonText, remedyOf } from './reasons.js';

const texts = i18next.createInstance();
await texts.init({ lng: 'de', resources: { de: { 'creator-applications': de } }, interpolation: { escapeValue: false } });
const t = texts.getFixedT('de', 'creator-applications') as TFunction<'creator-applications'>;
const text = (reason: Parameters<typeof reasonText>[2]): string => reasonText(t, 'de', reason);

describe('why one cannot apply', () => {
  it('APP-1 says the numbers and names in the reader’s language', () => {
    expect(text({ code: 'account-followers', message: '', limit: 1000, value: 540 })).toBe(
      'Dein Konto braucht 1.000 Follower. Es hat 540.',
    );
    expect(text({ code: 'account-engagement-rate', message: '', limit: 0.003, value: 0.001 })).toMatch(/von 0,3\s%\. Es hat 0,1\s%\.$/);
    expect(text({ code: 'country-not-served', message: '', limit: ['DE', 'AT'], value: 'FR' })).toContain('Deutschland oder Österreich');
    expect(text({ code: 'campaign-niches', message: '', limit: ['sports'], value: [] })).toContain('Sport');
  });

  it('CAM-15 says from when one can apply, or what must be over first', () => {
    const clash = { code: 'exclusivity', message: '', limit: ['Kaffee', '30'], value: '2026-03-31T22:00:00.000Z' };
    expect(text(clash)).toMatch(/„Kaffee“ zugesagt\. Bewerben kannst du dich ab .*(1\. Apr|31\. März)/);
    expect(text({ ...clash, code: 'exclusivity-running', value: null })).toContain('wenn Kooperation und Exklusivität vorbei sind');
  });

  it('APP-1 falls back to the server’s sentence for reasons of a newer server', () => {
    expect(text({ code: 'moon-phase', message: 'The moon is full.' })).toBe('The moon is full.');
    expect(remedyOf({ code: 'moon-phase', message: '' })).toBeNull();
  });

  it('APP-1 leads to where it can be put right', () => {
    expect(remedyOf({ code: 'address-incomplete', message: '' })).toBe('address');
    expect(remedyOf({ code: 'ugc-not-approved', message: '' })).toBe('video');
    expect(remedyOf({ code: 'social-account-missing', message: '' })).toBe('connect');
    expect(remedyOf({ code: 'campaign-followers-max', message: '' })).toBeNull();
  });

  it('APP-2 tells why kindly, also for unknown reasons', () => {
    expect(declineText(t, 'places_filled')).toBe(de.declined.places_filled);
    expect(declineText(t, 'not-selected')).toBe(de.declined.not_selected);
    expect(declineText(t, null)).toBe(de.declined.other);
    expect(declineText(t, 'The account was sold.'), 'words of staff').toBe('The account was sold.');
  });
});
