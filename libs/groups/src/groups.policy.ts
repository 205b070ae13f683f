import type { GroupKind } from './contract/vocabulary.js';

export const GROUP_LIMITS = { groupsPerBrand: 200, membersPerGroup: 10_000, fromSearch: 1_000, metadataPairs: 20 } as const;

/** What may be done with a group of this kind by somebody who may write groups (GRP-1, GRP-2). */
export function groupCan(kind: GroupKind, mayWrite: boolean) {
  const own = kind === 'own';
  return { change: mayWrite, rename: mayWrite && own, remove: mayWrite && own, addMembers: mayWrite, removeMembers: mayWrite };
}

/** A removal by hand must outlive the next event: only these groups remember it. */
export const remembersRemovals = (kind: GroupKind): boolean => kind !== 'own' && kind !== 'favorites';

/** What is wrong with metadata (api.md 1), or null. */
export function metadataFault(metadata: Record<string, unknown>): string | null {
  const pairs = Object.entries(metadata);
  if (pairs.length > GROUP_LIMITS.metadataPairs) return `has ${pairs.length} pairs; at most ${GROUP_LIMITS.metadataPairs} are possible`;
  const text = (value: unknown, max: number): value is string =>
    typeof value === 'string' && value.length <= max && !value.includes('\u0000') && value.isWellFormed();
  if (pairs.some(([key, value]) => key === '' || !text(key, 40) || !text(value, 500)))
    return 'takes keys up to 40 and texts up to 500 characters';
  return null;
}
