import { types } from 'pg';
import { describe, expect, it } from 'vitest';
import { INSTANTS_AS_TEXT, instantText } from './instants.js';

describe('instants of lists', () => {
  it.each([
    '2026-11-21 06:20:56+00',
    '2026-11-21 06:20:56.1+00',
    '2026-11-21 06:20:56.12+00',
    '2026-11-21 06:20:56.123+00',
    '2026-11-21 06:20:56.123999+00',
    '0999-01-01 00:00:00+00',
    '2026-11-21 06:20:56.123+02',
    '2026-11-21 06:20:56.5+05:30',
    '2026-11-21 06:20:56-08',
    '0044-03-15 12:00:00+00 BC',
    '12026-01-01 00:00:00+00',
  ])('%s reads as its Date would be written', (text) => {
    expect(instantText(text)).toBe((types.getTypeParser(1184)(text) as Date).toJSON());
  });

  it('other types are read as ever', () => {
    expect(INSTANTS_AS_TEXT.getTypeParser(23, 'text')('7')).toBe(7);
    expect(INSTANTS_AS_TEXT.getTypeParser(1184, 'text')('2026-11-21 06:20:56+00')).toBe('2026-11-21T06:20:56.000Z');
  });
});
