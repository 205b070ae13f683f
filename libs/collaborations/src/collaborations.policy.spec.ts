import { describe, expect, it } from 'vitest';
import { mayExtend, mayLeave, mayReopen, nextStep } from './collaborations.policy.js';
import { moreDays, newDeadline } from './extensions.service.js';

const zone = 'Europe/Berlin';
const at = (text: string) => new Date(text);
const preparing = {
  state: 'preparing' as const,
  handOver: 'ship' as const,
  timeZone: zone,
  preparationEndsAt: at('2026-04-06T22:00:00Z'),
  windowStartsAt: null,
  deadlineAt: null,
  graceEndsAt: null,
  stoppedAt: null,
  endedAt: null,
  frozenAt: null,
};
const running = {
  ...preparing,
  state: 'active' as const,
  windowStartsAt: at('2026-04-06T22:00:00Z'),
  deadlineAt: at('2026-04-20T22:00:00Z'),
  graceEndsAt: at('2026-04-27T22:00:00Z'),
};

describe('collaborations policy', () => {
  it('SHP-7 lets a creator leave from 7 days after the preparation on, while nothing was handed over', () => {
    expect(mayLeave(preparing, at('2026-04-13T21:59:59Z'))).toBe(false);
    expect(mayLeave(preparing, at('2026-04-13T22:00:00Z'))).toBe(true);
    expect(mayLeave({ ...preparing, windowStartsAt: at('2026-04-12T08:00:00Z') }, at('2026-04-14T00:00:00Z'))).toBe(false);
    expect(mayLeave(running, at('2026-04-14T00:00:00Z'))).toBe(false);
  });

  it('rules.md 3 lets the brand reopen before the freeze only', () => {
    const gone = { ...running, state: 'no_show' as const, endedAt: at('2026-04-27T22:00:00Z') };
    expect(mayReopen(gone, at('2026-05-04T21:59:59Z'))).toBe(true);
    expect(mayReopen(gone, at('2026-05-04T22:00:00Z'))).toBe(false);
    expect(mayReopen({ ...gone, state: 'fulfilled' }, at('2026-04-28T00:00:00Z'))).toBe(false);
  });

  it('COL-2 CAM-11 extends while it is open, also before the hand-over', () => {
    expect(mayExtend(preparing)).toBe(true);
    expect(mayExtend(running)).toBe(true);
    expect(mayExtend({ ...running, state: 'no_show' })).toBe(false);
  });

  it('CAM-11 before the hand-over takes days only, within a year in all, and says why', () => {
    expect(moreDays(0, { days: 3 })).toBe(3);
    expect(moreDays(360, { days: 5 })).toBe(5);
    expect(() => moreDays(360, { days: 6 })).toThrow('/days must be at most 5');
    expect(() => moreDays(0, {})).toThrow('/days is needed');
    expect(() => moreDays(0, { until: '2026-04-24T09:00:00Z' })).toThrow('no deadline is known yet: give days');
  });

  it('COL-2 extends to ends of local days, from the deadline or from now when it is over', () => {
    const before = running.deadlineAt;
    expect(newDeadline(before, { days: 3 }, zone, at('2026-04-18T10:00:00Z'))).toEqual(at('2026-04-23T22:00:00Z'));
    expect(newDeadline(before, { days: 3 }, zone, at('2026-04-25T10:00:00Z'))).toEqual(at('2026-04-28T22:00:00Z'));
    expect(newDeadline(before, { until: '2026-04-24T09:00:00Z' }, zone, at('2026-04-18T10:00:00Z'))).toEqual(at('2026-04-24T22:00:00Z'));
    expect(() => newDeadline(before, { until: '2026-04-19T09:00:00Z' }, zone, at('2026-04-18T10:00:00Z'))).toThrow(/after/);
    expect(() => newDeadline(before, { until: '2028-04-19T09:00:00Z' }, zone, at('2026-04-18T10:00:00Z'))).toThrow(/at most/);
    expect(() => newDeadline(before, {}, zone, at('2026-04-18T10:00:00Z'))).toThrow(/either/);
    expect(() => newDeadline(before, { days: 1, until: '2026-04-24T09:00:00Z' }, zone, at('2026-04-18T10:00:00Z'))).toThrow(/either/);
  });

  it('shows the creator exactly one next step', () => {
    const step = (facts: Parameters<typeof nextStep>[0]) => nextStep(facts).code;
    const connected = { ugc: false, accountConnected: true };
    expect(step({ ...preparing, ...connected })).toBe('wait_for_product');
    expect(step({ ...preparing, handOver: 'voucher', ...connected })).toBe('wait_for_voucher');
    expect(step({ ...running, state: 'preparing', ...connected })).toBe('wait_for_start');
    expect(nextStep({ ...running, ...connected })).toEqual({ code: 'post_content', at: running.deadlineAt });
    expect(nextStep({ ...running, state: 'overdue', ...connected })).toEqual({ code: 'post_content', at: running.graceEndsAt });
    expect(step({ ...running, ugc: false, accountConnected: false })).toBe('connect_account');
    expect(nextStep({ ...running, state: 'fulfilled', endedAt: running.deadlineAt, ...connected })).toEqual({
      code: 'wait_for_results',
      at: at('2026-04-27T22:00:00Z'),
    });
    expect(step({ ...running, state: 'no_show', ...connected })).toBe('none');
    // the clock stands: nothing is due at any instant
    expect(nextStep({ ...running, stoppedAt: at('2026-04-10T00:00:00Z'), ...connected })).toEqual({ code: 'post_content', at: null });
  });
});
