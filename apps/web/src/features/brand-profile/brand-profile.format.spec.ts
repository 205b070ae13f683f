import { describe, expect, it } from 'vitest';
import { codeOf, linksOf, withScheme } from './brand-profile.format.js';

describe('BRA-1 addresses', () => {
  it('BRA-1 takes them without scheme, one a line, each once', () => {
    expect(linksOf(' instagram.com/rosenrot\n\nhttps://rosenrot.example/a https://instagram.com/rosenrot ')).toEqual([
      'https://instagram.com/rosenrot',
      'https://rosenrot.example/a',
    ]);
    expect(withScheme('http://rosenrot.example')).toBe('http://rosenrot.example');
    expect(withScheme('  ')).toBe('');
  });
});

it('CRE-10 codes are typed in any letters', () => {
  expect(codeOf('rosenrot 7')).toBe('ROSENROT-7');
  expect(codeOf('a'.repeat(30))).toHaveLength(20);
});
