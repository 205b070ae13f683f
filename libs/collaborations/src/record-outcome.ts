import type { Outcome, OutcomeReason } from '@app/creators';
import type { Collaboration } from './collaboration.entity.js';
import { isCollected } from './collaborations.policy.js';

type Ended = Pick<
  Collaboration,
  'id' | 'creatorId' | 'organisationId' | 'brandId' | 'terms' | 'state' | 'fault' | 'fulfilledAt' | 'deadlineAt'
>;

const COUNTED: readonly OutcomeReason[] = ['fulfilled', 'late', 'partly-fulfilled', 'no-show', 'own-fault'];

/**
 * What a collaboration's end says in the creator's record (rules.md 9). Where contents are not collected (TikTok, UGC) only what the brand
 * marked as delivered counts, without a time: a missing mark is no proof against the creator.
 */
export function outcomeOf(collaboration: Ended, at: Date): Outcome {
  const { id, creatorId, organisationId, brandId, terms } = collaboration;
  const reason = reasonOf(collaboration);
  const fulfilled = reason === 'fulfilled' || reason === 'late';
  return {
    creatorId,
    collaborationId: id,
    organisationId,
    brandId,
    title: terms.title,
    reason,
    counts: COUNTED.includes(reason),
    fulfilled,
    onTime: fulfilled && isCollected(terms.type) ? reason === 'fulfilled' : null,
    at,
  };
}

function reasonOf({ state, terms, fault, fulfilledAt, deadlineAt }: Ended): OutcomeReason {
  const collected = isCollected(terms.type);
  switch (state) {
    case 'fulfilled':
      return collected && fulfilledAt && deadlineAt && fulfilledAt >= deadlineAt ? 'late' : 'fulfilled';
    case 'partly_fulfilled':
      return collected ? 'partly-fulfilled' : 'not-collected';
    case 'no_show':
      return collected ? 'no-show' : 'not-collected';
    case 'removed':
      return fault === 'creator' ? 'own-fault' : 'not-at-fault';
    case 'ended_by_agreement':
      return 'by-agreement';
    default:
      return 'reopened';
  }
}
