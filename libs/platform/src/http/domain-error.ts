/** One wrong field of a request. `pointer` is a JSON pointer into the body, or `?name` of a query parameter. */
export interface FieldError {
  pointer: string;
  code: string;
  message: string;
  limit?: unknown;
  value?: unknown;
}

/**
 * An error in the caller's terms (rules.md section 8). `code` is module and word, stable for clients
 * (`applications.selection-not-confirmable`); `extra` members land beside the standard ones in the problem document.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 502 | 503 | 507,
    detail: string,
    readonly extra: { errors?: FieldError[]; [member: string]: unknown } = {},
  ) {
    super(detail);
  }
}

/** Unknown or foreign: the same answer for both (ACC-10). */
export class NotFoundError extends DomainError {
  constructor() {
    super('platform.not-found', 404, 'There is no such object, or you may not know of it.');
  }
}

/** An own object without the permission (ACC-10). */
export class ForbiddenError extends DomainError {
  constructor(permission?: string) {
    super('platform.forbidden', 403, 'Your role does not allow this.', permission ? { permission } : {});
  }
}

/** A conflict with the present state; names the state and what would be possible. */
export class StateConflictError extends DomainError {
  constructor(code: string, detail: string, state: string, possible: readonly string[] = [], extra: Record<string, unknown> = {}) {
    super(code, 409, detail, { state, possible, ...extra });
  }
}

/** A rule is broken (422): names field, rule, limit and value. */
export class RuleError extends DomainError {
  constructor(code: string, detail: string, errors: FieldError[] = [], extra: Record<string, unknown> = {}) {
    super(code, 422, detail, { errors, ...extra });
  }
}
