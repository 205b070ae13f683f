import { describe, expect, it } from 'vitest';
import {
  deliverableKinds,
  dueStep,
  endOf,
  graceAfter,
  leavingFrom,
  ownPhases,
  reminders,
  windowFrom,
  creditBackAt,
  type ClockFacts,
} from './collaboration.timeline.js';

const zone = 'Europe/Berlin';
const at = (text: string) => new Date(text);
const schedule = { applicationDays: 7, preparationDays: 7, activeDays: 14 };
// The example of rules.md 2: confirmed 2026-03-30T10:00Z
const campaign = {
  timing: 'time_limited' as const,
  timeZone: zone,
  preparationEndsAt: at('2026-04-06T22:00:00Z'),
  activeEndsAt: at('2026-04-20T22:00:00Z'),
};
const own = { ...ownPhases(campaign, schedule, at('2026-03-30T10:00:00Z')), timeZone: zone };

describe('COL-1 own timeline', () => {
  it("COL-1 starts from the campaign's final phases when time-limited", () => {
    expect(own).toMatchObject({ preparationEndsAt: campaign.preparationEndsAt, activeDays: 14, endsNotBefore: campaign.activeEndsAt });
  });

  it('COL-1 starts from the confirmation in ongoing campaigns', () => {
    const ongoing = ownPhases(
      { ...campaign, timing: 'ongoing', preparationEndsAt: null, activeEndsAt: null },
      schedule,
      at('2026-10-23T10:00:00Z'),
    );
    expect(ongoing).toEqual({ preparationEndsAt: at('2026-10-30T23:00:00Z'), activeDays: 14, endsNotBefore: null });
  });

  it('SHP-7 begins with the active phase when handed over before: the deadline is the phase’s', () => {
    expect(windowFrom(at('2026-04-01T12:00:00Z'), own)).toEqual({
      windowStartsAt: campaign.preparationEndsAt,
      deadlineAt: campaign.activeEndsAt,
      graceEndsAt: at('2026-04-27T22:00:00Z'),
    });
  });

  it('SHP-7 keeps the length whole after a late hand-over', () => {
    expect(windowFrom(at('2026-04-10T08:00:00Z'), own)).toMatchObject({
      windowStartsAt: at('2026-04-10T08:00:00Z'),
      deadlineAt: at('2026-04-24T22:00:00Z'),
    });
  });

  it('SHP-7 counts whole local days over the end of daylight saving time', () => {
    const autumn = { preparationEndsAt: at('2026-10-18T22:00:00Z'), activeDays: 14, timeZone: zone };
    expect(windowFrom(at('2026-10-20T08:00:00Z'), autumn).deadlineAt).toEqual(at('2026-11-03T23:00:00Z'));
  });

  it('SHP-7 opens leaving 7 days after the preparation', () => {
    expect(leavingFrom(campaign.preparationEndsAt, zone)).toEqual(at('2026-04-13T22:00:00Z'));
  });

  it('COL-3 reminds 2 days and 1 day before; what has passed is skipped', () => {
    const window = windowFrom(at('2026-04-01T12:00:00Z'), own);
    const both = [
      { daysLeft: 2, at: at('2026-04-18T22:00:00Z') },
      { daysLeft: 1, at: at('2026-04-19T22:00:00Z') },
    ];
    expect(reminders(window, zone, at('2026-04-01T12:00:00Z'))).toEqual(both);
    expect(reminders(window, zone, at('2026-04-19T10:00:00Z'))).toEqual(both.slice(1));
    expect(reminders(window, zone, at('2026-04-20T10:00:00Z'))).toEqual([]);
  });

  it('product.md 0 lets the End not lie before the active phase’s deadline', () => {
    expect(endOf(at('2026-04-08T10:00:00Z'), campaign.activeEndsAt)).toEqual(campaign.activeEndsAt);
    expect(endOf(at('2026-04-28T10:00:00Z'), campaign.activeEndsAt)).toEqual(at('2026-04-28T10:00:00Z'));
    expect(endOf(at('2026-04-08T10:00:00Z'), null)).toEqual(at('2026-04-08T10:00:00Z'));
  });

  it('APP-8 gives the credit back at once, after a no_show 90 days later', () => {
    const left = at('2026-04-27T22:00:00Z');
    expect(creditBackAt('fulfilled', left, zone)).toEqual(left);
    expect(creditBackAt('no_show', left, zone)).toEqual(at('2026-07-26T22:00:00Z'));
  });

  it('rules.md 1 makes every story, post and video a deliverable of its own', () => {
    expect(deliverableKinds({ stories: 2, posts: 1, videos: 0, postKind: 'free' })).toEqual(['story', 'story', 'post_or_reel']);
    expect(deliverableKinds({ stories: 0, posts: 2, videos: 0, postKind: 'reel' })).toEqual(['reel', 'reel']);
    expect(deliverableKinds({ stories: 0, posts: 0, videos: 1, postKind: 'post' })).toEqual(['video']);
  });
});

