import { describe, expect, it } from 'vitest';
import { nextStep, timelineOf, type TimelineFacts } from './campaign.timeline.js';

const iso = (text: string) => new Date(text);
const draft: TimelineFacts = {
  timing: 'time_limited',
  format: 'standard',
  event: null,
  state: 'draft',
  timeZone: 'Europe/Berlin',
  schedule: { applicationDays: 7, preparationDays: 7, activeDays: 14 },
  launchAt: null,
  launchedAt: null,
  applicationEndsAt: null,
  confirmedAt: null,
  preparationEndsAt: null,
  activeEndsAt: null,
  decidedAt: null,
  pausedAt: null,
  endedAt: null,
};
const application: TimelineFacts = {
  ...draft,
  state: 'application',
  launchedAt: iso('2026-03-25T09:00:00Z'),
  applicationEndsAt: iso('2026-04-01T22:00:00Z'),
};
const ends = (facts: TimelineFacts, now = '2026-03-25T09:00:00Z') =>
  timelineOf(facts, iso(now)).map(({ phase, to, final }) => [phase, to?.toISOString() ?? null, final]);

describe('timeline', () => {
  it('CAM-6 shows the latest possible dates before the confirmation, as rules.md 2 has them', () => {
    const latest = [
      ['preparation', '2026-04-08T22:00:00.000Z', false],
      ['active', '2026-04-22T22:00:00.000Z', false],
    ];
    expect(ends(draft)).toEqual([['application', '2026-04-01T22:00:00.000Z', false], ...latest]);
    expect(ends(application)).toEqual([['application', '2026-04-01T22:00:00.000Z', true], ...latest]);
  });

  it('CAM-6 plans a draft from its wish, and from now when the wish is past', () => {
    expect(ends({ ...draft, launchAt: iso('2026-04-25T09:00:00Z') })[0]).toEqual(['application', '2026-05-02T22:00:00.000Z', false]);
    expect(ends({ ...draft, launchAt: iso('2026-01-01T09:00:00Z') })).toEqual(ends(draft));
  });

  it('COL-2 plans from a deadline that was moved by an outage', () => {
    const moved = { ...application, applicationEndsAt: iso('2026-04-03T10:30:00Z') };
    expect(ends(moved)).toEqual([
      ['application', '2026-04-03T10:30:00.000Z', true],
      ['preparation', '2026-04-10T22:00:00.000Z', false],
      ['active', '2026-04-24T22:00:00.000Z', false],
    ]);
  });

  it('CAM-6 shows the final dates after the confirmation, and the open end of ongoing ones', () => {
    const confirmed: TimelineFacts = {
      ...application,
      state: 'preparation',
      confirmedAt: iso('2026-03-30T10:00:00Z'),
      preparationEndsAt: iso('2026-04-06T22:00:00Z'),
      activeEndsAt: iso('2026-04-20T22:00:00Z'),
    };
    expect(ends(confirmed)).toEqual([
      ['application', '2026-03-30T10:00:00.000Z', true],
      ['preparation', '2026-04-06T22:00:00.000Z', true],
      ['active', '2026-04-20T22:00:00.000Z', true],
    ]);
    expect(ends({ ...draft, timing: 'ongoing', state: 'running', launchedAt: iso('2026-03-25T09:00:00Z') })).toEqual([
      ['running', null, true],
    ]);
  });

  it('CAM-10 names the end of the 14 and of the 90 days as what happens next', () => {
    const decidedAt = iso('2026-03-25T09:00:00Z');
    expect(nextStep({ ...draft, state: 'running', decidedAt })).toEqual({ what: 'decide', at: iso('2026-04-08T22:00:00Z') });
    expect(nextStep({ ...draft, state: 'paused', pausedAt: decidedAt })).toEqual({ what: 'reactivate', at: iso('2026-06-23T22:00:00Z') });
  });
});
