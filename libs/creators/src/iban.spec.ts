import { describe, expect, it } from 'vitest';
import { maskIban, normalIban } from './iban.js';

describe('CRE-1 IBAN', () => {
  // Examples printed by the national banks' registry of formats
  const VALID = [
    'DE89370400440532013000',
    'AT611904300234573201',
    'CH9300762011623852957',
    'GB29NWBK60161331926819',
    'FR1420041010050500013M02606',
    'NO9386011117947',
    'MT84MALT011000012345MTLCAST001S',
  ];

  it('CRE-1 takes valid ones, with spaces and in small letters', () => {
    for (const iban of VALID) expect(normalIban(iban)).toBe(iban);
    expect(normalIban(' de89 3704 0044 0532 0130 00 ')).toBe('DE89370400440532013000');
  });

  it('CRE-1 refuses each single wrong digit and each swap of neighbours', () => {
    const iban = 'DE89370400440532013000';
    for (let place = 4; place < iban.length; place++) {
      const digit = String((Number(iban[place]) + 1) % 10);
      expect(normalIban(iban.slice(0, place) + digit + iban.slice(place + 1))).toBeNull();
      if (iban[place] === iban[place + 1] || place + 1 === iban.length) continue;
      expect(normalIban(`${iban.slice(0, place)}${iban[place + 1]}${iban[place]}${iban.slice(place + 2)}`)).toBeNull();
    }
  });

  it('CRE-1 refuses other lengths, countries and signs', () => {
    for (const text of [
      '',
      'DE8937040044053201300',
      'DE893704004405320130000',
      'US89370400440532013000',
      'DE8937040044053201300Ö',
      'XX',
      'constructor',
    ]) {
      expect(normalIban(text)).toBeNull();
    }
  });

  it('CRE-1 shows country and last four signs only', () => {
    expect(maskIban('DE89370400440532013000')).toBe('DE•• •••• 3000');
  });
});
