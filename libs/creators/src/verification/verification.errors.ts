import { mapConstraint, RuleError, StateConflictError } from '@app/platform';

export const verificationDecided = (state: string) =>
  new StateConflictError('creators.verification-decided', `This was decided meanwhile: it is "${state}".`, state);

export const verificationClaimed = (owner: string) =>
  new StateConflictError('creators.verification-claimed', `${owner} is looking at this now.`, 'claimed', ['claim later'], { owner });

export const reasonNotOfKind = (limit: readonly string[], value: string) =>
  new RuleError('creators.reason-unknown', 'This reason is for something else.', [
    { pointer: '/reason', code: 'reason', message: `must be one of ${limit.join(', ')}`, limit, value },
  ]);

export const reasonNeedsWords = () =>
  new RuleError('creators.reason-words-missing', 'Say in your own words why.', [
    { pointer: '/note', code: 'required', message: 'must be given with the reason "other"' },
  ]);

export const ugcAlreadyApplied = (state: string) =>
  new StateConflictError(
    'creators.ugc-application-exists',
    state === 'approved' ? 'Your video is approved already.' : 'Your video is being looked at. You can send another one if it is declined.',
    state,
  );

const VIDEO_FAULTS = {
  unreadable: { message: 'must be an mp4 or mov video', detail: 'This file is no mp4 or mov video that can be read.' },
  truncated: { message: 'must be complete', detail: 'This video breaks off before its end. Upload it again.' },
};

export const videoFault = (fault: 'unreadable' | 'truncated') =>
  new RuleError('creators.ugc-video-refused', VIDEO_FAULTS[fault].detail, [
    { pointer: '/uploadId', code: fault, message: VIDEO_FAULTS[fault].message },
  ]);

export const videoRefused = (problems: ReadonlyArray<{ code: string; message: string; limit: unknown; value: unknown }>) =>
  new RuleError(
    'creators.ugc-video-refused',
    `The video ${problems.map(({ message }) => message).join(' and ')}.`,
    problems.map((problem) => ({ pointer: '/uploadId', ...problem })),
  );

mapConstraint('ugc_applications_one', () => ugcAlreadyApplied('submitted'));
