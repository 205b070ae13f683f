import { describe, expect, it } from 'vitest';
import { metadataFault } from './metadata.js';

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 'v']));

describe('INT-1 metadata', () => {
  it('INT-1 takes up to 20 pairs of texts, also empty values and Unicode', () => {
    expect(metadataFault({})).toBeNull();
    expect(metadataFault({ ...many(19), ['ü/~'.repeat(10)]: '' })).toBeNull();
    expect(metadataFault({ ['k'.repeat(40)]: 'v'.repeat(500) })).toBeNull();
  });

  it('INT-1 names what is wrong and where', () => {
    expect(metadataFault(many(21))).toEqual({ pointer: '/metadata', message: 'has at most 20 pairs', limit: 20, value: 21 });
    for (const key of ['', 'k'.repeat(41), 'a\u0000', '\uD800']) expect(metadataFault({ [key]: 'v' })?.pointer).toBe('/metadata');
    for (const value of [1, null, {}, 'v'.repeat(501), '\u0000', '\uDC00'])
      expect(metadataFault({ 'a/b~c': value })?.pointer).toBe('/metadata/a~1b~0c');
  });
});
