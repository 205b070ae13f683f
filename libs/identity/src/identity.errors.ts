import { DomainError, mapConstraint, RuleError } from '@app/platform';

/** Unknown address and wrong password answer the same (ACC-1). */
export class CredentialsError extends DomainError {
  constructor() {
    super('identity.credentials-wrong', 401, 'E-mail address or password is wrong.');
  }
}

/** The session is over: sign in again. */
export class SessionEndedError extends DomainError {
  constructor() {
    super('identity.session-ended', 401, 'The session has ended. Sign in again.');
  }
}

/** Too many attempts; `retryAfterSeconds` also becomes the Retry-After header. */
export class ThrottledError extends DomainError {
  constructor(retryAfterSeconds: number) {
    super('identity.too-many-attempts', 429, `Too many attempts. Try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
  }
}

/** A link of an e-mail that was used, is too old, or never was one of ours. */
export class LinkGoneError extends DomainError {
  constructor() {
    super('identity.link-gone', 410, 'This link was used already or is too old. Ask for a new one.');
  }
}

/** TER-1: documents in force that were not accepted. */
export class DocumentsMissingError extends RuleError {
  constructor(missing: readonly { id: string; kind: string }[]) {
    super('identity.documents-not-accepted', `These documents must be accepted: ${missing.map(({ kind }) => kind).join(', ')}.`, [
      { pointer: '/acceptedDocumentIds', code: 'required', message: 'must name every required document in force', value: missing },
    ]);
  }
}

/** A limit of the plan (rules.md 8). */
export class LimitReachedError extends DomainError {
  constructor(what: string, limit: number, used: number) {
    super('identity.limit-reached', 403, `The plan allows ${limit} ${what}; ${used} are used.`, { limit, used, plansThatAllow: [] });
  }
}

mapConstraint(
  'users_email_lower',
  () =>
    new RuleError('platform.invalid', 'The e-mail address cannot be used.', [
      { pointer: '/email', code: 'isEmail', message: 'must be an e-mail address in lower case' },
    ]),
);
