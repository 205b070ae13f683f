import { QueryFailedError } from 'typeorm';
import { DomainError } from './domain-error.js';

/** Seconds after which a caller may try again: a restart with crash recovery takes about two. */
const RETRY_AFTER_SECONDS = 5;

/** The database (or the storage) restarts or is cut off. Whether the last statement took effect is not known, hence the word about repeating. */
export class UnavailableError extends DomainError {
  constructor() {
    super(
      'platform.unavailable',
      503,
      'The server cannot reach its database or storage just now. Repeat the request with the same Idempotency-Key.',
      { retryAfterSeconds: RETRY_AFTER_SECONDS },
    );
  }
}

/** Of the network (Node), and PostgreSQL's: admin shutdown, crash shutdown, cannot connect now, too many connections; class 08. */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
/** What `pg` itself says without a code. */
const MESSAGES =
  /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed/;

/** Whether this error says that what the server needs is not there, instead of refusing what was asked of it. */
export function isUnavailable(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error) || cause instanceof DomainError) return false;
  const { code } = cause as { code?: unknown };
  if (typeof code === 'string' && (CODES.has(code) || code.startsWith('08'))) return true;
  return MESSAGES.test(cause.message);
}
