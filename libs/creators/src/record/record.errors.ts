import { StateConflictError } from '@app/platform';

export const notObjectable = (state: string) =>
  new StateConflictError(
    'creators.objection-not-possible',
    state === 'counts-not' ? 'This event does not count against you.' : `There is an objection already: it is "${state}".`,
    state,
  );

export const objectionDecided = (state: string) =>
  new StateConflictError('creators.objection-decided', `This was decided meanwhile: the objection is "${state}".`, state);
