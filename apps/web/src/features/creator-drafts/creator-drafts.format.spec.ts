import { describe, expect, it } from 'vitest';
import type { Draft, DraftState } from '../../shared/draft/draft.types.js';
import { piecesOf, refusedFiles, sorted, withDraft, writtenFrom } from './creator-drafts.format.js';

const MB = 1_000_000;
const criteria = {
  files: 10,
  pictureTypes: ['image/jpeg'],
  videoTypes: ['video/mp4'],
  pictureMaxBytes: 20 * MB,
  videoMaxBytes: 500 * MB,
  videoMaxSeconds: 600,
};
const draft = (id: string, state: DraftState): Draft => ({
  id,
  collaborationId: 'c',
  campaignId: 'k',
  creator: { id: 'p', name: 'Lena', handle: null, pictureUrl: null },
  deliverable: { id: `piece ${id}`, kind: 'reel', position: 1, of: 2 },
  state,
  round: 1,
  rounds: [],
  answerDueAt: null,
  revisionDueAt: null,
  can: {},
  version: 1,
});

describe('drafts of a creator (CAM-7)', () => {
  it('CAM-7 what the creator has to do stands first', () => {
    const items = (['closed', 'submitted', 'approved', 'changes_requested'] as const).map((state) => draft(state, state));
    const missing = [{ id: 'open', kind: 'story', position: 1, of: 1 } as const];
    expect(piecesOf({ items, missing }).map((piece) => piece.draft?.state ?? 'open')).toEqual([
      'changes_requested',
      'open',
      'approved',
      'submitted',
      'closed',
    ]);
  });

  it('CAM-7 says of each file that does not fit why, and takes the others as far as there is room', () => {
    const file = (name: string, type: string, megabytes: number) => ({ name, type, size: megabytes * MB });
    const chosen = [
      file('a.jpg', 'image/jpeg', 3),
      file('big.jpg', 'image/jpeg', 21),
      file('b.mp4', 'video/mp4', 400),
      file('long.mp4', 'video/mp4', 501),
      file('c.gif', 'image/gif', 1),
      file('d.jpg', 'image/jpeg', 1),
    ];
    const { fit, misfits } = sorted(chosen, 2, ({ type }) => type, criteria);
    expect(fit.map(({ name }) => name)).toEqual(['a.jpg', 'b.mp4']);
    expect(misfits.map(({ name, why }) => `${name} ${why}`)).toEqual([
      'big.jpg picture-size',
      'long.mp4 video-size',
      'c.gif type',
      'd.jpg many',
    ]);
  });

  it('CAM-7 finds the refused files by their place', () => {
    const errors = [
      { pointer: '/uploadIds/1', code: 'truncated' },
      { pointer: '/uploadIds/3', code: 'something-new' },
      { pointer: '/caption', code: 'maxLength' },
    ];
    expect([...refusedFiles(errors)]).toEqual([
      [1, 'truncated'],
      [3, 'other'],
    ]);
  });

  it('CAM-7 a sent draft is shown at once: it takes the place of its piece, or of its older self', () => {
    const drafts = {
      asked: true,
      items: [draft('a', 'changes_requested')],
      missing: [{ id: 'piece b', kind: 'reel', position: 2, of: 2 } as const],
      criteria,
    };
    expect(withDraft(drafts, draft('b', 'submitted'))).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], missing: [] });
    expect(withDraft(drafts, draft('a', 'submitted'))).toMatchObject({
      items: [{ id: 'a', state: 'submitted' }],
      missing: [{ id: 'piece b' }],
    });
  });

  it('CAM-7 keeps what is written and not sent; broken storage is nothing', () => {
    expect(writtenFrom('{"caption":"Hi","note":""}')).toEqual({ caption: 'Hi', note: '' });
    for (const broken of [null, '', '{', '[]', '{"caption":1,"note":""}']) expect(writtenFrom(broken)).toBeNull();
  });
});
