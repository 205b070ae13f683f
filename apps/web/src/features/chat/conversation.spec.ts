import { describe, expect, it } from 'vitest';
import type { Message } from './chat.types.js';
import { emptyConversation, inRuns, lastSeq, leavesGap, queue, take, takeChanges, withLinks } from './conversation.js';

function message(seq: number, over: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    threadId: 't',
    seq,
    change: 0,
    clientId: `c${seq}`,
    from: 'brand',
    sender: { id: 'u1', name: 'Mia' },
    text: `text ${seq}`,
    broadcast: false,
    createdAt: `2026-04-0${Math.min(seq, 9)}T10:00:00.000Z`,
    ...over,
  };
}

describe('conversation', () => {
  it('CHT-3 keeps order and doubles nothing, whatever arrives twice or late', () => {
    const state = take(take(emptyConversation, [message(2), message(3)]), [message(3), message(1)]);
    expect(state.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(lastSeq(state)).toBe(3);
    expect(leavesGap(state, message(4))).toBe(false);
    expect(leavesGap(state, message(5))).toBe(true);
    expect(leavesGap(emptyConversation, message(1))).toBe(false);
  });

  it('CHT-3 a message that arrived is no longer on its way', () => {
    const outgoing = { clientId: 'c1', text: 'Hi', createdAt: '2026-04-01T10:00:00Z', state: 'sending', problem: null } as const;
    expect(take(queue(emptyConversation, outgoing), [message(1)]).outgoing).toEqual([]);
  });

  it('CHT-3 the newest change of a message wins, and unknown ones only move the position', () => {
    const known = take(emptyConversation, [message(5)]);
    const changed = takeChanges(known, [message(5, { change: 2, text: 'new' }), message(1, { change: 3 })]);
    expect(changed.messages.map(({ seq, text }) => [seq, text])).toEqual([[5, 'new']]);
    expect(changed.lastChange).toBe(3);
    expect(take(changed, [message(5, { change: 1, text: 'old' })]).messages[0]?.text).toBe('new');
  });

  it('puts messages of one sender within five minutes together', () => {
    const at = (time: string) => ({ createdAt: `2026-04-01T${time}:00.000Z` });
    const bubbles = inRuns(
      [
        message(1, at('10:00')),
        message(2, at('10:04')),
        message(3, at('10:10')),
        message(4, { ...at('10:11'), from: 'creator', sender: { id: 'u2', name: 'Ana' } }),
        message(5, { createdAt: '2026-04-02T00:00:00.000Z', from: 'creator', sender: { id: 'u2', name: 'Ana' } }),
      ],
      (instant) => instant.slice(0, 10),
    );
    expect(bubbles.map(({ newDay, newRun }) => [newDay, newRun])).toEqual([
      [true, true],
      [false, false],
      [false, true],
      [false, true],
      [true, true],
    ]);
  });

  it('finds addresses without the punctuation after them', () => {
    expect(withLinks('See https://dhl.de/x?id=1. Or (http://a.example/b)!')).toEqual([
      { text: 'See ' },
      { text: 'https://dhl.de/x?id=1', url: 'https://dhl.de/x?id=1' },
      { text: '. Or (' },
      { text: 'http://a.example/b', url: 'http://a.example/b' },
      { text: ')!' },
    ]);
    expect(withLinks('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }]);
  });
});
