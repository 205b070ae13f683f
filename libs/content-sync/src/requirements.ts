import { matchContent, unreadableOf, type ContentKind, type Match, type RequirementResult } from '@app/rules';
import type { CollaborationFacts } from '@app/collaborations';
import type { MediaItem } from './instagram/media.item.js';

/** One requirement of the brief and how it was found, as stored with the content and shown to both sides (SYN-2). */
export interface RequirementMark extends RequirementResult {
  /** When the creator confirmed what cannot be read. */
  confirmedAt?: string;
  confirmedBy?: 'creator';
  /** When the brand said that what was confirmed is not there. */
  objectedAt?: string;
}

/** Kinds of content that fulfil a deliverable. */
export function kindsOf(deliverable: 'story' | 'post' | 'reel' | 'post_or_reel' | 'video'): readonly ContentKind[] {
  return deliverable === 'post_or_reel' ? ['post', 'reel'] : [deliverable];
}

/** After every instant there is. */
const NEVER = new Date(8_640_000_000_000_000);

/**
 * The window in which content counts (rules.md 4): the active window; while overdue, and when it ended overdue, to the end of the grace
 * days. While the clock stands it stays open, as the deadline moves with it (COL-2). Null before the hand-over.
 */
export function windowOf(collaboration: CollaborationFacts): { from: Date; to: Date } | null {
  const { windowStartsAt, deadlineAt, graceEndsAt, state, fulfilledAt } = collaboration;
  if (!windowStartsAt || !deadlineAt) return null;
  if (collaboration.clockStopped) return { from: windowStartsAt, to: NEVER };
  const late =
    state === 'overdue' || state === 'partly_fulfilled' || state === 'no_show' || (fulfilledAt !== null && fulfilledAt >= deadlineAt);
  return { from: windowStartsAt, to: late && graceEndsAt ? graceEndsAt : deadlineAt };
}

/** Compares a media with a collaboration's frozen brief and window, and the draft it may need (`compareWith`); null before the window is known. */
export function compare(
  item: Pick<MediaItem, 'kind' | 'caption' | 'takenAt'>,
  collaboration: CollaborationFacts,
  draft?: { approvedAt: Date | null },
): Match | null {
  const window = windowOf(collaboration);
  if (!window) return null;
  const { hashtags, mentions, links, disclosureCountry } = collaboration.terms.requirements;
  return matchContent(
    {
      kind: item.kind,
      caption: item.caption,
      takenAt: item.takenAt,
      unreadable: unreadableOf('instagram', item.kind),
      platformLabel: null,
    },
    { hashtags, mentions, links, disclosureCountry, ...(draft && { draft }) },
    window,
  );
}

/** Fresh marks keep what the creator confirmed and what the brand objected to before. */
export function marksOf(match: Match, before: readonly RequirementMark[] = []): RequirementMark[] {
  return match.requirements.map((result) => {
    const old = before.find((mark) => mark.kind === result.kind && mark.wanted === result.wanted);
    if (result.result !== 'unreadable' || !old) return { ...result };
    if (old.objectedAt) return { ...result, result: 'missing' as const, objectedAt: old.objectedAt };
    return old.confirmedAt ? { ...result, confirmedAt: old.confirmedAt, confirmedBy: 'creator' as const } : { ...result };
  });
}

/** The creator says that what cannot be read is there. */
export function confirmed(marks: readonly RequirementMark[], at: Date): RequirementMark[] {
  return marks.map((mark) =>
    mark.result === 'unreadable' && !mark.confirmedAt ? { ...mark, confirmedAt: at.toISOString(), confirmedBy: 'creator' as const } : mark,
  );
}

export const isMissing = (mark: RequirementMark): boolean => mark.result === 'missing';
export const isUnconfirmed = (mark: RequirementMark): boolean => mark.result === 'unreadable' && !mark.confirmedAt;
export const isConfirmed = (mark: RequirementMark): boolean => mark.result === 'unreadable' && mark.confirmedAt !== undefined;

/** What else stands between a content and its deliverable. */
export type Obstacle = 'missing' | 'unconfirmed' | 'copy';

/** SYN-2, rules.md 4: nothing missing, what cannot be read confirmed, and then the media copy kept. */
export function obstacleOf(marks: readonly RequirementMark[], copyKept: boolean): Obstacle | null {
  if (marks.some(isMissing)) return 'missing';
  if (marks.some(isUnconfirmed)) return 'unconfirmed';
  return marks.some(isConfirmed) && !copyKept ? 'copy' : null;
}
