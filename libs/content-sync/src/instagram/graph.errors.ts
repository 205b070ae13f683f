import { PlatformBusyError, TokenRefusedError } from '@app/creators';

/** The object is deleted, or access to it was lost (100 / subcode 33). */
export class MediaGoneError extends Error {}
/** Too few people for the platform to hand out a value (10 on a small story): never 0. */
export class BelowThresholdError extends Error {}
/** The creator did not grant this, or took it back. */
export class PermissionMissingError extends Error {}
/** The request asks for something this object does not have (100). */
export class InvalidRequestError extends Error {}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Asked again soon: service down, unknown error, no or broken answer. */
export const TRANSIENT_RETRY_MS = 30 * SECOND;
const LIMIT_RETRY_MS = 15 * MINUTE;
const BLOCK_RETRY_MS = 6 * 60 * MINUTE;

/** The platform's own trouble: worth an immediate second try, unlike a limit. */
export class TransientError extends PlatformBusyError {
  constructor(message: string) {
    super(message, TRANSIENT_RETRY_MS);
  }
}

export interface GraphErrorBody {
  code: number;
  subcode: number | null;
  message: string;
  transient: boolean;
}

/**
 * What an error body means for us (platform-apis.md 1.11). Classified by the body's code: Graph answers 400 for nearly everything.
 * `regainMs`: time until calls are allowed again, from the usage header. Messages hold codes only: the platform's texts may carry tokens.
 */
export function classify(error: GraphErrorBody, regainMs: number | null): Error {
  const { code, subcode } = error;
  const named = `Instagram error ${code}${subcode === null ? '' : `/${subcode}`}`;
  if (code === 190 || code === 102) return new TokenRefusedError(named);
  if (code === 10 && /not enough viewers/i.test(error.message)) return new BelowThresholdError(named);
  if (code === 10 || code === 3 || (code >= 200 && code <= 299)) return new PermissionMissingError(named);
  if (code === 100 && subcode === 33) return new MediaGoneError(named);
  if ([4, 17, 32, 613, 80002].includes(code)) return new PlatformBusyError(named, regainMs ?? LIMIT_RETRY_MS);
  if (code === 341 || code === 368) return new PlatformBusyError(named, BLOCK_RETRY_MS);
  if (code === 1 || code === 2 || error.transient) return new TransientError(named);
  return new InvalidRequestError(named);
}
