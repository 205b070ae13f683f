import { DomainError, RuleError, StateConflictError } from '@app/platform';

/** APP-3: scheduled, application and running campaigns invite; paused ones do not. */
export const notInviting = (state: string) =>
  new StateConflictError('applications.not-inviting', `The campaign is ${state}: nobody can be invited.`, state);

export const unknownGroup = (index: number) =>
  new RuleError('applications.unknown-group', 'Only groups of the brand can be invited.', [
    { pointer: `/groupIds/${index}`, code: 'unknown', message: 'is no group of this brand' },
  ]);

export const nobodyNamed = () =>
  new RuleError('applications.nobody-invited', 'Name creators or groups.', [
    { pointer: '/creatorIds', code: 'required', message: 'or groupIds must name somebody' },
  ]);

/** The plan's number per campaign is used up. */
export const invitationLimit = (limit: number, used: number) =>
  new DomainError('applications.limit-reached', 403, `All ${limit} invitations of this campaign are used up.`, {
    limit,
    used,
    plansThatAllow: [],
  });
