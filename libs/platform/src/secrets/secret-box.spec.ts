import { expect, it } from 'vitest';
import { SecretBox } from './secret-box.js';

const key = (byte: number) => Buffer.alloc(32, byte);
const box = (byte: number, ...old: number[]) => new SecretBox({ encryptionKey: key(byte), encryptionKeysOld: old.map(key) });

it('CRE-2 seals with a nonce of its own, opens only unaltered and with its key', () => {
  const sealed = box(1).seal('IGAA-long-1 ü');
  expect(sealed).not.toContain('IGAA');
  expect(box(1).seal('IGAA-long-1 ü')).not.toBe(sealed);
  expect(box(1).open(sealed)).toBe('IGAA-long-1 ü');
  expect(() => box(2).open(sealed)).toThrow();
  expect(() => box(1).open(`${sealed.slice(0, -3)}AAA`)).toThrow();
  expect(() => box(1).open(sealed.split('.').slice(0, 2).join('.'))).toThrow();
});

it('quality Security: old keys open what they sealed, the current one alone seals', () => {
  const before = box(1).seal('iban');
  const rotated = box(2, 1);
  expect(rotated.open(before)).toBe('iban');
  const after = rotated.seal('iban');
  expect([after.startsWith(rotated.prefix), before.startsWith(rotated.prefix)]).toEqual([true, false]);
  expect(box(2).open(after)).toBe('iban');
  expect(() => box(1).open(after)).toThrow(/not configured/);
  expect(() => box(2).open(before)).toThrow(/not configured/);
  expect(box(3, 2, 1).open(before)).toBe('iban');
});
