import { randomInt } from 'node:crypto';

/** Codes a brand may have had in all, so that nobody keeps the good ones from others. */
export const CODES_PER_BRAND = 10;

/** What a code may be. */
export const CODE_FORM = /^[A-Z0-9-]{4,20}$/;

// without 0, O, 1 and I: codes are read aloud and typed from paper
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Codes are the same in small letters. */
export function plainCode(code: string): string {
  return code.trim().toUpperCase();
}

/** A first code that looks like the brand: its name and four random signs. */
export function suggestedCode(brandName: string, random: (below: number) => number = randomInt): string {
  const word = brandName
    .replaceAll('ß', 'ss')
    .replaceAll(/[äÄ]/g, 'ae')
    .replaceAll(/[öÖ]/g, 'oe')
    .replaceAll(/[üÜ]/g, 'ue')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .slice(0, 12)
    .replaceAll(/^-+|-+$/g, '');
  const tail = Array.from({ length: word === '' ? 8 : 4 }, () => SIGNS[random(SIGNS.length)]).join('');
  return word === '' ? tail : `${word}-${tail}`;
}
