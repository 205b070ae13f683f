import { DomainError, RuleError, StateConflictError } from '@app/platform';

export const contentFrozen = () =>
  new StateConflictError(
    'content-sync.frozen',
    'The figures of this collaboration are final: contents cannot be moved or changed any more.',
    'frozen',
  );

export const contentState = (state: string, possible: readonly string[]) =>
  new StateConflictError('content-sync.state-conflict', `The content is "${state}": this is not possible now.`, state, possible);

export const unknownDeliverable = (deliverableId: string) =>
  new RuleError('content-sync.unknown-deliverable', 'This creator owes no such deliverable that could take the content.', [
    { pointer: '/deliverableId', code: 'unknown', message: 'is no open deliverable of this creator', value: deliverableId },
  ]);

export const deliverableTaken = (state: string) =>
  new StateConflictError('content-sync.deliverable-taken', 'The deliverable is fulfilled already.', state);

export const wrongKind = (kind: string, kinds: readonly string[]) =>
  new RuleError('content-sync.wrong-kind', `A ${kind} cannot fulfil this deliverable.`, [
    { pointer: '/deliverableId', code: 'kind', message: `takes ${kinds.join(' or ')}`, limit: kinds, value: kind },
  ]);

const wrongLink = (code: string, detail: string) =>
  new RuleError(`content-sync.${code}`, detail, [{ pointer: '/url', code, message: detail }]);

export const linkUnknown = () => wrongLink('link-unknown', 'This is not the address of an Instagram post, reel or story.');
export const linkNotFound = () =>
  wrongLink('link-not-found', 'The linked account shows no such content since the collaboration was confirmed.');
export const outsideWindow = () => wrongLink('outside-window', 'The content was published after the time in which it counts.');

export const notSynchronised = (state: string) =>
  new StateConflictError(
    'content-sync.account-not-connected',
    'The social account is not connected: the creator links it again first.',
    state,
    ['link'],
  );

export const notCollected = (type: string) =>
  new RuleError(
    'content-sync.not-collected',
    `Contents of ${type} campaigns are not collected in this release: send the link in the chat.`,
    [],
  );

export const windowClosed = (state: string) =>
  new StateConflictError('content-sync.not-open', 'Content does not count for this collaboration now.', state);

export const platformBusy = (retryAfterMs: number) =>
  new DomainError('content-sync.platform-busy', 503, 'The platform does not answer now. Try again later.', {
    retryAfterSeconds: Math.ceil(retryAfterMs / 1000),
  });
