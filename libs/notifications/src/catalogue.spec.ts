import { describe, expect, it } from 'vitest';
import { DECLINE_REASONS } from '@app/applications';
import { CATALOGUE, KINDS, wordsOf } from './catalogue.js';
import { reasonText } from './decline-reasons.js';

const data = {
  campaign: 'Sommer & Glow',
  brand: 'Müller',
  creator: 'Ana',
  hours: 24,
  days: 2,
  count: 5,
  handle: 'ana',
  preview: 'Hi',
  reason: 'The parcel was lost.',
  until: '2026-04-01T22:00:00Z',
  zone: 'Europe/Berlin',
};

describe('NOT-1 texts', () => {
  it('are complete in both languages for every kind, without holes', () => {
    for (const kind of KINDS) {
      for (const locale of ['en', 'de'] as const) {
        const { title, body } = wordsOf(kind, data, locale);
        expect(title.length, kind).toBeGreaterThan(2);
        expect(body.length, kind).toBeGreaterThan(0);
        expect(`${title} ${body}`, kind).not.toMatch(/undefined|null|NaN/);
      }
      expect(wordsOf(kind, data, 'en').body === wordsOf(kind, data, 'de').body && !kind.endsWith('message'), kind).toBe(false);
    }
    expect(Object.keys(CATALOGUE).length).toBeGreaterThan(25);
  });

  it('APP-2 every reason a brand can choose is told in words, but “other”, which says nothing', () => {
    for (const locale of ['en', 'de'] as const) {
      const words = [...DECLINE_REASONS, 'not_selected'].filter((reason) => reason !== 'other').map((reason) => reasonText(reason, locale));
      expect(new Set(words).size).toBe(words.length);
      expect(words).not.toContain('');
      expect(reasonText('other', locale) + reasonText('toString', locale)).toBe('');
    }
  });

  it('CAM-8 words of the preparation follow the kind of hand-over', () => {
    const bodies = ['ship', 'voucher', 'access', 'reimburse', 'attend', 'none'].map(
      (handOver) => wordsOf('preparation-began', { ...data, handOver }, 'en').body,
    );
    expect(new Set(bodies).size).toBe(6);
    expect(wordsOf('preparation-began', { ...data, handOver: 'ship' }, 'de').title).toContain('versenden');
    expect(wordsOf('preparation-began', { ...data, handOver: 'none' }, 'de').title).not.toContain('versenden');
  });

  it('CAM-9 shows an exclusive end as 23:59 of the last day, in the campaign’s zone', () => {
    expect(wordsOf('confirmation-warned', data, 'en').body).toContain('Wed 1 Apr, 23:59');
    expect(wordsOf('confirmation-warned', data, 'de').body).toContain('Mi., 1. Apr., 23:59');
  });

  it('COL-5 shows an instant within a minute as that minute', () => {
    expect(wordsOf('confirmation-warned', { ...data, until: '2026-04-01T10:33:24.655Z' }, 'en').body).toContain('Wed 1 Apr, 12:33');
  });

  it('one of a thing is told as one', () => {
    const one = { ...data, count: 1, days: 1, hours: 1 };
    for (const kind of KINDS) {
      const words = (['en', 'de'] as const).map((locale) => wordsOf(kind, one, locale)).map(({ title, body }) => `${title} ${body}`);
      expect(words.join(' '), kind).not.toMatch(/\b1 (\w+s|Creators|Pakete|Tage|Stunden|Plätze|Beiträge|Inhalte|Mitglieder|Bewerbungen)\b/);
    }
    expect(wordsOf('preparation-began', { ...one, handOver: 'ship' }, 'de').title).toBe('Jetzt versenden: 1 Creator ist bestätigt');
  });
});
