import { DomainError, RuleError, StateConflictError } from '../http/domain-error.js';

export const unknownPurpose = (names: readonly string[]) =>
  new RuleError('platform.upload-purpose-unknown', `Upload-Metadata must name a purpose: ${names.join(', ')}.`, [
    { pointer: '', code: 'purpose', message: 'must be a known purpose', limit: names },
  ]);

export const uploadTooLarge = (limit: number, value: number) =>
  new DomainError('platform.upload-too-large', 413, `The file is larger than the ${limit} bytes that are taken here.`, { limit, value });

export const uploadWrongType = (types: readonly string[], value: string) =>
  new DomainError('platform.upload-wrong-type', 415, `Taken here: ${types.join(', ')}.`, { limit: types, value });

export const tooManyUploads = (limit: number, used: number) =>
  new StateConflictError(
    'platform.too-many-uploads',
    `${used} uploads are waiting; ${limit} are possible at a time. Finish or delete one; they end by themselves after 24 hours.`,
    'full',
    ['DELETE /uploads/{id}'],
    { limit, used },
  );

export const diskFull = () => new DomainError('platform.storage-full', 507, 'There is no room for this file now. Try again later.');

/** A body names an upload that is unknown, foreign, unfinished or for something else: all alike, so nobody learns of others' uploads. */
export const uploadNotUsable = (pointer: string) =>
  new RuleError('platform.upload-not-usable', 'This is not a finished upload of yours for this purpose.', [
    { pointer, code: 'upload', message: 'must be a finished upload of your own for this purpose' },
  ]);

const TUS: Record<number, () => DomainError> = {
  409: () =>
    new StateConflictError('platform.upload-offset', 'The upload is at another offset; ask for it with HEAD.', 'elsewhere', ['HEAD']),
  410: () => new DomainError('platform.upload-expired', 410, 'The upload has ended. Begin anew.'),
  412: () => new DomainError('platform.upload-version', 412, 'Tus-Resumable: 1.0.0 is required.'),
  413: () => new DomainError('platform.upload-too-large', 413, 'That is more than the announced length.'),
  507: diskFull,
};

/** What tus answers as text, in the product's terms. Null: it was our fault (500). */
export function tusProblem(status: number, text: string): DomainError | null {
  const known = TUS[status];
  if (known) return known();
  return status < 500 ? new DomainError('platform.upload-malformed', 400, text.trim() || 'This is no request of the tus protocol.') : null;
}
