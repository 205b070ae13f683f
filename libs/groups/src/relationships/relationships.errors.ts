import { DomainError, RuleError } from '@app/platform';

/** Reads alike for people who do not exist and for those of others. */
export const unknownMember = (pointer: string) =>
  new RuleError('groups.unknown-member', 'There is no such person in the brand’s team.', [
    { pointer, code: 'unknown', message: 'names nobody of the brand’s team' },
  ]);

/** Notes speak for whoever wrote them (GRP-4). */
export const notAuthor = () => new DomainError('groups.not-author', 403, 'Only whoever wrote the note can change or delete it.');
