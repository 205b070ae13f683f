import { daysAfter, plannedTimeline, POLICY, type CampaignState } from '@app/rules';
import type { ScheduleDocument, Timing } from './campaign.documents.js';

/** What the timeline is drawn from. */
export interface TimelineFacts {
  timing: Timing;
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
