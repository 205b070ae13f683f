import { describe, expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import { deadlineDate, deadlineText, endsDay, stateText, stepText } from './creator-collaborations.format.js';

const ZONE = 'Europe/Berlin';
// Shows which sentence was taken, and with which date.
const t = ((key: string, values?: { date: string }) =>
  values ? `${key} ${values.date}` : key) as unknown as TFunction<'creator-collaborations'>;

describe('dates of a collaboration', () => {
  it('COL-2 knows the end of a local day in summer and winter', () => {
    expect(endsDay('2026-04-06T22:00:00Z', ZONE)).toBe(true);
    expect(endsDay('2026-11-13T23:00:00Z', ZONE)).toBe(true);
    expect(endsDay('2026-11-13T22:00:00Z', ZONE)).toBe(false);
    expect(endsDay('2026-04-06T22:30:00Z', ZONE)).toBe(false);
  });

  it('COL-2 shows ends of days as 23:59 and beginnings of days as the day', () => {
    expect(deadlineDate('en', { kind: 'collaborations.deadline', at: '2026-04-20T22:00:00Z' }, ZONE)).toContain('Apr 20, 11:59 PM');
    expect(deadlineDate('en', { kind: 'collaborations.window-begins', at: '2026-04-06T22:00:00Z' }, ZONE)).toBe('Apr 7, 2026');
    expect(deadlineDate('de', { kind: 'collaborations.deadline', at: '2026-04-20T10:30:00Z' }, ZONE)).toContain('12:30');
  });

  it('names the step with its date, and without one where there is none', () => {
    expect(stepText(t, 'en', { code: 'post', at: '2026-04-20T22:00:00Z', act: true }, ZONE)).toMatch(/^step\.post\.by Monday, Apr 20/);
    expect(stepText(t, 'en', { code: 'wait-shipping', at: null, act: false }, ZONE)).toBe('step.wait-shipping.text');
    expect(stepText(t, 'en', { code: 'wait-start', at: '2026-04-06T22:00:00Z', act: false }, ZONE)).toContain('Apr 7');
  });

  it('CAM-5 UGC is never said to be posted: state, deadlines and steps have words of their own', () => {
    const deadline = { kind: 'collaborations.deadline', text: '' };
    expect([deadlineText(t, deadline, true), deadlineText(t, deadline)]).toEqual(['video.deadlines.deadline', 'deadlines.deadline']);
    expect(deadlineText(t, { kind: 'collaborations.reminder-1-day', text: '' }, true)).toBe('deadlines.reminder1');
    expect([stateText(t, 'active', true), stateText(t, 'active', false), stateText(t, 'overdue', true)]).toEqual([
      'video.state.active',
      'state.active',
      'state.overdue',
    ]);
    expect(stepText(t, 'en', { code: 'wait-results', at: null, act: false }, ZONE, true)).toBe('video.results');
    expect(stepText(t, 'en', { code: 'wait-make', at: '2026-04-06T22:00:00Z', act: false }, ZONE, true)).toContain('Apr 7');
  });
});
