import type { ApplicationCard, ApplicationState, BulkDecision, Decision, DeclineReason, Selection } from './applications.types.js';
import { DECLINE_REASONS } from './applications.types.js';

const MOVES: Record<Decision, { from: readonly ApplicationState[]; to: ApplicationState }> = {
  accept: { from: ['applied'], to: 'accepted' },
  decline: { from: ['applied', 'accepted', 'waitlisted'], to: 'declined' },
  reset: { from: ['accepted', 'declined'], to: 'applied' },
};

/** Where a decision leads (rules.md 3), or null where it does not exist. */
export function stateAfter(from: ApplicationState, decision: Decision): ApplicationState | null {
  return MOVES[decision].from.includes(from) ? MOVES[decision].to : null;
}

/** A decision that is shown already but not answered yet. */
export interface Pending {
  from: ApplicationState;
  to: ApplicationState;
}

/** Decisions on their way, by application. */
export type PendingDecisions = Readonly<Record<string, Pending>>;

/** The rows as the reader sees them: with decisions on their way, without those that left the filter (`states` empty: no filter). */
export function shownRows(
  rows: readonly ApplicationCard[],
  pending: PendingDecisions,
  states: readonly ApplicationState[],
): ApplicationCard[] {
  const shown: ApplicationCard[] = [];
  for (const row of rows) {
    const change = pending[row.id];
    const state = change?.to ?? row.state;
    if (states.length > 0 && !states.includes(state)) continue;
    shown.push(change === undefined ? row : { ...row, state });
  }
  return shown;
}

export type Counts = Pick<Selection, 'accepted' | 'undecided' | 'declined' | 'waitlisted' | 'confirmed'>;

const COUNTER: Partial<Record<ApplicationState, keyof Counts>> = {
  applied: 'undecided',
  accepted: 'accepted',
  declined: 'declined',
  waitlisted: 'waitlisted',
  confirmed: 'confirmed',
};

/** The server's counts with decisions moved over. */
export function movedCounts<T extends Counts>(counts: T, changes: readonly Pending[]): T {
  const moved = { ...counts };
  for (const { from, to } of changes) {
    const [less, more] = [COUNTER[from], COUNTER[to]];
    if (less) moved[less] = Math.max(0, moved[less] - 1);
    if (more) moved[more] += 1;
  }
  return moved;
}

type Undoable = Pick<ApplicationCard, 'id' | 'state' | 'stateReason'>;

/**
 * The calls that bring rows back to where they were before a decision, in rounds to be sent one after the other: a declined
 * one that had been accepted is reset first and accepted then. Rows that no call can bring back (waiting ones) are left out.
 */
export function undoRounds(before: readonly Undoable[], decision: Decision): BulkDecision[][] {
  const first: BulkDecision[] = [];
  const second: BulkDecision[] = [];
  for (const { id, state, stateReason } of before) {
    if (decision === 'reset') {
      if (state === 'accepted') first.push({ id, decision: 'accept' });
      if (state === 'declined') first.push({ id, decision: 'decline', reason: asReason(stateReason) });
    } else if (state === 'applied' || state === 'accepted') {
      first.push({ id, decision: 'reset' });
      if (state === 'accepted') second.push({ id, decision: 'accept' });
    }
  }
  return [first, second].filter((round) => round.length > 0);
}

function asReason(text: string | null): DeclineReason {
  return DECLINE_REASONS.find((reason) => reason === text) ?? 'other';
}

/** The row to look at once this one is decided: the next one, at the end the one before. */
export function neighbour(rows: readonly { id: string }[], id: string, gone: ReadonlySet<string> = new Set([id])): string | undefined {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) return rows[0]?.id;
  const stays = (row: { id: string }): boolean => !gone.has(row.id);
  return (rows.slice(index + 1).find(stays) ?? rows.slice(0, index).findLast(stays))?.id;
}

/** Cuts a long list for calls that take only so many rows. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
