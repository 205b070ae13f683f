import type { INestApplicationContext } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { ARGON2, PasswordHashing } from '../password-hashing.js';

/** New passwords of this product cost next to nothing: tests sign up people by the thousand, what a password costs is password-hashing.spec.ts' matter. */
export function cheapenPasswords(app: INestApplicationContext): void {
  app.get(PasswordHashing, { strict: false }).hash = (password) => hash(password, { ...ARGON2, memoryCost: 64, timeCost: 1 });
}
