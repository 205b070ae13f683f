import { describe, expect, it } from 'vitest';
import { difference, together } from './difference.js';

const marks = (before: string, after: string) =>
  difference(before, after).map(({ kind, text }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${text}`);

describe('difference', () => {
  it('TER-1 shows what was added, removed and kept, in reading order', () => {
    expect(marks('a\n\nb\n\nc', 'a\n\nB\n\nc\n\nd')).toEqual(['=a', '-b', '+B', '=c', '+d']);
    expect(marks('a\n\n\n b ', 'b')).toEqual(['-a', '=b']);
    expect(marks('', 'new')).toEqual(['+new']);
    expect(marks('same', 'same')).toEqual(['=same']);
  });
});

it('TER-1 neighbours of one kind are one text, so that lists stay lists', () => {
  const pieces = difference('- one\n\n- two\n\nend', '- one\n\n- two\n\nnew\n\nmore');
  expect(together(pieces)).toEqual([
    { kind: 'same', text: '- one\n\n- two' },
    { kind: 'removed', text: 'end' },
    { kind: 'added', text: 'new\n\nmore' },
  ]);
});
