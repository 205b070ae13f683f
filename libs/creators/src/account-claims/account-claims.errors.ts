import { DomainError, mapConstraint, RuleError, StateConflictError } from '@app/platform';

export const claimNotProven = () =>
  new DomainError('creators.claim-not-proven', 409, 'Connect the account first: what that proves can be used once, for an hour.');

export const claimNotNeeded = () =>
  new DomainError('creators.claim-not-needed', 409, 'Nobody else holds this account any more: connect it again.');

export const claimExists = () =>
  new StateConflictError('creators.claim-exists', 'You have claimed this account already.', 'open', ['withdraw']);

export const claimTooSoon = (from: Date) =>
  new DomainError('creators.claim-too-soon', 409, 'You claimed this account a few days ago. You can claim it again later.', {
    from: from.toISOString(),
  });

export const claimDecided = (state: string) =>
  new StateConflictError('creators.claim-decided', `This claim is not open any more: it is "${state}".`, state);

export const claimNotAsked = () =>
  new StateConflictError('creators.claim-not-asked', 'Nobody asks about this account now, or you have answered already.', 'answered');

export const claimWordsMissing = () =>
  new RuleError('creators.claim-words-missing', 'Say in your own words why the account is yours.', [
    { pointer: '/text', code: 'required', message: 'must be given with the answer "mine"' },
  ]);

mapConstraint('account_claims_one_open', claimExists);
