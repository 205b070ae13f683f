/** One refused field of an RFC 9457 problem. `pointer` is a JSON pointer into the request body, e.g. `/product/value`. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
  [limit: string]: unknown;
}

interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  requestId?: string;
  errors?: FieldProblem[];
  [fact: string]: unknown;
}

/** Code used when no answer came at all (offline, server down). Status is 0 then. */
export const NETWORK_PROBLEM = 'platform.unreachable';

/**
 * A refused or failed request. `code` is stable and translated by `problemText`; `message` is the server's own
 * sentence in the user's language and serves as fallback.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;
  /** Seconds to wait before trying again, from `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** Everything the problem says beside the usual members: a limit, the challenge of a sign-in. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: ProblemBody, retryAfter?: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.code = body.code ?? (status === 0 ? NETWORK_PROBLEM : `platform.http-${status}`);
    this.errors = body.errors ?? [];
    this.requestId = body.requestId;
    this.retryAfter = retryAfter;
    this.facts = body;
  }

  /** True when the same request may succeed a little later. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** Reads a refused response. A body that is not problem+json (a proxy's page) becomes a problem without detail. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  let body: ProblemBody = {};
  if (response.headers.get('content-type')?.includes('json')) {
    body = await response.json().catch(() => ({}));
  } else {
    body = { title: response.statusText };
  }
  return new ProblemError(response.status, body, retryAfter);
}

/** Narrowing for catch blocks and query errors. */
export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}
