import { describe, expect, it } from 'vitest';
import { dueAt, extendable, grouped, inView, lastActivity, matchesName } from './collaborations.format.js';
import { COLLABORATION_STATES, type CollaborationRow } from './collaborations.types.js';

const ROW: CollaborationRow = {
  id: 'c',
  applicationId: 'a',
  state: 'active',
  stateReason: null,
  creator: { id: 'x', name: 'Zoë Weiß', handle: 'zoe.w', pictureUrl: null, followers: 1 },
  variant: null,
  handOver: 'ship',
  deliverables: { total: 4, done: 0 },
  confirmedAt: '2026-11-01T10:00:00Z',
  preparationEndsAt: '2026-11-08T23:00:00Z',
  handedOverAt: '2026-11-05T10:00:00Z',
  windowStartsAt: '2026-11-08T23:00:00Z',
  deadlineAt: '2026-11-22T23:00:00Z',
  graceEndsAt: '2026-11-29T23:00:00Z',
  clockStopped: null,
  ownDays: 0,
  fulfilledAt: null,
  endedAt: null,
  frozenAt: null,
  version: 1,
};
const NOW = Date.parse('2026-11-10T00:00:00Z');

describe('collaborations.format', () => {
  it('COL-1 the newest trace of any module is the last activity; an End ahead has not happened', () => {
    expect(lastActivity(ROW, {}, NOW)).toEqual({ kind: 'confirmed', at: ROW.confirmedAt });
    const parcel = { addressConfirmedAt: '2026-11-02T10:00:00Z', sentAt: '2026-11-03T10:00:00Z', receivedAt: '2026-11-05T10:00:00Z' };
    expect(lastActivity(ROW, parcel, NOW)).toEqual({ kind: 'received', at: parcel.receivedAt });
    expect(lastActivity(ROW, { ...parcel, message: { from: 'creator', at: '2026-11-06T00:00:00Z' } }, NOW).kind).toBe('message');
    expect(lastActivity(ROW, { ...parcel, message: { from: 'brand', at: '2026-11-06T00:00:00Z' } }, NOW).kind).toBe('reply');
    expect(lastActivity({ ...ROW, endedAt: '2026-12-01T00:00:00Z' }, parcel, NOW).kind).toBe('received');
    expect(lastActivity({ ...ROW, handOver: 'voucher' }, {}, NOW)).toEqual({ kind: 'handed_over', at: ROW.handedOverAt });
  });

  it('COL-3 overdue rows count down to the end of the last days, ended ones to nothing', () => {
    expect(dueAt(ROW)).toBe(ROW.deadlineAt);
    expect(dueAt({ ...ROW, state: 'overdue' })).toBe(ROW.graceEndsAt);
    expect(dueAt({ ...ROW, state: 'fulfilled' })).toBeNull();
    expect(dueAt({ ...ROW, clockStopped: { since: ROW.confirmedAt, causes: ['draft'] } })).toBeNull();
  });

  it('COL-2 CAM-11 open collaborations can be extended, also before the hand-over', () => {
    expect(extendable(ROW)).toBe(true);
    expect(extendable({ ...ROW, state: 'overdue' })).toBe(true);
    expect(extendable({ ...ROW, state: 'preparing' })).toBe(true);
    expect(extendable({ ...ROW, state: 'no_show' })).toBe(false);
  });

  it('COL-1 every state is in exactly one of open, done and ended', () => {
    for (const state of COLLABORATION_STATES) {
      expect((['open', 'done', 'ended'] as const).filter((view) => inView(state, view))).toHaveLength(1);
      expect(inView(state, undefined)).toBe(true);
    }
  });

  it('finds names without accents and handles with @', () => {
    expect(matchesName(ROW.creator, 'zoe')).toBe(true);
    expect(matchesName(ROW.creator, '@ZOE.')).toBe(true);
    expect(matchesName(ROW.creator, 'lena')).toBe(false);
    expect(matchesName(ROW.creator, ' ')).toBe(true);
  });

  it('SYN-1 counts deliverables by kind, waived ones apart', () => {
    const one = (kind: 'story' | 'post_or_reel', state: 'owed' | 'met' | 'waived') => ({
      id: '',
      kind,
      state,
      contentId: null,
      metAt: null,
    });
    expect(grouped([one('story', 'met'), one('story', 'waived'), one('story', 'owed'), one('post_or_reel', 'owed')])).toEqual([
      { kind: 'story', total: 3, met: 1, waived: 1 },
      { kind: 'post_or_reel', total: 1, met: 0, waived: 0 },
    ]);
  });
});
