import { randomBytes } from 'node:crypto';

/** An answer of the Graph API that is an error: the envelope of platform-apis.md 1.11. */
export class GraphError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly details: { subcode?: number; status?: number; transient?: boolean } = {},
  ) {
    super(message);
  }

  /** Nearly all errors are HTTP 400, rate limits too: clients must read the code. */
  get status(): number {
    return this.details.status ?? 400;
  }

  /** The body to send. */
  envelope(): object {
    return {
      error: {
        message: this.message,
        type: this.code === 100 ? 'IGApiException' : 'OAuthException',
        code: this.code,
        ...(this.details.subcode === undefined ? {} : { error_subcode: this.details.subcode }),
        is_transient: this.details.transient ?? false,
        fbtrace_id: `A${randomBytes(8).toString('base64url')}`,
      },
    };
  }
}

/** 100: the request names something that is not there or does not fit. */
export function invalidParameter(message: string): GraphError {
  return new GraphError(100, `(#100) ${message}`);
}

/** 100/33: deleted, expired or foreign. The platform does not say which. */
export function noSuchObject(id: string): GraphError {
  const shown = id.slice(0, 80);
  return new GraphError(
    100,
    `Unsupported get request. Object with ID '${shown}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    { subcode: 33 },
  );
}

/** 190: the token does not work; the subcode says why (458 app removed, 463 expired, 467 invalid). */
export function badToken(reason: 'removed' | 'expired' | 'invalid'): GraphError {
  if (reason === 'removed')
    return new GraphError(190, 'Error validating access token: The user has not authorized this application.', { subcode: 458 });
  if (reason === 'expired') return new GraphError(190, 'Error validating access token: Session has expired.', { subcode: 463 });
  return new GraphError(190, 'Invalid OAuth access token - Cannot parse access token', { subcode: 467 });
}

/** 10: the creator did not grant the scope. */
export function noPermission(): GraphError {
  return new GraphError(10, '(#10) Application does not have permission for this action');
}

/** 10 as well, told apart by its message: fewer than five viewers of a story. */
export function notEnoughViewers(): GraphError {
  return new GraphError(10, '(#10) Not enough viewers for the media to show insights');
}

/** 1: what the platform says to a breakdown that a metric does not know. */
export function unknownError(): GraphError {
  return new GraphError(1, 'An unknown error has occurred.', { transient: false });
}

/** 2 with HTTP 500: the service is down for a moment. */
export function serviceDown(): GraphError {
  return new GraphError(2, 'An unexpected error has occurred. Please retry your request later.', { status: 500, transient: true });
}

/** 4: the whole app has called too often. */
export function appLimitReached(): GraphError {
  return new GraphError(4, '(#4) Application request limit reached', { transient: true });
}

/** 80002: this account has been asked too often. */
export function accountLimitReached(): GraphError {
  return new GraphError(80002, '(#80002) There have been too many calls to this Instagram account. Wait a bit and try again.', {
    transient: true,
  });
}
