import { Injectable } from '@nestjs/common';
import { Database, provenAs, SecretBox, SystemClock } from '@app/platform';
import { LinkGoneError } from './identity.errors.js';
import { hashOf, newSecret } from './one-time-secret.js';

const HOUR_MS = 3_600_000;
const LIFETIME_MS = {
  'confirm-email': 48 * HOUR_MS,
  'reset-password': HOUR_MS,
  'change-email': HOUR_MS,
  'staff-account': HOUR_MS,
} as const;

export type EmailTokenPurpose = keyof typeof LIFETIME_MS;

/** Single-use secrets that prove the mailbox: kept as hashes, 48 h for confirmations, 1 h for the others, in real time. */
@Injectable()
export class EmailTokens {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly box: SecretBox,
  ) {}

  /** A new token; `attachment` is kept sealed and comes back on use. Needs a transaction. */
  async issue(userId: string, purpose: EmailTokenPurpose, attachment: object | null = null): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    await this.database.execute(
      `insert into identity.email_tokens (hash, user_id, purpose, sign_up_sealed, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [
        hashOf(token),
        userId,
        purpose,
        attachment ? this.box.seal(JSON.stringify(attachment)) : null,
        now,
        new Date(now.getTime() + LIFETIME_MS[purpose]),
      ],
    );
    return token;
  }

  /** Errors: 410 `identity.link-gone` when `use` would answer so, too. */
  async check(token: string, purpose: EmailTokenPurpose): Promise<void> {
    const living = await this.database.query(
      `select 1 from identity.email_tokens where hash = $1 and purpose = $2 and used_at is null and expires_at > $3`,
      [hashOf(token), purpose, this.clock.now()],
    );
    if (living.length === 0) throw new LinkGoneError();
  }

  /** Uses a token up, and with it every other one of the same user and purpose. Needs a transaction. Errors: 410 `identity.link-gone`. */
  async use(token: string, purpose: EmailTokenPurpose): Promise<{ userId: string; attachment: unknown }> {
    const now = this.clock.now();
    const [used] = await this.database.execute<{ user_id: string; sign_up_sealed: string | null }>(
      `update identity.email_tokens set used_at = $3 where hash = $1 and purpose = $2 and used_at is null and expires_at > $3
       returning user_id, sign_up_sealed`,
      [hashOf(token), purpose, now],
    );
    if (!used) throw new LinkGoneError();
    provenAs(used.user_id);
    await this.database.execute(
      `update identity.email_tokens set used_at = $3, sign_up_sealed = null where user_id = $1 and purpose = $2 and (used_at is null or used_at = $3)`,
      [used.user_id, purpose, now],
    );
    return { userId: used.user_id, attachment: used.sign_up_sealed ? (JSON.parse(this.box.open(used.sign_up_sealed)) as unknown) : null };
  }

  /** Takes back every link of these kinds that waits for the user. Needs a transaction. */
  async withdraw(userId: string, purposes: readonly EmailTokenPurpose[]): Promise<void> {
    await this.database.execute(
      `update identity.email_tokens set used_at = $3, sign_up_sealed = null where user_id = $1 and purpose = any($2) and used_at is null`,
      [userId, purposes, this.clock.now()],
    );
  }
}
