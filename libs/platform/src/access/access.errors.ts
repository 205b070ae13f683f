import { DomainError } from '../http/domain-error.js';
import type { MissingProof } from './actor.js';

/** 401 for everything that is not a living session or key. */
export class UnauthenticatedError extends DomainError {
  constructor() {
    super('identity.unauthenticated', 401, 'Sign in first: the access token or API key is missing, invalid or has ended.');
  }
}

/** 403: the organisation (or the staff console) asks for more than this session has proven (ACC-3, ACC-11). */
export class ProofMissingError extends DomainError {
  constructor(missing: MissingProof) {
    super(
      `identity.${missing}-required`,
      403,
      missing === 'second-factor'
        ? 'A second factor is required here: set it up, or sign in with it.'
        : 'This organisation requires its single sign-on: sign in through it.',
    );
  }
}

/** 403: a session of an organisation's single sign-on counts for that organisation only, not for the person's own account (ACC-11). */
export class SingleSignOnSessionError extends DomainError {
  constructor() {
    super(
      'identity.single-sign-on-session',
      403,
      'This session was opened by an organisation’s single sign-on. Sign in with your own password to do this.',
    );
  }
}
