import { DomainError, mapConstraint, RuleError, StateConflictError } from '@app/platform';

export const handleTaken = () =>
  new DomainError('creators.handle-taken', 409, 'Another creator has this handle.', {
    errors: [{ pointer: '/handle', code: 'taken', message: 'is taken' }],
  });

export const accountTaken = () =>
  new DomainError(
    'creators.account-taken',
    409,
    'This account is linked by another creator. One platform account belongs to one creator (CRE-2).',
  );

export const platformNotOffered = (platform: string) =>
  new RuleError('creators.platform-not-offered', `This instance cannot link ${platform}: its operator has not set up an app there.`, [
    { pointer: '/platform', code: 'not-offered', message: 'cannot be linked here', value: platform },
  ]);

export const accountUnlinked = (state: string) =>
  new StateConflictError('creators.account-not-connected', `The account is "${state}": link it again first.`, state, ['link']);

export const secondLookUsed = (state: string) =>
  new StateConflictError(
    'creators.second-look-not-possible',
    'A second look can be asked once, and only of a decision against the account.',
    state,
  );

export const platformFailed = (retryAfterSeconds: number) =>
  new DomainError('creators.platform-busy', 503, 'The platform does not answer now. Try again later.', { retryAfterSeconds });

export const pictureUnreadable = () =>
  new RuleError('creators.picture-unreadable', 'This is no JPEG, PNG or WebP picture that can be read.', [
    { pointer: '', code: 'picture', message: 'must be a JPEG, PNG or WebP picture of at most 40 megapixels' },
  ]);

mapConstraint('creators_handle', handleTaken);
mapConstraint('social_accounts_one_owner', accountTaken);
