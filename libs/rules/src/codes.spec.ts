import { describe, expect, it } from 'vitest';
import { isCountry, isLanguage } from './codes.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

describe('codes of countries and languages', () => {
  it('CAM-2, CRE-5 knows the countries of ISO 3166-1, and no withdrawn, reserved or made-up code', () => {
    expect(PAIRS.filter(isCountry)).toHaveLength(249);
    expect(['DE', 'AT', 'CH', 'US', 'AX', 'HK'].every(isCountry)).toBe(true);
    expect(['XX', 'ZZ', 'EU', 'UK', 'SU', 'DD', 'AN', 'YU', 'IC', 'XK', 'QO', 'de', 'DEU', 'D', ''].filter(isCountry)).toEqual([]);
  });

  it('CAM-2, CRE-5 knows the languages of ISO 639-1, and no withdrawn or made-up code', () => {
    expect(PAIRS.map((pair) => pair.toLowerCase()).filter(isLanguage)).toHaveLength(183);
    expect(['de', 'en', 'tr', 'no', 'nb', 'he', 'tl', 'tw', 'yi'].every(isLanguage)).toBe(true);
    expect(['xx', 'qq', 'iw', 'in', 'ji', 'mo', 'sh', 'bh', 'DE', 'deu', 'd', ''].filter(isLanguage)).toEqual([]);
  });
});
