import { describe, expect, it } from 'vitest';
import { confirmedEvent, eventDates, nextStep, timelineOf, type TimelineFacts } from './campaign.timeline.js';

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

  describe('events', () => {
    const ZONE = 'Europe/Berlin';
    // Begins on Saturday evening; the clocks go back in the night
    const event = { venue: 'Loft', address: 'Hof 1', startsAt: '2026-10-24T16:00:00.000Z', endsAt: '2026-10-25T03:00:00.000Z' };
    const draftEvent: TimelineFacts = { ...draft, format: 'event', event, schedule: { ...draft.schedule, applicationDays: 3 } };
    const dates = eventDates(event, ZONE)!;

    it('rules.md 2 active from the start to 3 days after the end, across the change of the clocks', () => {
      expect(dates.activeEndsAt).toEqual(iso('2026-10-28T23:00:00Z'));
      expect(ends(draftEvent, '2026-10-19T09:00:00Z')).toEqual([
        ['application', '2026-10-22T22:00:00.000Z', false],
        ['preparation', event.startsAt, false],
        ['active', '2026-10-28T23:00:00.000Z', false],
      ]);
      // Without an end it is over with its start: a day earlier
      expect(eventDates({ ...event, endsAt: null }, ZONE)?.activeEndsAt).toEqual(iso('2026-10-27T23:00:00Z'));
    });

    it('CAM-6 once launched its dates stand, only the preparation begins with the confirmation', () => {
      const launched = {
        ...draftEvent,
        state: 'application',
        launchedAt: iso('2026-10-19T09:00:00Z'),
        applicationEndsAt: iso('2026-10-22T22:00:00Z'),
      } as const;
      expect(timelineOf(launched, iso('2026-10-20T09:00:00Z'))).toEqual([
        { phase: 'application', from: launched.launchedAt, to: launched.applicationEndsAt, final: true },
        { phase: 'preparation', from: launched.applicationEndsAt, to: dates.startsAt, final: false },
        { phase: 'active', from: dates.startsAt, to: dates.activeEndsAt, final: true },
      ]);
      expect(confirmedEvent(dates, iso('2026-10-21T10:00:00Z'), ZONE)).toEqual({
        preparationEndsAt: dates.startsAt,
        activeEndsAt: dates.activeEndsAt,
      });
    });

    it('CAM-2 a draft shows no phases whose dates are missing or too early', () => {
      for (const wrong of [null, { ...event, startsAt: null }, { ...event, startsAt: '2026-10-20T16:00:00.000Z' }]) {
        expect(ends({ ...draftEvent, event: wrong }, '2026-10-19T09:00:00Z').map(([phase]) => phase)).toEqual(['application']);
      }
    });

    it('COL-2 confirmed after its start, because an outage moved the deadline: creators have the days after it whole', () => {
      const late = iso('2026-10-27T10:00:00Z');
      expect(confirmedEvent(dates, late, ZONE)).toEqual({ preparationEndsAt: late, activeEndsAt: iso('2026-10-30T23:00:00Z') });
    });
  });

  it('CAM-10 names the end of the 14 and of the 90 days as what happens next', () => {
    const decidedAt = iso('2026-03-25T09:00:00Z');
    expect(nextStep({ ...draft, state: 'running', decidedAt })).toEqual({ what: 'decide', at: iso('2026-04-08T22:00:00Z') });
    expect(nextStep({ ...draft, state: 'paused', pausedAt: decidedAt })).toEqual({ what: 'reactivate', at: iso('2026-06-23T22:00:00Z') });
  });
});
