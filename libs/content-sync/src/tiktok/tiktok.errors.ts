import { PlatformBusyError, TokenRefusedError } from '@app/creators';

/** The creator did not grant this, or took it back. */
export class ScopeMissingError extends Error {}
/** The request asks for something TikTok does not know, or TikTok left out what it promises. */
export class InvalidRequestError extends Error {}

const SECOND = 1000;
const TRANSIENT_RETRY_MS = 30 * SECOND;
/** Calls are counted over a sliding minute: earlier is pointless (platform-apis.md 2.4). */
export const LIMIT_RETRY_MS = 60 * SECOND;

/** TikTok's own trouble: worth an immediate second try, unlike a limit. */
export class TransientError extends PlatformBusyError {
  constructor(message: string) {
    super(message, TRANSIENT_RETRY_MS);
  }
}

/** What an error code means for us (platform-apis.md 2.2, 2.4). Messages hold codes only: the platform's texts may carry tokens. */
export function classify(code: string, status: number): Error {
  const named = `TikTok error ${/^[a-z_]{1,40}$/.test(code) ? code : 'unknown'} (HTTP ${status})`;
  switch (code) {
    case 'access_token_invalid':
    case 'invalid_grant':
      return new TokenRefusedError(named);
    case 'scope_not_authorized':
    case 'scope_permission_missed':
      return new ScopeMissingError(named);
    case 'rate_limit_exceeded':
    case 'temporarily_unavailable':
      return new PlatformBusyError(named, LIMIT_RETRY_MS);
    case 'internal_error':
    case 'server_error':
      return new TransientError(named);
    default:
      if (status === 429) return new PlatformBusyError(named, LIMIT_RETRY_MS);
      return status >= 500 ? new TransientError(named) : new InvalidRequestError(named);
  }
}
