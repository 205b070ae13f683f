import { DomainError, mapConstraint, RuleError } from '@app/platform';

/** The brand is asked for by an id that names no brand. */
export const unknownBrand = () =>
  new RuleError('creators.unknown-brand', 'There is no such brand.', [{ pointer: '/brandId', code: 'unknown', message: 'is no brand' }]);

/** Reads alike for creators who do not exist and for those this brand cannot see. */
export const unknownCreator = () =>
  new RuleError('creators.unknown-creator', 'There is no such creator in your network.', [
    { pointer: '/creatorId', code: 'unknown', message: 'is no creator you can see' },
  ]);

export const invalidAway = (index: number, message: string) =>
  new RuleError('creators.invalid-away', `Away dates: ${message}.`, [{ pointer: `/away/${index}`, code: 'away', message }]);

/** More of something than there may be. */
export const limitReached = (what: string, limit: number, used: number) =>
  new DomainError('creators.limit-reached', 422, `There are ${used} ${what}; at most ${limit} are possible. Remove one first.`, {
    limit,
    used,
  });

export const alreadyBlocked = () => new DomainError('creators.already-blocked', 409, 'This creator is blocked already.');

export const alreadyHidden = () => new DomainError('creators.already-hidden', 409, 'You are hidden from this organisation already.');

/** A range or a pair of parameters that says nothing, or a code that nothing has (`value`). */
export const invalidFilter = (name: string, message: string, value?: string) =>
  new RuleError('creators.invalid-filter', `?${name}: ${message}`, [
    { pointer: `?${name}`, code: 'filter', message, ...(value !== undefined && { value }) },
  ]);

mapConstraint('blocked_creators_once', alreadyBlocked);
mapConstraint('hidden_organisations_once', alreadyHidden);
