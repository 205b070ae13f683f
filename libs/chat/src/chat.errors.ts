import { RuleError, StateConflictError } from '@app/platform';

export const threadClosed = (closedAt: Date) =>
  new StateConflictError(
    'chat.thread-closed',
    'The conversation was closed 30 days after the collaboration ended. It can still be read.',
    'closed',
    ['read'],
    {
      closedAt: closedAt.toISOString(),
    },
  );

export const clientIdReused = () =>
  new RuleError('chat.client-id-reused', 'This clientId was used for another message of yours in this thread.', [
    { pointer: '/clientId', code: 'reused', message: 'belongs to another message' },
  ]);

export const attachmentsNotAvailable = () =>
  new RuleError('chat.attachments-not-available', 'Attachments are not part of this release.', [
    { pointer: '/attachmentIds', code: 'maxItems', message: 'must be empty', limit: 0 },
  ]);

export const seqAhead = (seq: number, lastSeq: number) =>
  new RuleError('chat.seq-ahead', `The newest message is ${lastSeq}.`, [
    { pointer: '/seq', code: 'max', message: `must not be greater than ${lastSeq}`, limit: lastSeq, value: seq },
  ]);

export const onePosition = () =>
  new RuleError('chat.one-position', 'Give one of afterSeq, beforeSeq, afterChange and cursor.', [
    { pointer: '?afterSeq', code: 'exclusive', message: 'excludes beforeSeq, afterChange and cursor' },
  ]);

export const unknownPlaceholders = (names: readonly string[], known: readonly string[]) =>
  new RuleError('chat.unknown-placeholder', `Unknown placeholder: ${names.join(', ')}.`, [
    {
      pointer: '/text',
      code: 'placeholder',
      message: `knows ${known.map((name) => `{{${name}}}`).join(', ')}`,
      limit: known,
      value: names,
    },
  ]);

export const textTooLong = (limit: number, length: number) =>
  new RuleError('chat.text-too-long', `With its placeholders filled in the message has ${length} characters.`, [
    { pointer: '/text', code: 'max', message: `must not exceed ${limit} characters once filled in`, limit, value: length },
  ]);

export const unknownCollaborations = (ids: readonly string[]) =>
  new RuleError('chat.unknown-collaborations', 'The campaign has no such collaborations.', [
    { pointer: '/collaborationIds', code: 'unknown', message: 'contains collaborations of other campaigns', value: ids },
  ]);

export const noRecipients = () =>
  new RuleError('chat.no-recipients', 'Nobody matches: there is nobody to write to.', [
    { pointer: '/filter', code: 'empty', message: 'matches nobody who can be written to' },
  ]);
