import { DomainError, StateConflictError } from '@app/platform';

/** Also what blocked creators get, who must not learn of it (CRE-7). */
export const questionsClosed = (state: string) =>
  new StateConflictError('campaigns.questions-closed', 'Questions can be asked while creators can apply.', state);

export const tooManyQuestions = (limit: number, used: number) =>
  new DomainError(
    'campaigns.too-many-questions',
    409,
    `You have ${used} questions waiting for an answer; ${limit} are possible at a time.`,
    { limit, used },
  );

export const questionNotPossible = (action: string, question: string, campaign: string) =>
  new StateConflictError(
    'campaigns.question-not-possible',
    `This question is ${question} and its campaign ${campaign}: '${action}' is not possible.`,
    question,
    question === 'hidden' ? ['show'] : ['answer', 'hide'],
  );
