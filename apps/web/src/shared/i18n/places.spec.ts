import { isCountry, isLanguage } from '@app/rules';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, COUNTRY_SETS, LANGUAGE_CODES } from './places.js';

describe('countries and languages to choose from', () => {
  it('CAM-2 are all taken by the server', () => {
    expect([...COUNTRIES, ...COUNTRY_SETS.dach, ...COUNTRY_SETS.eu].filter((code) => !isCountry(code))).toEqual([]);
    expect(LANGUAGE_CODES.filter((code) => !isLanguage(code))).toEqual([]);
  });
});
