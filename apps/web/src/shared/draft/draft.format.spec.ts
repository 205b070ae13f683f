import { describe, expect, it } from 'vitest';
import { captionMarks, inOrder, latestRound, timecode, wantedText } from './draft.format.js';

const brief = { hashtags: ['lumenglow'], mentions: ['lumen.skin'], links: ['https://lumen.example/glow'], disclosureCountry: 'DE' };
const results = (caption: string, kind: Parameters<typeof captionMarks>[2]) =>
  captionMarks(caption, brief, kind).map((mark) => `${mark.kind} ${mark.result}`);

describe('drafts (CAM-7)', () => {
  it('CAM-7 writes moments as players do', () => {
    expect([0, 7.9, 59.99, 60, 671, -1].map(timecode)).toEqual(['0:00', '0:07', '0:59', '1:00', '11:11', '0:00']);
  });

  it('CAM-7 judges a caption by the rules that later check the post', () => {
    expect(results('Anzeige – mornings with @lumen.skin #LumenGlow', 'reel')).toEqual([
      'hashtag ok',
      'mention ok',
      'link unreadable',
      'disclosure ok',
    ]);
    expect(results('Mornings with @lumen.skin.de', 'post_or_reel')).toEqual([
      'hashtag missing',
      'mention missing',
      'link unreadable',
      'disclosure missing',
    ]);
  });

  it('CAM-7 what a story needs may stand in its picture', () => {
    expect(new Set(results('', 'story').map((mark) => mark.split(' ')[1]))).toEqual(new Set(['unreadable']));
  });

  it('CAM-7 a draft that was asked for is no requirement of the caption', () => {
    expect(captionMarks('', { ...brief, draft: { approvedAt: null } }, 'reel').map(({ kind }) => kind)).toEqual([
      'hashtag',
      'mention',
      'link',
      'disclosure',
    ]);
  });

  it('CAM-7 names what is wanted as one writes it', () => {
    expect(wantedText({ kind: 'hashtag', wanted: '#lumenglow' })).toBe('#lumenglow');
    expect(wantedText({ kind: 'mention', wanted: 'lumen.skin' })).toBe('@lumen.skin');
    expect(wantedText({ kind: 'link', wanted: 'https://lumen.example/glow' })).toBe('lumen.example/glow');
  });

  it('CAM-7 puts comments in the order of the files, then of time', () => {
    const files = [{ id: 'a' }, { id: 'b' }];
    const comment = (fileId: string, seconds: number | null) => ({ fileId, seconds, text: `${fileId}${seconds}` });
    const mixed = [comment('b', 3), comment('gone', 1), comment('a', 9), comment('b', null), comment('a', 2)];
    expect(inOrder(mixed, files).map(({ text }) => text)).toEqual(['a2', 'a9', 'bnull', 'b3', 'gone1']);
  });

  it('CAM-7 the last round is the one that counts', () => {
    const round = { caption: '', note: '', submittedAt: '', answerDueAt: '', files: [], answer: null };
    expect(
      latestRound({
        rounds: [
          { ...round, round: 1 },
          { ...round, round: 2 },
        ],
      }).round,
    ).toBe(2);
  });
});
