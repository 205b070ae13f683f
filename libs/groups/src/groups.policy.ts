import type { GroupKind } from './contract/vocabulary.js';

export const GROUP_LIMITS = { groupsPerBrand: 200, membersPerGroup: 10_000, fromSearch: 1_000 } as const;

/** What may be done with a group of this kind by somebody who may write groups (GRP-1, GRP-2). */
export function groupCan(kind: GroupKind, mayWrite: boolean) {
  const own = kind === 'own';
  return { change: mayWrite, rename: mayWrite && own, remove: mayWrite && own, addMembers: mayWrite, removeMembers: mayWrite };
}

/** A removal by hand must outlive the next event: only these groups remember it. */
export const remembersRemovals = (kind: GroupKind): boolean => kind !== 'own' && kind !== 'favorites';
