import { describe, expect, it } from 'vitest';
import { draftStep } from './draft-step.js';

describe('drafts before posting', () => {
  const DEADLINE = '2026-04-20T22:00:00Z';
  const draft = (id: string, state: string, dates: { answerDueAt?: string; revisionDueAt?: string } = {}) => ({
    deliverable: { id },
    state,
    answerDueAt: null,
    revisionDueAt: null,
    ...dates,
  });
  const asked = (...items: ReturnType<typeof draft>[]) => ({ asked: true, items, missing: [] });
  const revise = draft('r', 'changes_requested', { revisionDueAt: '2026-04-12T10:00:00Z' });
  const approved = draft('a', 'approved');
  const waiting = draft('w', 'submitted', { answerDueAt: '2026-04-13T22:00:00Z' });

  it('CAM-7 changes come first, then posting what is approved, then showing what is missing, then waiting', () => {
    const missing = [{ id: 'm' }];
    expect(draftStep({ ...asked(waiting, approved, revise), missing }, true, DEADLINE)).toEqual({
      code: 'revise-draft',
      at: '2026-04-12T10:00:00Z',
      act: true,
      pieceId: 'r',
    });
    expect(draftStep({ ...asked(waiting, approved), missing }, true, DEADLINE)).toMatchObject({
      code: 'post-approved',
      at: DEADLINE,
      pieceId: 'a',
    });
    expect(draftStep({ ...asked(waiting), missing }, true, DEADLINE)).toMatchObject({ code: 'show-draft', pieceId: 'm' });
    expect(draftStep(asked(waiting), true, null)).toEqual({ code: 'wait-draft', at: '2026-04-13T22:00:00Z', act: false, pieceId: 'w' });
    expect(draftStep(asked(draft('back', 'withdrawn')), true, DEADLINE)).toMatchObject({ code: 'show-draft', pieceId: 'back' });
  });

  it('CAM-7 before the time to post drafts can be shown, and what is approved waits for its time', () => {
    expect(draftStep({ ...asked(approved), missing: [{ id: 'm' }] }, false, null)).toMatchObject({ code: 'show-draft', at: null });
    expect(draftStep(asked(approved), false, null)).toBeNull();
  });

  it('CAM-7 without drafts in the terms, and once all pieces are posted, nothing changes', () => {
    expect(draftStep({ asked: false, items: [], missing: [{ id: 'm' }] }, true, DEADLINE)).toBeNull();
    expect(draftStep(asked(draft('c', 'closed')), true, DEADLINE)).toBeNull();
  });
});
