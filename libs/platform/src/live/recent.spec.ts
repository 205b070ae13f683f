import { describe, expect, it } from 'vitest';
import { RecentChanges } from './recent.js';

const told = (id: string, ...rooms: string[]) => ({ rooms, event: 'campaign:changed', data: { entity: 'campaign', id } });
const ids = (changes: ReturnType<RecentChanges['since']>) => changes?.map(({ data }) => data.id) ?? null;

describe('changes kept for pages whose socket is not open yet', () => {
  it('api.md 4 tells what one’s own rooms heard since an instant, and nothing of others', () => {
    const recent = new RecentChanges(0);
    recent.add(told('before', 'mine'), 1_000);
    recent.add(told('theirs', 'other'), 2_000);
    recent.add(told('both', 'other', 'mine'), 2_000);
    recent.add(told('after', 'mine'), 3_000);
    expect(ids(recent.since(2_000, new Set(['mine', 'socket id'])))).toEqual(['both', 'after']);
    expect(ids(recent.since(3_001, new Set(['mine'])))).toEqual([]);
  });

  it('api.md 4 says so when it does not know: before the process began, and after two minutes', () => {
    const recent = new RecentChanges(1_000);
    expect(recent.since(999, new Set(['mine']))).toBeNull();
    recent.add(told('first', 'mine'), 1_000);
    recent.add(told('second', 'mine'), 100_000);
    expect(ids(recent.since(1_000, new Set(['mine'])))).toEqual(['first', 'second']);
    recent.add(told('third', 'mine'), 121_000);
    expect(recent.since(1_000, new Set(['mine']))).toBeNull();
    expect(ids(recent.since(1_001, new Set(['mine'])))).toEqual(['second', 'third']);
  });

  it('api.md 4 keeps no more than 5,000, whatever happens at once', () => {
    const recent = new RecentChanges(0);
    for (let n = 0; n < 5_002; n++) recent.add(told(String(n), 'mine'), n);
    expect(recent.since(1, new Set(['mine']))).toBeNull();
    expect(recent.since(2, new Set(['mine']))).toHaveLength(5_000);
  });
});
