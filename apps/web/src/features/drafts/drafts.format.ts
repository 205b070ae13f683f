import type { Draft, DraftComment, DraftState } from '../../shared/draft/draft.types.js';

/** What the page shows: those that wait for the brand first. */
export const DRAFT_VIEWS = ['waiting', 'changes', 'approved', 'closed'] as const;
export type DraftView = (typeof DRAFT_VIEWS)[number];

export const STATES_OF: Readonly<Record<DraftView, readonly DraftState[]>> = {
  waiting: ['submitted'],
  changes: ['changes_requested'],
  approved: ['approved'],
  closed: ['closed', 'withdrawn'],
};

/** The view in which a draft is found. */
export function viewOf(state: DraftState): DraftView {
  return DRAFT_VIEWS.find((view) => STATES_OF[view].includes(state)) ?? 'closed';
}

/** The queue as it is on the screen: what is due first on top; without an end the newest first. */
export function inQueue(drafts: readonly Draft[]): Draft[] {
  const due = ({ answerDueAt, revisionDueAt }: Draft): string => answerDueAt ?? revisionDueAt ?? '';
  const last = ({ rounds }: Draft): string => rounds.at(-1)?.answer?.at ?? rounds.at(-1)?.submittedAt ?? '';
  return drafts.toSorted((a, b) => due(a).localeCompare(due(b)) || last(b).localeCompare(last(a)));
}

/** The draft to show after this one left the queue: the next, else the one before. */
export function after(queue: readonly Pick<Draft, 'id'>[], id: string): string | undefined {
  const index = queue.findIndex((draft) => draft.id === id);
  return (queue[index + 1] ?? queue[index - 1])?.id;
}

/** What the brand has written so far about a draft, before it is sent. */
export interface Pad {
  feedback: string;
  comments: readonly DraftComment[];
}

export const EMPTY_PAD: Pad = { feedback: '', comments: [] };

/** Reads what was stored; anything else is an empty pad. */
export function padFrom(stored: string | null): Pad {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value !== 'object' || value === null || !('feedback' in value) || !('comments' in value)) return EMPTY_PAD;
    const { feedback, comments } = value;
    if (typeof feedback !== 'string' || !Array.isArray(comments)) return EMPTY_PAD;
    return { feedback, comments: comments.filter(isComment) };
  } catch {
    return EMPTY_PAD;
  }
}

function isComment(value: unknown): value is DraftComment {
  return typeof value === 'object' && value !== null && 'fileId' in value && 'text' in value && 'seconds' in value;
}

export type Part = { text: string; changed: boolean };

/** The new caption in parts, those marked that the old one did not have: by words, in their order. */
export function changedParts(before: string, now: string): Part[] {
  const old = wordsOf(before);
  const fresh = wordsOf(now);
  // longest common run of words, table from the end
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    if (!row) continue;
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const parts: Part[] = [];
  const push = (text: string, changed: boolean): void => {
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  };
  let i = 0;
  for (let j = 0; j < fresh.length; j += 1) {
    const word = fresh[j] ?? '';
    while (i < old.length && old[i] !== word && at(i + 1, j) >= at(i, j + 1)) i += 1;
    if (old[i] === word) {
      push(word, false);
      i += 1;
    } else push(word, word.trim() !== '');
  }
  return parts;
}

/** Words and the room between them, each a part of its own. */
function wordsOf(text: string): string[] {
  return text.split(/(\s+)/).filter((part) => part !== '');
}
