import { DomainError, mapConstraint, RuleError, StateConflictError, type MetadataFault } from '@app/platform';

export const nameTaken = () => new DomainError('groups.name-taken', 409, 'The brand has a group of this name already.');

/** Automatic groups cannot be renamed or deleted (GRP-1). */
export const automatic = (what: 'rename' | 'delete') =>
  new StateConflictError('groups.automatic', `This group is kept by the system: '${what}' is not possible.`, 'automatic');

export const limitReached = (what: string, limit: number, used: number) =>
  new DomainError('groups.limit-reached', 422, `That would be ${used} ${what}; at most ${limit} are possible.`, { limit, used });

/** Reads alike for creators who do not exist and for those this brand cannot see. */
export const unknownCreators = () =>
  new RuleError('groups.unknown-creator', 'There is no such creator in your network.', [
    { pointer: '/creatorIds', code: 'unknown', message: 'names no creator you can see' },
  ]);

export const invalidMetadata = ({ pointer, message, ...numbers }: MetadataFault) =>
  new RuleError('groups.invalid-metadata', `${pointer.slice(1)} ${message}.`, [{ pointer, code: 'metadata', message, ...numbers }]);

mapConstraint('groups_name_once', nameTaken);
