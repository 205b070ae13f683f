import { expect, it } from 'vitest';
import type { Env } from '../config/env.js';
import { SecretBox } from './secret-box.js';

const box = (byte: number) => new SecretBox({ encryptionKey: Buffer.alloc(32, byte) } as Env);

it('CRE-2 seals with a nonce of its own, opens only unaltered and with its key', () => {
  const sealed = box(1).seal('IGAA-long-1 ü');
  expect(sealed).not.toContain('IGAA');
  expect(box(1).seal('IGAA-long-1 ü')).not.toBe(sealed);
  expect(box(1).open(sealed)).toBe('IGAA-long-1 ü');
  expect(() => box(2).open(sealed)).toThrow();
  expect(() => box(1).open(`${sealed.slice(0, -3)}AAA`)).toThrow();
});
