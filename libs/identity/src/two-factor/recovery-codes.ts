import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, SystemClock } from '@app/platform';
import { hashOf } from '../one-time-secret.js';

/** How many are handed out at once. */
export const RECOVERY_CODES = 10;

/** Crockford's base32: nothing that looks like something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 4;

/** Ten codes of 80 bits, each good once, for people without their authenticator app (ACC-3). Kept as hashes. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** A new set; earlier codes are worth nothing any more. Needs a transaction. */
  async issue(userId: string): Promise<string[]> {
    await this.clear(userId);
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    await this.database.execute(`insert into identity.recovery_codes (hash, user_id, created_at) select unnest($1::bytea[]), $2, $3`, [
      codes.map((code) => recoveryHash(userId, code)),
      userId,
      this.clock.now(),
    ]);
    return codes;
  }

  /** Uses a code up; false when it is not one of this user's unused ones. Needs a transaction. */
  async spend(userId: string, code: string): Promise<boolean> {
    const used = await this.database.execute(
      `update identity.recovery_codes set used_at = $3 where hash = $1 and user_id = $2 and used_at is null returning 1`,
      [recoveryHash(userId, code), userId, this.clock.now()],
    );
    return used.length > 0;
  }

  async left(userId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.recovery_codes where user_id = $1 and used_at is null`,
      [userId],
    );
    return row?.count ?? 0;
  }

  /** Needs a transaction. */
  async clear(userId: string): Promise<void> {
    await this.database.execute(`delete from identity.recovery_codes where user_id = $1`, [userId]);
  }
}

function newCode(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Typed with or without dashes, in any case, o for 0, i or l for 1. */
function recoveryHash(userId: string, code: string): Buffer {
  const plain = code
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return hashOf(`${userId}|${plain}`);
}
