import { applicationEnd, daysAfter, eventActiveEnd, plannedTimeline, POLICY, type CampaignState } from '@app/rules';
import type { EventDocument, Format, ScheduleDocument, Timing } from './campaign.documents.js';

/** What the timeline is drawn from. */
export interface TimelineFacts {
  timing: Timing;
  format: Format;
  event: EventDocument | null;
  state: CampaignState;
  timeZone: string;
  schedule: ScheduleDocument;
  launchAt: Date | null;
  launchedAt: Date | null;
  applicationEndsAt: Date | null;
  confirmedAt: Date | null;
  preparationEndsAt: Date | null;
  activeEndsAt: Date | null;
  decidedAt: Date | null;
  pausedAt: Date | null;
  endedAt: Date | null;
}

export type PhaseName = 'application' | 'preparation' | 'active' | 'running';

/** One phase, [from, to). `final`: the dates stand; else they are the latest possible ones (rules.md 2). */
export interface Phase {
  phase: PhaseName;
  from: Date;
  /** Exclusive end; null: open end. */
  to: Date | null;
  final: boolean;
}

/** The phases with their dates: planned before launch, latest possible before the confirmation, final after it. */
export function timelineOf(facts: TimelineFacts, now: Date): Phase[] {
  const { timing, timeZone: zone, schedule, launchedAt } = facts;
  const launchAt = launchedAt ?? (facts.launchAt && facts.launchAt > now ? facts.launchAt : now);
  if (timing === 'ongoing') return [{ phase: 'running', from: launchAt, to: facts.endedAt, final: launchedAt !== null }];
  if (!launchedAt || !facts.applicationEndsAt) {
    if (facts.format === 'event') return plannedEvent(facts, launchAt, applicationEnd(launchAt, schedule.applicationDays, zone), false);
    const planned = plannedTimeline({ launchAt, zone, ...schedule });
    return (['application', 'preparation', 'active'] as const).map((phase) => ({ phase, ...planned[phase], final: false }));
  }
  const { confirmedAt, preparationEndsAt, activeEndsAt } = facts;
  if (confirmedAt && preparationEndsAt && activeEndsAt) {
    return [
      { phase: 'application', from: launchedAt, to: confirmedAt, final: true },
      { phase: 'preparation', from: confirmedAt, to: preparationEndsAt, final: true },
      { phase: 'active', from: preparationEndsAt, to: activeEndsAt, final: true },
    ];
  }
  const application: Phase = { phase: 'application', from: launchedAt, to: facts.applicationEndsAt, final: true };
  if (facts.state === 'cancelled') return [{ ...application, to: facts.endedAt ?? facts.applicationEndsAt }];
  if (facts.format === 'event') return plannedEvent(facts, launchedAt, facts.applicationEndsAt, true);
  const preparationTo = daysAfter(facts.applicationEndsAt, schedule.preparationDays, zone);
  return [
    application,
    { phase: 'preparation', from: facts.applicationEndsAt, to: preparationTo, final: false },
    {
      phase: 'active',
      from: preparationTo,
      to: daysAfter(facts.applicationEndsAt, schedule.preparationDays + schedule.activeDays, zone),
      final: false,
    },
  ];
}

/** When an event takes place, and when its campaign ends (rules.md 2). Without an end it is over with its start. */
export interface EventDates {
  startsAt: Date;
  /** dayEnd(day(F) + 3). */
  activeEndsAt: Date;
}

/** Null until the start is known. */
export function eventDates(event: EventDocument | null, zone: string): EventDates | null {
  if (!event?.startsAt) return null;
  return { startsAt: new Date(event.startsAt), activeEndsAt: eventActiveEnd(new Date(event.endsAt ?? event.startsAt), zone) };
}

/**
 * The phases after a confirmation at `confirmedAt`: the event's own dates stand. When an outage moved the confirmation beyond the start,
 * creators still have the days after the event whole.
 */
export function confirmedEvent({ startsAt, activeEndsAt }: EventDates, confirmedAt: Date, zone: string) {
  if (confirmedAt <= startsAt) return { preparationEndsAt: startsAt, activeEndsAt };
  const earliest = daysAfter(confirmedAt, POLICY.campaigns.daysAfterEvent, zone);
  return { preparationEndsAt: confirmedAt, activeEndsAt: activeEndsAt > earliest ? activeEndsAt : earliest };
}

/** Before the confirmation: preparation begins with it, at the latest with the end of the application phase; the event's dates stand. */
function plannedEvent({ event, timeZone }: TimelineFacts, launchAt: Date, applicationEndsAt: Date, launched: boolean): Phase[] {
  const application: Phase = { phase: 'application', from: launchAt, to: applicationEndsAt, final: launched };
  const dates = eventDates(event, timeZone);
  // A draft whose event lies too early has no dates to show yet
  if (!dates || dates.startsAt < applicationEndsAt) return [application];
  return [
    application,
    { phase: 'preparation', from: applicationEndsAt, to: dates.startsAt, final: false },
    { phase: 'active', from: dates.startsAt, to: dates.activeEndsAt, final: launched },
  ];
}

export const NEXT_STEPS = [
  'launch',
  'start',
  'confirm-selection',
  'active-begins',
  'active-ends',
  'decide',
  'reactivate',
  'last-collaboration',
  'nothing',
] as const;

/** What happens next and when (exclusive instant), for the one sentence on the campaign's header. */
export interface NextStep {
  what: (typeof NEXT_STEPS)[number];
  at: Date | string | null;
}

/** What the next step depends on; rows of lists carry their instants as RFC 3339 text. */
type StepFacts = Pick<TimelineFacts, 'state' | 'timeZone'> &
  Record<'launchAt' | 'applicationEndsAt' | 'preparationEndsAt' | 'activeEndsAt' | 'decidedAt' | 'pausedAt', Date | string | null>;

/** End of the 14 days in which an ongoing campaign needs a decision (CAM-10). */
export function decisionDue(decidedAt: Date, zone: string, days: number = POLICY.campaigns.decisionDays): Date {
  return daysAfter(decidedAt, days, zone);
}

/** End of the 90 days a campaign may stay paused (CAM-10). */
export function pausedEnd(pausedAt: Date, zone: string): Date {
  return daysAfter(pausedAt, POLICY.campaigns.pausedDays, zone);
}

export function nextStep(facts: StepFacts): NextStep {
  switch (facts.state) {
    case 'draft':
      return { what: 'launch', at: facts.launchAt };
    case 'scheduled':
      return { what: 'start', at: facts.launchAt };
    case 'application':
      return { what: 'confirm-selection', at: facts.applicationEndsAt };
    case 'preparation':
      return { what: 'active-begins', at: facts.preparationEndsAt };
    case 'active':
      return { what: 'active-ends', at: facts.activeEndsAt };
    case 'running':
      return { what: 'decide', at: facts.decidedAt && decisionDue(new Date(facts.decidedAt), facts.timeZone) };
    case 'paused':
      return { what: 'reactivate', at: facts.pausedAt && pausedEnd(new Date(facts.pausedAt), facts.timeZone) };
    case 'closing':
      return { what: 'last-collaboration', at: null };
    default:
      return { what: 'nothing', at: null };
  }
}
