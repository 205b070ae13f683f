import { describe, expect, it } from 'vitest';
import type { ApplicationCard, ApplicationState, Decision } from './applications.types.js';
import { APPLICATION_STATES } from './applications.types.js';
import { chunks, movedCounts, neighbour, shownRows, stateAfter, undoRounds } from './decisions.js';

const card = (id: string, state: ApplicationState, stateReason: string | null = null): ApplicationCard => ({
  id,
  state,
  stateReason,
  creator: { id, name: id, handle: null, pictureUrl: null, followers: 1, engagementRate: null, country: null, city: null },
  variant: null,
  appliedAt: '2026-11-21T10:00:00Z',
  decidedAt: null,
  waitlistPosition: null,
  orderPosition: null,
  offer: null,
  cashState: null,
  version: 1,
});

describe('decisions', () => {
  it('APP-2 leads only where rules.md 3 leads', () => {
    const table: Record<Decision, Partial<Record<ApplicationState, ApplicationState>>> = {
      accept: { applied: 'accepted' },
      decline: { applied: 'declined', accepted: 'declined', waitlisted: 'declined' },
      reset: { accepted: 'applied', declined: 'applied' },
    };
    for (const decision of ['accept', 'decline', 'reset'] as const)
      for (const state of APPLICATION_STATES) expect([state, stateAfter(state, decision)]).toEqual([state, table[decision][state] ?? null]);
  });

  it('APP-2 shows decisions on their way and hides rows that left the filter', () => {
    const rows = [card('a', 'applied'), card('b', 'applied'), card('c', 'accepted')];
    const pending = { a: { from: 'applied', to: 'accepted' } } as const;
    expect(shownRows(rows, pending, ['applied']).map(({ id }) => id)).toEqual(['b']);
    expect(shownRows(rows, pending, []).map(({ id, state }) => [id, state])).toEqual([
      ['a', 'accepted'],
      ['b', 'applied'],
      ['c', 'accepted'],
    ]);
    // An untouched row stays the same object, so that it is not drawn again.
    expect(shownRows(rows, pending, [])[1]).toBe(rows[1]);
  });

  it('APP-2 counts move with the decisions and never below 0', () => {
    const counts = { undecided: 1, accepted: 5, declined: 0, waitlisted: 0, confirmed: 0, places: 12 };
    const moved = movedCounts(counts, [
      { from: 'applied', to: 'accepted' },
      { from: 'applied', to: 'declined' },
      { from: 'accepted', to: 'applied' },
    ]);
    expect(moved).toEqual({ undecided: 1, accepted: 5, declined: 1, waitlisted: 0, confirmed: 0, places: 12 });
    expect(counts.accepted).toBe(5);
  });

  it('APP-2 undo brings each row back to where it was, an accepted one over reset and accept', () => {
    expect(undoRounds([card('a', 'applied'), card('b', 'accepted'), card('c', 'waitlisted')], 'decline')).toEqual([
      [
        { id: 'a', decision: 'reset' },
        { id: 'b', decision: 'reset' },
      ],
      [{ id: 'b', decision: 'accept' }],
    ]);
    expect(undoRounds([card('a', 'applied')], 'accept')).toEqual([[{ id: 'a', decision: 'reset' }]]);
    expect(undoRounds([card('a', 'declined', 'timing'), card('b', 'accepted'), card('c', 'declined')], 'reset')).toEqual([
      [
        { id: 'a', decision: 'decline', reason: 'timing' },
        { id: 'b', decision: 'accept' },
        { id: 'c', decision: 'decline', reason: 'other' },
      ],
    ]);
    expect(undoRounds([card('c', 'waitlisted')], 'decline')).toEqual([]);
  });

  it('APP-2 the steps of an undo are all allowed and end where the row began', () => {
    for (const state of APPLICATION_STATES) {
      for (const decision of ['accept', 'decline', 'reset'] as const) {
        let now = stateAfter(state, decision);
        if (now === null) continue;
        const rounds = undoRounds([card('x', state, 'timing')], decision);
        if (rounds.length === 0) continue;
        for (const [step] of rounds) now = now && step ? stateAfter(now, step.decision) : null;
        expect([state, decision, now]).toEqual([state, decision, state]);
      }
    }
  });

  it('APP-2 after a decision the next row is looked at, at the end the one before, in bulk the next that stays', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect(neighbour(rows, 'b')).toBe('c');
    expect(neighbour(rows, 'd')).toBe('c');
    expect(neighbour(rows, 'b', new Set(['b', 'c', 'd']))).toBe('a');
    expect(neighbour([{ id: 'a' }], 'a')).toBeUndefined();
    expect(neighbour(rows, 'gone')).toBe('a');
  });

  it('cuts lists into parts without losing a row', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([], 2)).toEqual([]);
  });
});
