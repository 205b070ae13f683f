import type { Match } from '@app/rules';
import type { MediaItem } from '../instagram/media.item.js';
import { compare, kindsOf } from '../requirements.js';
import type { SyncTarget } from '../sync-plan.js';

type Judged = Pick<MediaItem, 'kind' | 'caption' | 'takenAt'>;

/**
 * Compares a media with brief, window and, where the terms ask for drafts, with the drafts approved before it was published (CAM-7, SYN-2). Each
 * approved draft speaks for one content: `used` are the deliverables whose draft has spoken, `draftOf` is the one that speaks here.
 */
export function compareWith(
  item: Judged,
  target: SyncTarget,
  used: ReadonlySet<string> = new Set(),
): { match: Match; draftOf: string | null } | null {
  const draft = draftFor(item, target, used);
  const match = compare(item, target.facts, draft);
  return match && { match, draftOf: draft?.deliverableId ?? null };
}

/** Deliverables that a content may fulfil by itself: where drafts are asked, those with an approved one, if there is any. */
export function preferredOpen({ open, drafts }: SyncTarget, publishedAt: Date): SyncTarget['open'] {
  if (!drafts) return open;
  const approved = open.filter(({ id }) => drafts.some((each) => each.deliverableId === id && each.approvedAt <= publishedAt));
  return approved.length > 0 ? approved : open;
}

/** Undefined: no drafts are asked, or nothing open that it could meet. */
function draftFor(
  { kind, takenAt }: Judged,
  { open, drafts }: SyncTarget,
  used: ReadonlySet<string>,
): { deliverableId: string | null; approvedAt: Date | null } | undefined {
  if (!drafts) return undefined;
  // As they are dealt: a piece bound to fewer kinds before one of free choice
  const fitting = open.filter((each) => kindsOf(each.kind).includes(kind)).sort((a, b) => kindsOf(a.kind).length - kindsOf(b.kind).length);
  if (fitting.length === 0) return undefined;
  for (const { id } of fitting) {
    const draft = used.has(id) ? undefined : drafts.find(({ deliverableId }) => deliverableId === id);
    if (draft && draft.approvedAt <= takenAt) return draft;
  }
  return { deliverableId: null, approvedAt: null };
}
