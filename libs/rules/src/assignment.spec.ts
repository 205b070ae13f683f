import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import { assign } from './assignment.js';
import type { AssignableContent, AssignmentCandidate } from './assignment.js';

const at = (day: number) => new Date(Date.UTC(2026, 3, day));
const content = (
  contentId: string,
  takenDay: number,
  collaborationIds: string[],
  kind: AssignableContent['kind'] = 'post',
): AssignableContent => ({
  contentId,
  kind,
  takenAt: at(takenDay),
  collaborationIds,
});
const candidate = (
  collaborationId: string,
  deadlineDay: number,
  confirmedDay: number,
  kinds: AssignableContent['kind'][][],
): AssignmentCandidate => ({
  collaborationId,
  deadline: at(deadlineDay),
  confirmedAt: at(confirmedDay),
  open: kinds.map((list, index) => ({ deliverableId: `${collaborationId}${index}`, kinds: list })),
});

describe('assignment', () => {
  it('rules.md 4 earliest deadline, then earliest confirmation', () => {
    expect(assign([content('x', 1, ['a', 'b'])], [candidate('a', 20, 1, [['post']]), candidate('b', 19, 2, [['post']])])).toEqual([
      { contentId: 'x', collaborationId: 'b', deliverableId: 'b0' },
    ]);
    expect(assign([content('x', 1, ['a', 'b'])], [candidate('a', 20, 2, [['post']]), candidate('b', 20, 1, [['post']])])).toEqual([
      { contentId: 'x', collaborationId: 'b', deliverableId: 'b0' },
    ]);
  });

  it('rules.md 4 content beyond the owed number is an extra, but an open deliverable elsewhere comes first', () => {
    const candidates = [candidate('a', 10, 1, [['post']]), candidate('b', 20, 1, [['post']])];
    expect(assign([content('z', 3, ['a', 'b']), content('y', 2, ['a', 'b']), content('x', 1, ['a', 'b'])], candidates)).toEqual([
      { contentId: 'x', collaborationId: 'a', deliverableId: 'a0' },
      { contentId: 'y', collaborationId: 'b', deliverableId: 'b0' },
      { contentId: 'z', collaborationId: 'a', deliverableId: null },
    ]);
  });

  it('rules.md 4 a kind fulfils only its deliverable, the bound one before free choice', () => {
    const candidates = [candidate('a', 10, 1, [['post', 'reel'], ['reel'], ['story']])];
    expect(assign([content('r', 1, ['a'], 'reel'), content('p', 2, ['a'], 'post'), content('v', 3, ['a'], 'video')], candidates)).toEqual([
      { contentId: 'r', collaborationId: 'a', deliverableId: 'a1' },
      { contentId: 'p', collaborationId: 'a', deliverableId: 'a0' },
      { contentId: 'v', collaborationId: 'a', deliverableId: null },
    ]);
  });

  it('rules.md 4 leaves out what satisfies nothing', () => {
    expect(assign([content('x', 1, []), content('y', 1, ['gone'])], [candidate('a', 10, 1, [['post']])])).toEqual([]);
  });

  it('rules.md 4 one content at most one deliverable and one deliverable at most one content, whatever the order', () => {
    const ids = ['a', 'b', 'c'];
    const contents = fc.uniqueArray(
      fc.record({
        contentId: fc.string({ minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom('story' as const, 'post' as const, 'reel' as const),
        takenAt: fc.integer({ min: 1, max: 28 }).map(at),
        collaborationIds: fc.subarray(ids),
      }),
      { selector: (item) => item.contentId },
    );
    const candidates = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((counts) =>
      ids.map((id, index) =>
        candidate(
          id,
          10 + index,
          1,
          Array.from({ length: counts[index] ?? 0 }, () => ['post', 'reel']),
        ),
      ),
    );
    fc.assert(
      fc.property(contents, candidates, (list, open) => {
        const result = assign(list, open);
        const deliverables = result.flatMap(({ deliverableId }) => deliverableId ?? []);
        expect(new Set(deliverables).size).toBe(deliverables.length);
        expect(new Set(result.map(({ contentId }) => contentId)).size).toBe(result.length);
        expect(assign([...list].reverse(), [...open].reverse())).toEqual(result);
        for (const { contentId, collaborationId } of result) {
          expect(list.find((item) => item.contentId === contentId)?.collaborationIds).toContain(collaborationId);
        }
      }),
    );
  });
});
