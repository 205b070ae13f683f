import type { CollaborationFacts, CollaborationState, DeliverableFacts } from '@app/collaborations';
import type { Scope } from '@app/platform';
import { daysAfter, POLICY } from '@app/rules';
import type { Side, Thread } from './thread.entity.js';

/** Not asked for by name, they get no broadcast: they are no participants any more. */
const GONE: readonly CollaborationState[] = ['ended_by_agreement', 'removed'];

/** On which side the caller reads and writes. */
export function sideOf(scope: Scope, thread: Pick<Thread, 'creatorId'>): Side {
  return scope.creatorId !== null && scope.creatorId === thread.creatorId ? 'creator' : 'brand';
}

/** CHT-1: writable until 30 days after the End. */
export function closesAt(collaboration: Pick<CollaborationFacts, 'endedAt' | 'terms'>): Date | null {
  return collaboration.endedAt ? daysAfter(collaboration.endedAt, POLICY.chat.writableDays, collaboration.terms.timeZone) : null;
}

export function isWritable(thread: Pick<Thread, 'closesAt'>, now: Date): boolean {
  return !thread.closesAt || now < thread.closesAt;
}

export interface BroadcastFilter {
  states?: readonly string[] | undefined;
  notPosted?: boolean | undefined;
  collaborationIds?: readonly string[] | undefined;
}

/** Who gets a broadcast (CHT-2). `notPosted`: something is still owed; false: nothing is. Every condition given must hold. */
export function recipients(
  collaborations: readonly CollaborationFacts[],
  deliverables: readonly Pick<DeliverableFacts, 'collaborationId' | 'state'>[],
  filter: BroadcastFilter,
): CollaborationFacts[] {
  const owing = new Set(deliverables.filter(({ state }) => state === 'owed').map(({ collaborationId }) => collaborationId));
  return collaborations.filter(({ id, state }) => {
    if (filter.states ? !filter.states.includes(state) : GONE.includes(state)) return false;
    if (filter.notPosted !== undefined && owing.has(id) !== filter.notPosted) return false;
    return !filter.collaborationIds || filter.collaborationIds.includes(id);
  });
}
