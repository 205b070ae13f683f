import { createHash, randomBytes } from 'node:crypto';

/** A random secret of 256 bits; the database keeps its hash alone. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret (or of an e-mail address in the throttle). */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
