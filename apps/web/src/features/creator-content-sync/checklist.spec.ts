import { describe, expect, it } from 'vitest';
import { checklist, extras, foundContents } from './checklist.js';
import type { OwedPiece, OwnContent } from './creator-content-sync.types.js';

function content(id: string, over: Partial<OwnContent>): OwnContent {
  return {
    id,
    kind: 'story',
    state: 'matched',
    extra: false,
    deliverableId: null,
    permalink: null,
    caption: '',
    publishedAt: '2026-04-10T10:00:00Z',
    thumbnailUrl: null,
    copyState: 'kept',
    requirements: [],
    obstacle: null,
    removedAt: null,
    repairUntil: null,
    frozenAt: null,
    snapshot: null,
    can: {},
    ...over,
  };
}

const piece = (id: string, kind: OwedPiece['kind'], state: OwedPiece['state'] = 'owed', contentId: string | null = null): OwedPiece => ({
  id,
  kind,
  state,
  contentId,
});

describe('checklist', () => {
  it('SYN-2 fills each kind from the top, numbered where there are several', () => {
    const lines = checklist(
      [piece('a', 'story'), piece('b', 'story', 'met', 's1'), piece('c', 'post_or_reel'), piece('d', 'story', 'waived')],
      [content('s1', {})],
    );
    expect(lines.map((line) => [line.piece.id, line.number, line.content?.id ?? null])).toEqual([
      ['c', null, null],
      ['b', 1, 's1'],
      ['d', 2, null],
      ['a', 3, null],
    ]);
  });

  it('SYN-2 shows first what one tap solves, last what does not count', () => {
    const { waiting, unneeded } = foundContents(
      [
        content('early', { state: 'too_early' }),
        content('missing', { state: 'incomplete', obstacle: 'missing' }),
        content('done', {}),
        content('confirm', { state: 'incomplete', obstacle: 'unconfirmed' }),
        content('offered-old', { state: 'offered', publishedAt: '2026-04-09T10:00:00Z' }),
        content('offered', { state: 'offered' }),
        content('gone', { state: 'removed', kind: 'reel' }),
        content('reel', { state: 'incomplete', obstacle: 'missing', kind: 'reel' }),
      ],
      [piece('a', 'story'), piece('b', 'post_or_reel', 'met', 'x')],
    );
    expect(waiting.map(({ id }) => id)).toEqual(['gone', 'offered', 'offered-old', 'confirm', 'missing', 'early']);
    expect(unneeded.map(({ id }) => id)).toEqual(['reel']);
  });

  it('SYN-1 keeps what is beyond the owed number apart', () => {
    expect(extras([content('a', {}), content('b', { state: 'extra', extra: true })]).map(({ id }) => id)).toEqual(['b']);
  });
});
