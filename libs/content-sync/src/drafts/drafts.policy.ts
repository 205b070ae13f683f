import type { CollaborationFacts, DeliverableFacts } from '@app/collaborations';
import { OPEN_COLLABORATION_STATES, POLICY } from '@app/rules';
import type { Draft } from './draft.entity.js';

export interface DraftCan {
  submit: boolean;
  withdraw: boolean;
  approve: boolean;
  requestChanges: boolean;
}

export interface DraftCaller {
  /** Its creator. */
  creator: boolean;
  /** A member with content-sync.review. */
  review: boolean;
}

/** Whether the frozen terms ask for drafts; older terms do not know the word. */
export function asksForDrafts(terms: { drafts?: boolean }): boolean {
  return terms.drafts === true;
}

export const isOpen = ({ state }: Pick<CollaborationFacts, 'state'>): boolean => OPEN_COLLABORATION_STATES.includes(state);

/** What a draft of this piece stands on: while it is not so, the draft is closed. */
export function isWanted(
  facts: Pick<CollaborationFacts, 'state' | 'terms'>,
  deliverable: Pick<DeliverableFacts, 'state'> | undefined,
): boolean {
  return asksForDrafts(facts.terms) && isOpen(facts) && deliverable?.state === 'owed';
}

/** What the caller may do with a draft now (CAM-7); the services enforce the same. `wanted`: `isWanted`. */
export function draftCan(
  draft: Pick<Draft, 'state' | 'answered' | 'answerDueAt'>,
  wanted: boolean,
  caller: DraftCaller,
  now: Date,
): DraftCan {
  // At its instant silence is a yes, whether or not the row says so already
  const waits = wanted && draft.state === 'submitted' && now < draft.answerDueAt;
  return {
    submit: caller.creator && wanted && ['changes_requested', 'withdrawn', 'closed'].includes(draft.state),
    withdraw: caller.creator && waits,
    approve: caller.review && waits,
    requestChanges: caller.review && waits && draft.answered.length < POLICY.drafts.feedbackRounds,
  };
}

/** The words of 409 answers. */
export function possibleOf(can: DraftCan): string[] {
  const words: Record<keyof DraftCan, string> = {
    submit: 'submit',
    withdraw: 'withdraw',
    approve: 'approve',
    requestChanges: 'request-changes',
  };
  return (Object.keys(words) as Array<keyof DraftCan>).filter((key) => can[key]).map((key) => words[key]);
}
