import { isMissing, isUnconfirmed, type RequirementMark } from './requirements.js';
import type { Content } from './content.entity.js';

export interface ContentCan {
  recheck: boolean;
  assign: boolean;
  confirmUnreadable: boolean;
  object: boolean;
  waive: boolean;
  takeSnapshot: boolean;
}

type Facts = Pick<Content, 'state' | 'kind' | 'publishedAt' | 'frozenAt' | 'objectionUntil'> & { requirements: readonly RequirementMark[] };

const STORY_LIFE_MS = 24 * 3_600_000;

/**
 * What the caller may do with a content now (SYN-2); the services enforce the same. `review`: a member with content-sync.review;
 * `creator`: its creator.
 */
export function contentCan(content: Facts, caller: { creator: boolean; review: boolean }, now: Date): ContentCan {
  const { state, requirements } = content;
  const open = content.frozenAt === null;
  const pending = state === 'incomplete' || state === 'offered' || state === 'too_early';
  const placed = state === 'matched' || state === 'extra' || state === 'waived';
  const either = caller.creator || caller.review;
  return {
    recheck: open && pending && either,
    // Offered: the creator's one tap. Placed: both sides may move it until the freeze.
    assign: open && ((placed && either) || (state === 'offered' && caller.creator)),
    confirmUnreadable: open && caller.creator && (state === 'incomplete' || state === 'offered') && requirements.some(isUnconfirmed),
    object: open && caller.review && state === 'matched' && content.objectionUntil !== null && now < content.objectionUntil,
    waive:
      open &&
      caller.review &&
      (state === 'too_early' || (state === 'incomplete' && requirements.some((mark) => isMissing(mark) || mark.result === 'unreadable'))),
    takeSnapshot:
      either && state !== 'removed' && (content.kind !== 'story' || now.getTime() - content.publishedAt.getTime() < STORY_LIFE_MS),
  };
}