describe('COL-2 what is due', () => {
  const window = windowFrom(at('2026-04-01T12:00:00Z'), own);
  const facts: ClockFacts = {
    state: 'preparing',
    timeZone: zone,
    deliverablesTotal: 3,
    deliverablesDone: 0,
    ...window,
    lastWarningAt: null,
    stoppedAt: null,
    endedAt: null,
    frozenAt: null,
  };
  const before = (instant: Date) => new Date(instant.getTime() - 1);

  it('SHP-7 begins the window at its instant, not before, and never without a hand-over', () => {
    expect(dueStep(facts, before(window.windowStartsAt))).toBeNull();
    expect(dueStep(facts, window.windowStartsAt)).toEqual({ step: 'window-began', at: window.windowStartsAt });
    expect(dueStep({ ...facts, windowStartsAt: null, deadlineAt: null, graceEndsAt: null }, window.deadlineAt)).toBeNull();
  });

  it('COL-2 makes it overdue exactly at the deadline', () => {
    const active = { ...facts, state: 'active' as const };
    expect(dueStep(active, before(window.deadlineAt))).toBeNull();
    expect(dueStep(active, window.deadlineAt)).toEqual({ step: 'deadline-passed', at: window.deadlineAt });
  });

  it('COL-1 fulfils it with the last deliverable, also when overdue', () => {
    const now = at('2026-04-22T10:00:00Z');
    expect(dueStep({ ...facts, state: 'active', deliverablesDone: 3 }, now)).toEqual({ step: 'deliverables-met', at: now });
    expect(dueStep({ ...facts, state: 'overdue', deliverablesDone: 3 }, now)).toEqual({ step: 'deliverables-met', at: now });
  });

  it('COL-3 ends 7 days after the deadline: no_show with nothing, partly with something', () => {
    const overdue = { ...facts, state: 'overdue' as const, lastWarningAt: window.deadlineAt };
    expect(dueStep(overdue, before(window.graceEndsAt))).toBeNull();
    expect(dueStep(overdue, window.graceEndsAt)).toEqual({ step: 'grace-over-nothing', at: window.graceEndsAt });
    expect(dueStep({ ...overdue, deliverablesDone: 1 }, window.graceEndsAt)).toEqual({ step: 'grace-over-part', at: window.graceEndsAt });
  });

  it('COL-2 moves the no_show to 24 h after the last warning that was really sent', () => {
    const sent = at('2026-04-27T20:00:00Z');
    const overdue = { ...facts, state: 'overdue' as const, lastWarningAt: sent };
    const moved = at('2026-04-28T20:00:00Z');
    expect(dueStep(overdue, at('2026-04-30T00:00:00Z'))).toEqual({ step: 'grace-moved', to: moved });
    expect(dueStep({ ...overdue, graceEndsAt: moved }, before(moved))).toBeNull();
    expect(dueStep({ ...overdue, graceEndsAt: moved }, moved)).toEqual({ step: 'grace-over-nothing', at: moved });
  });

  it('SYN-4 freezes 7 days after the End, once', () => {
    const fulfilled = { ...facts, state: 'fulfilled' as const, deliverablesDone: 3, endedAt: campaign.activeEndsAt };
    const freeze = at('2026-04-27T22:00:00Z');
    expect(dueStep(fulfilled, before(freeze))).toBeNull();
    expect(dueStep(fulfilled, freeze)).toEqual({ step: 'freeze', at: freeze });
    expect(dueStep({ ...fulfilled, frozenAt: freeze }, freeze)).toBeNull();
    expect(dueStep({ ...fulfilled, state: 'completed' }, freeze)).toBeNull();
  });

  it('COL-3 counts the 7 days in whole local days', () => {
    expect(graceAfter(at('2026-10-20T22:00:00Z'), zone)).toEqual(at('2026-10-27T23:00:00Z'));
  });
});
