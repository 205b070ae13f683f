import { describe, expect, it } from 'vitest';
import type { Draft, DraftState } from '../../shared/draft/draft.types.js';
import { after, changedParts, EMPTY_PAD, inQueue, padFrom, viewOf } from './drafts.format.js';
import { draftsSearch } from './drafts.search.js';

const draft = (id: string, state: DraftState, changes: Partial<Draft> = {}): Draft => ({
  id,
  collaborationId: 'c',
  campaignId: 'k',
  creator: { id: 'p', name: 'Lena', handle: null, pictureUrl: null },
  deliverable: { id: 'd', kind: 'reel', position: 1, of: 1 },
  state,
  round: 1,
  rounds: [{ round: 1, caption: '', note: '', submittedAt: '2026-11-20T09:00:00Z', answerDueAt: '', files: [], answer: null }],
  answerDueAt: null,
  revisionDueAt: null,
  can: {},
  version: 1,
  ...changes,
});

describe('queue of drafts (CAM-7)', () => {
  it('CAM-7 what silence approves first is on top', () => {
    const soon = draft('soon', 'submitted', { answerDueAt: '2026-11-23T23:00:00Z' });
    const later = draft('later', 'submitted', { answerDueAt: '2026-11-25T23:00:00Z' });
    expect(inQueue([later, soon]).map(({ id }) => id)).toEqual(['soon', 'later']);
  });

  it('CAM-7 after an answer the next draft is shown, after the last one the one before', () => {
    const queue = [{ id: 'a' }, { id: 'b' }];
    expect([after(queue, 'a'), after(queue, 'b'), after([{ id: 'a' }], 'a')]).toEqual(['b', 'a', undefined]);
  });

  it('CAM-7 a link to a draft finds the view it is in now', () => {
    expect((['submitted', 'changes_requested', 'approved', 'closed', 'withdrawn'] as const).map(viewOf)).toEqual([
      'waiting',
      'changes',
      'approved',
      'closed',
      'closed',
    ]);
  });

  it('CAM-7 an address written by hand asks the server for nothing it does not know', () => {
    const id = '01a1ff34-0e8d-74ae-a56e-ddaf6b59070b';
    expect(draftsSearch({ show: 'approved', draft: id })).toEqual({ show: 'approved', draft: id });
    expect(draftsSearch({ show: 'mine', draft: "1' or 1=1" })).toEqual({});
  });

  it('CAM-7 marks the words of a caption that are new, and only those', () => {
    const marked = (before: string, now: string) =>
      changedParts(before, now)
        .map(({ text, changed }) => (changed ? `[${text}]` : text))
        .join('');
    expect(marked('My morning with the serum', 'Anzeige – my morning with the serum #lumenglow')).toBe(
      '[Anzeige] [–] [my] morning with the serum [#lumenglow]',
    );
    expect(marked('a b c', 'a c')).toBe('a c');
    expect(marked('same words', 'same words')).toBe('same words');
  });

  it('CAM-7 keeps what is written and not sent; broken storage is an empty pad', () => {
    const pad = { feedback: 'Brighter', comments: [{ fileId: 'f', seconds: 7, text: 'Too dark' }] };
    expect(padFrom(JSON.stringify(pad))).toEqual(pad);
    for (const broken of [null, '', '{', '[]', '{"feedback":1,"comments":[]}', '{"feedback":"x"}'])
      expect(padFrom(broken)).toEqual(EMPTY_PAD);
  });
});
