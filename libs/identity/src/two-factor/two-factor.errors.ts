import { DomainError, RuleError, StateConflictError } from '@app/platform';

/** 401 after the right password or link: the second step is `POST /auth/totp` with this challenge, within 5 minutes (ACC-3). */
export class SecondFactorNeededError extends DomainError {
  constructor(challenge: string, expiresAt: Date) {
    super('identity.second-factor-needed', 401, 'Enter the code of your authenticator app, or a recovery code.', {
      challenge,
      expiresAt: expiresAt.toISOString(),
    });
  }
}

/** The second step of signing in took too long, had too many wrong codes, or was done already. */
export class ChallengeEndedError extends DomainError {
  constructor() {
    super('identity.challenge-ended', 401, 'This sign-in took too long or had too many wrong codes. Sign in again.');
  }
}

/** A wrong, old or used code at the second step of signing in. */
export class SignInCodeWrongError extends DomainError {
  constructor(triesLeft: number) {
    super('identity.code-wrong', 401, 'The code is wrong, too old, or was used already.', { triesLeft });
  }
}

/** A wrong, old or used code in a session; 422 because 401 would say that the session is over. */
export class CodeWrongError extends RuleError {
  constructor(field: 'code' | 'recoveryCode') {
    super('identity.code-wrong', 'The code is wrong, too old, or was used already.', [
      { pointer: `/${field}`, code: 'code-wrong', message: 'is wrong, too old, or was used already' },
    ]);
  }
}

/** One of several ways to prove oneself must be given, and one alone. */
export class OneProofError extends RuleError {
  constructor(fields: readonly string[]) {
    super(
      'identity.one-proof',
      `Give exactly one of ${fields.join(', ')}.`,
      fields.map((field) => ({ pointer: `/${field}`, code: 'one-of', message: `exactly one of ${fields.join(', ')} is needed` })),
    );
  }
}

/** The password alone proves nothing new in a session without the second factor. */
export class CodeNeededError extends RuleError {
  constructor() {
    super('identity.code-needed', 'This session has no second factor: give a code instead of the password.', [
      { pointer: '/code', code: 'required', message: 'is required in a session without second factor' },
    ]);
  }
}

/** ACC-1: who has not proven the mailbox must not lock its owner out with a second factor. */
export class EmailNotConfirmedError extends DomainError {
  constructor() {
    super('identity.email-not-confirmed', 403, 'Confirm your e-mail address first.');
  }
}

/** There is no second factor to do this with. */
export class TotpOffError extends StateConflictError {
  constructor() {
    super('identity.totp-off', 'Two-factor sign-in is off.', 'off', ['start']);
  }
}

/** No set-up waits for a code: it was not started, or is done. */
export class TotpNotStartedError extends StateConflictError {
  constructor(state: string) {
    super('identity.totp-not-started', 'No set-up of an authenticator app waits for a code.', state, ['start']);
  }
}

/** Staff, and members of organisations that require it, keep their second factor. */
export class TotpRequiredError extends StateConflictError {
  constructor(requiredBy: 'staff' | 'organisation') {
    super('identity.totp-required', 'Two-factor sign-in is required of you and cannot be switched off.', 'on', ['start'], { requiredBy });
  }
}

/** Switching the requirement on without an own second factor would lock the caller out. */
export class OwnSecondFactorNeededError extends StateConflictError {
  constructor() {
    super(
      'identity.own-second-factor-needed',
      'Set up your own second factor, or sign in with it, before requiring it of everybody.',
      'not-required',
    );
  }
}
