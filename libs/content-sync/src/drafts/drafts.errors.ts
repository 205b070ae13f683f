import { RuleError, StateConflictError } from '@app/platform';

export const draftState = (state: string, possible: readonly string[]) =>
  new StateConflictError('content-sync.draft-state', `The draft is "${state}": this is not possible now.`, state, possible);

export const oneRound = (state: string, possible: readonly string[]) =>
  new StateConflictError(
    'content-sync.one-round',
    'There is one round of changes, and it is used. Approve the draft, or talk about it in the chat.',
    state,
    possible,
  );

export const draftsNotAsked = () =>
  new StateConflictError('content-sync.drafts-not-asked', 'The terms of this collaboration ask for no drafts: just post.', 'not-asked');

export const draftsClosed = (state: string) =>
  new StateConflictError('content-sync.collaboration-not-open', `The collaboration is "${state}": drafts are over.`, state);

export const draftNotOwed = (state: string) =>
  new StateConflictError('content-sync.deliverable-not-owed', 'This piece is not owed any more.', state);

export const draftDeliverableUnknown = (deliverableId: string) =>
  new RuleError('content-sync.unknown-deliverable', 'This collaboration owes no such piece.', [
    { pointer: '/deliverableId', code: 'unknown', message: 'is no deliverable of this collaboration', value: deliverableId },
  ]);

export type FileFault = 'unreadable' | 'truncated' | 'too-large' | 'too-many-pixels' | 'length';

const FAULTS: Readonly<Record<FileFault, { message: string; detail: string }>> = {
  unreadable: {
    message: 'must be a picture (JPEG, PNG, WebP) or a video (mp4, mov)',
    detail: 'A file cannot be read as what it says to be.',
  },
  truncated: { message: 'must be complete', detail: 'A video breaks off before its end. Upload it again.' },
  'too-large': { message: 'must be smaller', detail: 'A picture is too large.' },
  'too-many-pixels': { message: 'must have fewer pixels', detail: 'A picture has too many pixels.' },
  length: { message: 'must be shorter', detail: 'A video is too long.' },
};

/** One of the uploads is not what a draft takes; `place`: which. */
export const draftFileRefused = (place: number, fault: FileFault, numbers: { limit?: unknown; value?: unknown } = {}) =>
  new RuleError('content-sync.draft-file-refused', FAULTS[fault].detail, [
    { pointer: `/uploadIds/${place}`, code: fault, message: FAULTS[fault].message, ...numbers },
  ]);

export const commentOutside = (place: number, code: 'file' | 'seconds', value: unknown, limit?: unknown) =>
  new RuleError('content-sync.draft-comment-outside', 'A comment points to nothing in this round.', [
    {
      pointer: `/comments/${place}/${code === 'file' ? 'fileId' : 'seconds'}`,
      code,
      message: code === 'file' ? 'must be a file of the present round' : 'must lie within a video',
      value,
      ...(limit === undefined ? {} : { limit }),
    },
  ]);
