import { DomainError, RuleError, StateConflictError } from '@app/platform';
import type { ApiKeyState } from './api-key.entity.js';

/** 403: only people make and change keys; a key renews or revokes itself at most. */
export class KeyByKeyError extends DomainError {
  constructor() {
    super('identity.api-key-by-key', 403, 'An API key makes and changes no keys: it can only rotate and revoke itself.');
  }
}

/** 403: the key may do more than the caller, who would gain by its secret or by more time for it. */
export class KeyBeyondCallerError extends DomainError {
  constructor() {
    super(
      'identity.api-key-beyond-you',
      403,
      'This key may do more than you: you can revoke it, but neither rotate it nor change what it may.',
    );
  }
}

/** 409: the key has ended. */
export class KeyEndedError extends StateConflictError {
  constructor(state: ApiKeyState) {
    super('identity.api-key-ended', `The key is ${state}. Make a new one.`, state, state === 'expired' ? ['change', 'revoke'] : []);
  }
}

/** 422 for one field of a key. */
export function keyRule(
  field: 'permissions' | 'brandIds' | 'expiresAt',
  code: string,
  message: string,
  facts: { limit?: unknown; value?: unknown },
) {
  return new RuleError(`identity.api-key-${code}`, `/${field} ${message}`, [{ pointer: `/${field}`, code, message, ...facts }]);
}

/** 422: more living keys than an organisation can keep an overview of. */
export class TooManyKeysError extends RuleError {
  constructor(limit: number, used: number) {
    super('identity.too-many-api-keys', `An organisation has at most ${limit} living API keys.`, [], { limit, used });
  }
}
