import { describe, expect, it } from 'vitest';
import { isDomain, readDomains } from './domains.js';

describe('domains', () => {
  it('ACC-11 reads domains however they are written', () => {
    expect(readDomains(' Acme.com, @acme.de;\nmia@lumen.example acme.com')).toEqual(['acme.com', 'acme.de', 'lumen.example']);
    expect(readDomains('  ')).toEqual([]);
  });

  it('ACC-11 tells domains from other words', () => {
    expect(['acme.com', 'a-b.co.uk'].every(isDomain)).toBe(true);
    expect(['acme', '.com', 'acme..com', '-acme.com'].some(isDomain)).toBe(false);
  });
});
