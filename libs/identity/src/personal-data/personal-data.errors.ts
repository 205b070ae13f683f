import { DomainError, RuleError, StateConflictError } from '@app/platform';
import type { DeletionObstacle } from '../contract/personal-data.js';

/** 409: one export at a time. */
export class ExportRunningError extends StateConflictError {
  constructor(id: string, state: string) {
    super('identity.data-export-running', 'An export is being made already.', state, [], { id });
  }
}

/** 429: exports cost much; three a day are enough. */
export class ExportLimitError extends DomainError {
  constructor(limit: number, retryAfterSeconds: number) {
    super('identity.data-export-limit', 429, `At most ${limit} exports a day.`, { limit, retryAfterSeconds });
  }
}

/** 409 with everything that must be settled before. */
export class DeletionObstaclesError extends DomainError {
  constructor(obstacles: readonly DeletionObstacle[]) {
    super('identity.deletion-obstacles', 409, obstacles.map(({ detail }) => detail).join(' '), { obstacles });
  }
}

/** 422: the own e-mail address must be typed. */
export class ConfirmationError extends RuleError {
  constructor() {
    super('identity.confirmation-wrong', 'Type your own e-mail address to confirm.', [
      { pointer: '/confirm', code: 'own-email', message: 'must be your own e-mail address' },
    ]);
  }
}

/** 422: the code of the second factor does not count. */
export class CodeWrongError extends RuleError {
  constructor() {
    super('identity.code-wrong', 'The code is wrong or was used already.', [{ pointer: '/code', code: 'code-wrong', message: 'is wrong' }]);
  }
}
