import { expect, it } from 'vitest';
import { PasswordHashing } from './password-hashing.js';

it('ACC-1 hashes with argon2id at the cost that OWASP names, salted; only the same password matches', async () => {
  const passwords = new PasswordHashing();
  const [one, other] = await Promise.all([passwords.hash('violet-harbour-47-lamp'), passwords.hash('violet-harbour-47-lamp')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await passwords.matches(one, 'violet-harbour-47-lamp')).toBe(true);
  expect(await passwords.matches(one, 'violet-harbour-47-lamq')).toBe(false);
  expect(await passwords.matches(null, 'violet-harbour-47-lamp')).toBe(false);
});
