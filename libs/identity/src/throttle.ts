import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { currentContext, Database, newId, SystemClock, Transactions } from '@app/platform';
import { ThrottledError } from './identity.errors.js';
import { hashOf } from './one-time-secret.js';

const WINDOW_MS = 3_600_000;
const KNOWN_MS = 90 * 86_400_000;
const LONGEST_SECONDS = 900;

/** Failures in the last hour that cost nothing; each further one doubles the wait, from 2 s to 15 min. */
const FREE = { pair: 5, address: 8, account: 20 } as const;
const SIGN_UPS_PER_HOUR = 300;
const MAILS_PER_HOUR = 5;
const MISSES_PER_HOUR = 30;

interface Failures {
  count: number;
  last: Date | null;
}

/** What is guessed at; each is counted by itself. */
export type GuessedKind = 'sign-in' | 'second-factor';

/** A sign-in or code that may go on to the check; it counts as failed until it succeeded. */
export interface Attempt {
  id: string;
  kind: GuessedKind;
  account: Buffer;
  address: string;
}

/**
 * Slows guessing (ACC-1): per account and address together, per address, and per account over all addresses. Someone signing in from an
 * address they used before is not held up by what others do to their account or from their network. Real time.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** Claims one try before the expensive check, so that parallel guesses count too. Errors: 429 with `retryAfterSeconds`. */
  admitSignIn(email: string): Promise<Attempt> {
    return this.admit('sign-in', email);
  }

  /** The same for a code or recovery code of this user (ACC-3). */
  admitSecondFactor(userId: string): Promise<Attempt> {
    return this.admit('second-factor', userId);
  }

  private async admit(kind: GuessedKind, account: string): Promise<Attempt> {
    const attempt = { id: newId(), kind, account: hashOf(account), address: throttledAddress(currentContext()?.address ?? null) };
    const now = this.clock.now();
    const wait = await this.transactions.run(async () => {
      await this.lock(`${kind}|address|${attempt.address}`);
      await this.lock(`${kind}|account|${attempt.account.toString('hex')}`);
      const seconds = await this.waitFor(attempt, now);
      if (seconds === 0) await this.record(attempt, kind, 'pending', now);
      return seconds;
    });
    if (wait > 0) throw new ThrottledError(wait);
    return attempt;
  }

  async failed(attempt: Attempt): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(`update identity.sign_in_attempts set outcome = 'failed' where id = $1`, [attempt.id]),
    );
  }

  /** Forgives what this person mistyped from here before. Needs a transaction. */
  async succeeded(attempt: Attempt): Promise<void> {
    await this.database.execute(
      `update identity.sign_in_attempts set outcome = case when id = $1 then 'succeeded' else 'forgiven' end
       where kind = $4 and account = $2 and address = $3 and outcome in ('pending', 'failed')`,
      [attempt.id, attempt.account, attempt.address, attempt.kind],
    );
  }

  /** Bounds the accounts made from one address. Errors: 429. */
  async admitSignUp(email: string): Promise<void> {
    const attempt = { id: newId(), account: hashOf(email), address: throttledAddress(currentContext()?.address ?? null) };
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.lock(`sign-up|${attempt.address}`);
      const [row] = await this.database.query<{ count: number; first: Date | null }>(
        `select count(*)::int as count, min(at) as first from identity.sign_in_attempts where kind = 'sign-up' and address = $1 and at > $2`,
        [attempt.address, new Date(now.getTime() - WINDOW_MS)],
      );
      if (row?.first && row.count >= SIGN_UPS_PER_HOUR) {
        throw new ThrottledError(Math.max(1, Math.ceil((row.first.getTime() + WINDOW_MS - now.getTime()) / 1000)));
      }
      await this.record(attempt, 'sign-up', 'succeeded', now);
    });
  }

  /**
   * Looks something up that is public and can be guessed, one at a time for an address; what is not there counts. Opens its own transaction.
   * Errors: 429 after 30 misses in an hour.
   */
  guarded<T>(find: () => Promise<T | null>): Promise<T | null> {
    const attempt = { id: newId(), account: hashOf('referral'), address: throttledAddress(currentContext()?.address ?? null) };
    const now = this.clock.now();
    return this.transactions.run(async () => {
      await this.lock(`referral|${attempt.address}`);
      const [row] = await this.database.query<{ count: number; first: Date | null }>(
        `select count(*)::int as count, min(at) as first from identity.sign_in_attempts where kind = 'referral' and address = $1 and at > $2`,
        [attempt.address, new Date(now.getTime() - WINDOW_MS)],
      );
      if (row?.first && row.count >= MISSES_PER_HOUR) {
        throw new ThrottledError(Math.max(1, Math.ceil((row.first.getTime() + WINDOW_MS - now.getTime()) / 1000)));
      }
      const found = await find();
      if (found === null) await this.record(attempt, 'referral', 'failed', now);
      return found;
    });
  }

  /** False when this address got enough mails in the last hour: the caller then sends none, and answers as ever. Needs a transaction. */
  async admitMail(email: string): Promise<boolean> {
    const attempt = { id: newId(), account: hashOf(email), address: throttledAddress(currentContext()?.address ?? null) };
    const now = this.clock.now();
    await this.lock(`mail|${attempt.account.toString('hex')}`);
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.sign_in_attempts where kind = 'mail' and account = $1 and at > $2`,
      [attempt.account, new Date(now.getTime() - WINDOW_MS)],
    );
    if ((row?.count ?? 0) >= MAILS_PER_HOUR) return false;
    await this.record(attempt, 'mail', 'succeeded', now);
    return true;
  }

  /** Removes rows nobody counts any more. */
  async clean(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.transactions.run(() =>
      this.database.execute(
        `delete from identity.sign_in_attempts where at < $1 or (at < $2 and (outcome <> 'succeeded' or kind not in ('sign-in', 'second-factor')))`,
        [new Date(now - KNOWN_MS), new Date(now - 24 * WINDOW_MS)],
      ),
    );
  }

  private async waitFor(attempt: Attempt, now: Date): Promise<number> {
    const since = new Date(now.getTime() - WINDOW_MS);
    const { kind, account: who, address: where } = attempt;
    const pair = await this.failures(kind, since, 'account = $3 and address = $4', [who, where]);
    const own = waitSeconds(pair, FREE.pair, now);
    if (own > 0 || (await this.isKnown(attempt, now))) return own;
    const address = await this.failures(kind, since, 'address = $3', [where]);
    const account = await this.failures(kind, since, 'account = $3', [who]);
    return Math.max(waitSeconds(address, FREE.address, now), waitSeconds(account, FREE.account, now));
  }

  private async failures(kind: GuessedKind, since: Date, where: string, parameters: unknown[]): Promise<Failures> {
    const [row] = await this.database.query<Failures>(
      `select count(*)::int as count, max(at) as last from identity.sign_in_attempts
       where kind = $1 and outcome in ('pending', 'failed') and at > $2 and ${where}`,
      [kind, since, ...parameters],
    );
    return row ?? { count: 0, last: null };
  }

  private async isKnown(attempt: Attempt, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from identity.sign_in_attempts
       where kind = $4 and account = $1 and address = $2 and outcome = 'succeeded' and at > $3 limit 1`,
      [attempt.account, attempt.address, new Date(now.getTime() - KNOWN_MS), attempt.kind],
    );
    return rows.length > 0;
  }

  private async lock(name: string): Promise<void> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 11))`, [name]);
  }

  private async record(attempt: Omit<Attempt, 'kind'>, kind: string, outcome: string, at: Date): Promise<void> {
    await this.database.execute(
      `insert into identity.sign_in_attempts (id, kind, account, address, at, outcome) values ($1, $2, $3, $4, $5, $6)`,
      [attempt.id, kind, attempt.account, attempt.address, at, outcome],
    );
  }
}

/** Whole seconds to wait after these failures, `free` of which cost nothing; 0: go on. */
export function waitSeconds(failures: Failures, free: number, now: Date): number {
  if (failures.count < free || !failures.last) return 0;
  const delay = Math.min(2 ** (failures.count - free + 1), LONGEST_SECONDS);
  return Math.max(0, Math.ceil((failures.last.getTime() + delay * 1000 - now.getTime()) / 1000));
}

/** What counts as one address: IPv4 as it is, IPv6 by its /64, which one customer has to themselves. */
export function throttledAddress(address: string | null): string {
  if (!address) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const plain = address.split('%')[0] ?? address;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
