import { describe, expect, it } from 'vitest';
import { oneEditApart } from './similar-words.js';

describe('CRE-5 typos', () => {
  it.each([
    ['schneidr', 'schneider'],
    ['schneiderr', 'schneider'],
    ['schnaider', 'schneider'],
    ['shcneider', 'schneider'],
    ['chneider', 'schneider'],
  ])('%s is one edit from %s', (typo, word) => {
    expect(oneEditApart(typo, word)).toBe(true);
    expect(oneEditApart(word, typo)).toBe(true);
  });

  it.each([
    ['schneider', 'schneider'],
    ['schnider', 'schneiders'],
    ['shcnieder', 'schneider'],
    ['anna', 'hanne'],
  ])('%s is not one edit from %s', (a, b) => expect(oneEditApart(a, b)).toBe(false));
});
