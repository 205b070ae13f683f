import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterStop,
  countSoFar,
  deliverableKinds,
  dueStep,
  endOf,
  graceAfter,
  leavingFrom,
  ownPhases,
  reminders,
  windowFrom,
  creditBackAt,
  withStops,
  type ClockFacts,
  type StandingClock,
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

describe('COL-2 the clock stands', () => {
  const HOUR = 3_600_000;
  const window = windowFrom(at('2026-04-01T12:00:00Z'), own);
  const clock: StandingClock = { state: 'active', timeZone: zone, ...window, stoppedSeconds: 0, clockExactAt: null };
  const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
  const facts: ClockFacts = {
    ...clock,
    deliverablesTotal: 1,
    deliverablesDone: 0,
    lastWarningAt: null,
    stoppedAt: null,
    endedAt: null,
    frozenAt: null,
  };
  /** The window around the changes of the clocks in spring and autumn, too. */
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
  const starts = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });
  const running = fc
    .record({ zone: zones, start: starts, days: fc.integer({ min: 1, max: 30 }) })
    .map(({ zone: timeZone, start, days }): StandingClock => ({
      state: 'active',
      timeZone,
      ...windowFrom(start, { preparationEndsAt: start, activeDays: days, timeZone }),
      stoppedSeconds: 0,
      clockExactAt: null,
    }));
  const limitOf = (each: StandingClock) => (each.state === 'overdue' ? each.graceEndsAt! : each.deadlineAt!);

  it('COL-2 moves deadline and grace by the time it stood in the window, to the end of that local day', () => {
    // 30 h before a deadline at midnight: the day after the next one
    const moved = afterStop(clock, at('2026-04-18T10:00:00Z'), at('2026-04-19T16:00:00Z'));
    expect(moved).toMatchObject({
      deadlineAt: at('2026-04-22T22:00:00Z'),
      graceEndsAt: at('2026-04-29T22:00:00Z'),
      stoppedSeconds: 30 * 3_600,
      clockExactAt: at('2026-04-22T04:00:00Z'),
    });
    // a whole day in which the clocks change is a day
    const spring = {
      ...clock,
      ...windowFrom(at('2026-03-20T10:00:00Z'), { preparationEndsAt: at('2026-03-19T23:00:00Z'), activeDays: 9, timeZone: zone }),
    };
    expect(afterStop(spring, at('2026-03-28T10:00:00Z'), at('2026-03-29T09:00:00Z'))?.deadlineAt).toEqual(at('2026-03-30T22:00:00Z'));
  });

  it('COL-2 costs nothing before the window begins, nor before it is known', () => {
    expect(afterStop(clock, later(window.windowStartsAt, -9 * HOUR), window.windowStartsAt)).toBeNull();
    expect(
      afterStop(
        { ...clock, windowStartsAt: null, deadlineAt: null, graceEndsAt: null },
        at('2026-04-01T00:00:00Z'),
        at('2026-04-09T00:00:00Z'),
      ),
    ).toBeNull();
    const across = afterStop(clock, later(window.windowStartsAt, -9 * HOUR), later(window.windowStartsAt, HOUR));
    expect(across?.stoppedSeconds).toBe(3_600);
  });

  it('COL-2 while overdue only the last days for overdue content move', () => {
    const overdue = { ...clock, state: 'overdue' as const };
    expect(afterStop(overdue, later(window.deadlineAt, HOUR), later(window.deadlineAt, 26 * HOUR))).toMatchObject({
      deadlineAt: window.deadlineAt,
      graceEndsAt: at('2026-04-29T22:00:00Z'),
    });
  });

  it('COL-2 nothing is due while it stands but what was due before; the window still begins, content still fulfils', () => {
    const stoppedAt = later(window.deadlineAt, -HOUR);
    const never = at('2027-01-01T00:00:00Z');
    expect(dueStep({ ...facts, stoppedAt }, never)).toBeNull();
    expect(dueStep({ ...facts, stoppedAt: window.deadlineAt }, never)).toEqual({ step: 'deadline-passed', at: window.deadlineAt });
    expect(dueStep({ ...facts, state: 'overdue', stoppedAt: later(window.graceEndsAt, -1) }, never)).toBeNull();
    expect(dueStep({ ...facts, state: 'preparing', stoppedAt }, never)).toMatchObject({ step: 'window-began' });
    expect(dueStep({ ...facts, deliverablesDone: 1, stoppedAt }, never)).toMatchObject({ step: 'deliverables-met' });
  });

  it('COL-2 never moves backwards, ends days, and leaves at least the time that was left', () => {
    fc.assert(
      fc.property(
        running,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5 * 86_400_000 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (first, stops) => {
          let now = first.windowStartsAt!;
          let own = first;
          for (const [part, length] of stops) {
            const limit = limitOf(own);
            const from = new Date(now.getTime() + Math.floor((limit.getTime() - 1 - now.getTime()) * part));
            now = new Date(from.getTime() + length);
            const exact = own.clockExactAt && own.clockExactAt >= from ? own.clockExactAt : limit;
            own = { ...own, ...afterStop(own, from, now) };
            expect(limitOf(own) >= limit).toBe(true);
            expect(limitOf(own) >= later(now, exact.getTime() - from.getTime())).toBe(true);
            expect(graceAfter(own.deadlineAt!, own.timeZone) <= own.graceEndsAt!).toBe(true);
            expect(withStops(limitOf(own), { ...own, stoppedSeconds: 0 })).toEqual(limitOf(own));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('COL-2 many short stretches give no more than their sum and the rest of a day', () => {
    fc.assert(
      fc.property(running, fc.array(fc.integer({ min: 1, max: 3 * HOUR }), { minLength: 1, maxLength: 20 }), (first, lengths) => {
        let now = first.windowStartsAt!;
        let own = first;
        for (const length of lengths) {
          const from = later(now, 1);
          now = later(from, length);
          if (now >= first.deadlineAt!) return;
          own = { ...own, ...afterStop(own, from, now) };
        }
        const sum = lengths.reduce((total, length) => total + length, 0);
        // the longest local day has 25 hours; in Samoa none is longer in 2026
        expect(own.deadlineAt!.getTime() - first.deadlineAt!.getTime()).toBeLessThan(sum + 25 * HOUR);
        expect(own.deadlineAt!.getTime() - first.deadlineAt!.getTime()).toBeGreaterThanOrEqual(sum);
      }),
      { numRuns: 200 },
    );
  });

  it('COL-2 what is counted in parts is what the whole stretch gives', () => {
    fc.assert(
      fc.property(running, fc.integer({ min: 1, max: 9 * 86_400 }), fc.double({ min: 0, max: 1, noNaN: true }), (own, seconds, part) => {
        const from = later(own.windowStartsAt!, 1_000);
        const to = later(from, seconds * 1_000);
        const halves = { ...own, stoppedAt: from as Date | null };
        countSoFar(halves, later(from, Math.floor(seconds * part) * 1_000));
        expect({ ...halves, ...afterStop(halves, halves.stoppedAt!, to) }).toMatchObject({ ...afterStop(own, from, to) });
      }),
      { numRuns: 200 },
    );
  });
});
