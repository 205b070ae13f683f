import { describe, it, expect } from 'vitest';
import { POLICY } from './policy.js';
import { countingSnapshot, freezeAt, snapshotPlan } from './snapshots.js';
import { activeEnd, daysAfter } from './timeline.js';

const iso = (dates: Date[]) => dates.map((date) => date.toISOString().slice(0, 13));

describe('snapshots', () => {
  const publishedAt = new Date('2026-03-28T10:00Z');

  it('SYN-4 stories at 1, 6, 12, 20, 23 h, everything else at 1, 2, 3, 7, 14, 30 days', () => {
    expect(iso(snapshotPlan('story', publishedAt))).toEqual([
      '2026-03-28T11',
      '2026-03-28T16',
      '2026-03-28T22',
      '2026-03-29T06',
      '2026-03-29T09',
    ]);
    const days = ['2026-03-29T10', '2026-03-30T10', '2026-03-31T10', '2026-04-04T10', '2026-04-11T10', '2026-04-27T10'];
    for (const kind of ['post', 'reel', 'video'] as const) expect(iso(snapshotPlan(kind, publishedAt))).toEqual(days);
  });

  it('SYN-4 freezes 7 local days after the End, again at a 23:59', () => {
    const end = activeEnd(new Date('2026-03-08T10:00Z'), 7, 7, 'Europe/Berlin');
    expect(end.toISOString()).toBe('2026-03-22T23:00:00.000Z');
    expect(freezeAt(end, 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(freezeAt(new Date('2026-03-22T12:00Z'), 'Europe/Berlin')).toEqual(freezeAt(end, 'Europe/Berlin'));
  });

  it('COL-3 reminders 2 days and 1 day before the deadline and on it, no_show 7 days after', () => {
    const deadline = new Date('2026-04-20T22:00:00Z');
    const days = [...POLICY.collaborations.reminderDaysBefore.map((before) => -before), POLICY.collaborations.noShowDays];
    expect(iso(days.map((count) => daysAfter(deadline, count, 'Europe/Berlin')))).toEqual([
      '2026-04-18T22',
      '2026-04-19T22',
      '2026-04-20T22',
      '2026-04-27T22',
    ]);
  });

  it('rules.md 5 the latest snapshot counts, after the freeze the last one before it', () => {
    const shots = [3, 1, 2].map((day) => ({ takenAt: new Date(Date.UTC(2026, 3, day)) }));
    expect(countingSnapshot(shots, null)).toBe(shots[0]);
    expect(countingSnapshot(shots, new Date(Date.UTC(2026, 3, 3)))).toBe(shots[2]);
    expect(countingSnapshot(shots, new Date(Date.UTC(2026, 3, 1)))).toBeNull();
    expect(countingSnapshot([], null)).toBeNull();
  });
});
