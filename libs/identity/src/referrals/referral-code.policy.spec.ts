import { describe, expect, it } from 'vitest';
import { CODE_FORM, plainCode, suggestedCode } from './referral-code.policy.js';

describe('CRE-10 codes', () => {
  it.each([
    ['Rosenrot', 'ROSENROT-2222'],
    ['Müller & Söhne', 'MUELLER-SOEH-2222'],
    ['Crème de la crème brûlée', 'CREME-DE-LA-2222'],
    ['Großer Bär', 'GROSSER-BAER-2222'],
    ['花', '22222222'],
    ['--', '22222222'],
  ])('CRE-10 the first code of %s is %s', (name, code) => {
    expect(suggestedCode(name, () => 0)).toBe(code);
    expect(suggestedCode(name)).toMatch(CODE_FORM);
  });

  it('CRE-10 small letters and spaces around it are the same code', () => {
    expect(plainCode('  rosenrot-7 ')).toBe('ROSENROT-7');
  });
});
