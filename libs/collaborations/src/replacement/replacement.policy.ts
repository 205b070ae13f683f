import { POLICY } from '@app/rules';
import type { CollaborationState } from '../contract/collaborations.api.js';

interface Lost {
  from: CollaborationState;
  to: CollaborationState;
  handedOverAt: Date | null;
  preparationEndsAt: Date;
  /** Null in ongoing campaigns, which confirm anew instead of replacing. */
  endsNotBefore: Date | null;
}

/**
 * Until when the place of somebody lost now can be taken from the waiting list: 48 h, at most with the preparation, which ends the list
 * (COL-5); null when it cannot: ongoing, handed over already (a code or an access given), or the preparation is over. Parcels on their way are
 * asked for by the caller.
 */
export function replaceableUntil(lost: Lost, at: Date, policy = POLICY): Date | null {
  const gone = lost.to === 'ended_by_agreement' || lost.to === 'removed';
  if (!gone || lost.from !== 'preparing' || lost.handedOverAt || !lost.endsNotBefore) return null;
  const wanted = new Date(at.getTime() + policy.collaborations.replacementHours * 3_600_000);
  const until = lost.preparationEndsAt < wanted ? lost.preparationEndsAt : wanted;
  return until > at ? until : null;
}
