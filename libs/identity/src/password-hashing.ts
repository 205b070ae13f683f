import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. The package's default algorithm is argon2id. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords (ACC-1). */
@Injectable()
export class PasswordHashing {
  private readonly dummy = hash(randomBytes(24).toString('hex'), ARGON2);

  hash(password: string): Promise<string> {
    return hash(password, ARGON2);
  }

  /** Costs the same for unknown users (null): then a hash nobody knows the password of is checked. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(passwordHash ?? (await this.dummy), password);
    return matches && passwordHash !== null;
  }
}
