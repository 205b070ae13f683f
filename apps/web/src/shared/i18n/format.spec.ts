import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDistance, formatDuration, formatMoney, formatNumber } from './format.js';
import { onePoint } from './one-point.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('format', () => {
  it('shows the exclusive end of a day as 23:59 of that day in the zone of the campaign', () => {
    const end = '2026-11-27T23:00:00Z';
    expect(plain(formatDate(end, 'de', { style: 'dateTime', zone: 'Europe/Berlin', exclusiveEnd: true }))).toBe('27. Nov. 2026, 23:59');
    expect(plain(formatDate(end, 'de', { style: 'dateTime', zone: 'Europe/Berlin' }))).toBe('28. Nov. 2026, 00:00');
    expect(plain(formatDate(end, 'en', { style: 'day', zone: 'America/New_York', exclusiveEnd: true }))).toBe('Nov 27');
  });

  it('keeps the day right where the clocks change', () => {
    expect(plain(formatDate('2026-10-25T23:00:00Z', 'de', { style: 'dateTime', zone: 'Europe/Berlin', exclusiveEnd: true }))).toBe(
      '25. Okt. 2026, 23:59',
    );
  });

  it('shows money with its own digits', () => {
    expect(plain(formatMoney({ amountMinor: 4990, currency: 'EUR' }, 'de'))).toBe('49,90 €');
    expect(plain(formatMoney({ amountMinor: 5000, currency: 'EUR' }, 'de'))).toBe('50 €');
    expect(plain(formatMoney({ amountMinor: 5000, currency: 'EUR' }, 'en', true))).toBe('€50.00');
    expect(plain(formatMoney({ amountMinor: 5000, currency: 'JPY' }, 'en'))).toBe('¥5,000');
  });

  it('counts in the biggest fitting unit', () => {
    const now = Date.parse('2026-11-21T10:00:00Z');
    expect(formatDistance('2026-11-24T10:00:00Z', now, 'en')).toBe('in 3 days');
    expect(formatDistance('2026-11-22T20:00:00Z', now, 'en')).toBe('in 34 hours');
    expect(formatDistance('2026-11-21T09:58:30Z', now, 'en')).toBe('1 minute ago');
    expect(formatDistance('2026-11-21T10:00:20Z', now, 'en')).toBe('now');
  });

  it('says how long something took', () => {
    expect(formatDuration(20, 'en')).toBe('1 minute');
    expect(formatDuration(5_370, 'de')).toBe('1,5 Stunden');
    expect(formatDuration(2 * 86_400, 'de')).toBe('2 Tage');
    expect(formatDuration(3_540, 'en')).toBe('59 minutes');
  });

  it('shortens numbers on request only', () => {
    expect(formatNumber(678775, 'en')).toBe('678,775');
    expect(formatNumber(678775, 'en', true)).toBe('678.8K');
    expect(formatNumber(8178, 'de', true)).toBe('8.178');
  });

  it('ends a sentence that ends with a shortened month with one point', () => {
    const point = (text: string): string => onePoint.process(text, 'key', {}, i18next);
    expect(point(`Gepostet wird ab Montag, ${formatDate('2026-11-23T12:00:00Z', 'de', { style: 'day' })}.`)).toBe(
      'Gepostet wird ab Montag, 23. Nov.',
    );
    expect(point('Mal sehen … bis Nov...')).toBe('Mal sehen … bis Nov...');
    expect(point('Posting begins on Nov 23.')).toBe('Posting begins on Nov 23.');
  });
});
