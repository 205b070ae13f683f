export interface DraftStep {
  code: 'revise-draft' | 'post-approved' | 'show-draft' | 'wait-draft';
  /** Until when; null without a date. */
  at: string | null;
  /** The creator has something to do. */
  act: boolean;
  pieceId: string;
}

/** What is known of a draft (CAM-7). */
interface DraftFacts {
  deliverable: { id: string };
  state: string;
  answerDueAt: string | null;
  revisionDueAt: string | null;
}

/** Drafts where the terms ask for them, and the pieces that need one. */
export interface DraftsFacts {
  asked: boolean;
  items: readonly DraftFacts[];
  missing: readonly { id: string }[];
}

/**
 * The step before a post whose draft is asked for: what the brand wants changed first, then what can be posted, then what is still to be
 * shown; else one waits for the answer that is due first. Null where no draft holds anything up.
 * @param posting posts count already
 */
export function draftStep(drafts: DraftsFacts, posting: boolean, deadline: string | null): DraftStep | null {
  if (!drafts.asked) return null;
  const inState = (state: string): DraftFacts[] => drafts.items.filter((draft) => draft.state === state);
  const [revise] = inState('changes_requested').toSorted((a, b) => (a.revisionDueAt ?? '').localeCompare(b.revisionDueAt ?? ''));
  if (revise) return { code: 'revise-draft', at: revise.revisionDueAt, act: true, pieceId: revise.deliverable.id };
  const [approved] = inState('approved');
  if (posting && approved) return { code: 'post-approved', at: deadline, act: true, pieceId: approved.deliverable.id };
  const [open] = [...drafts.missing, ...inState('withdrawn').map(({ deliverable }) => deliverable)];
  if (open) return { code: 'show-draft', at: posting ? deadline : null, act: true, pieceId: open.id };
  const [waiting] = inState('submitted').toSorted((a, b) => (a.answerDueAt ?? '').localeCompare(b.answerDueAt ?? ''));
  return waiting ? { code: 'wait-draft', at: waiting.answerDueAt, act: false, pieceId: waiting.deliverable.id } : null;
}
