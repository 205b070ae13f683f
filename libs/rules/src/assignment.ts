import type { ContentKind } from './matching.js';

/** A content that matched one or more collaborations, as `assign` needs it. */
export interface AssignableContent {
  readonly contentId: string;
  readonly kind: ContentKind;
  readonly takenAt: Date;
  /** The collaborations whose requirements it satisfies. */
  readonly collaborationIds: readonly string[];
}

/** A collaboration with the deliverables nothing fulfils yet. */
export interface AssignmentCandidate {
  readonly collaborationId: string;
  readonly deadline: Date;
  readonly confirmedAt: Date;
  /** `kinds`: what would fulfil it, e.g. post and reel on free choice. */
  readonly open: readonly { readonly deliverableId: string; readonly kinds: readonly ContentKind[] }[];
}

export interface Assignment {
  readonly contentId: string;
  readonly collaborationId: string;
  /** Null = extra: kept and measured, but beyond the owed number. */
  readonly deliverableId: string | null;
}

/**
 * One content fulfils at most one deliverable of one collaboration: of those it satisfies the one with the earliest deadline, then the
 * earliest confirmation; what no open deliverable takes is an extra of the first of them (rules.md 4). Contents go in the order they were
 * taken; a deliverable bound to fewer kinds is filled before one of free choice. Contents that satisfy nothing are left out.
 */
export function assign(contents: readonly AssignableContent[], candidates: readonly AssignmentCandidate[]): Assignment[] {
  const order = [...candidates].sort(
    (a, b) =>
      a.deadline.getTime() - b.deadline.getTime() ||
      a.confirmedAt.getTime() - b.confirmedAt.getTime() ||
      compareIds(a.collaborationId, b.collaborationId),
  );
  const free = new Map(
    order.map(({ collaborationId, open }) => [collaborationId, [...open].sort((a, b) => a.kinds.length - b.kinds.length)]),
  );
  const sorted = [...contents].sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime() || compareIds(a.contentId, b.contentId));
  return sorted.flatMap(({ contentId, kind, collaborationIds }): Assignment[] => {
    const satisfied = order.filter(({ collaborationId }) => collaborationIds.includes(collaborationId));
    for (const { collaborationId } of satisfied) {
      const deliverables = free.get(collaborationId) ?? [];
      const at = deliverables.findIndex(({ kinds }) => kinds.includes(kind));
      const [taken] = at < 0 ? [] : deliverables.splice(at, 1);
      if (taken) return [{ contentId, collaborationId, deliverableId: taken.deliverableId }];
    }
    const [first] = satisfied;
    return first ? [{ contentId, collaborationId: first.collaborationId, deliverableId: null }] : [];
  });
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
