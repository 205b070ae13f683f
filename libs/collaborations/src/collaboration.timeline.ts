import { daysAfter, daysBetween, freezeAt, localDay, POLICY, preparationEnd } from '@app/rules';
import type { CampaignFacts, CampaignTerms, HandOver } from '@app/campaigns';
import type { CollaborationState, DeliverableFacts } from './contract/collaborations.api.js';

/** Hand-overs the creator must wait for; with the others the window begins with the campaign's active phase (SHP-7). */
export function needsHandOver(handOver: HandOver): boolean {
  return handOver === 'ship' || handOver === 'voucher' || handOver === 'access';
}

/** The own timeline at confirmation: from the campaign's final phases, in ongoing campaigns from the confirmation (COL-1). */
export function ownPhases(
  campaign: Pick<CampaignFacts, 'timing' | 'timeZone' | 'preparationEndsAt' | 'activeEndsAt'>,
  schedule: CampaignTerms['schedule'],
  confirmedAt: Date,
): { preparationEndsAt: Date; activeDays: number; endsNotBefore: Date | null } {
  const { timing, timeZone: zone, preparationEndsAt, activeEndsAt } = campaign;
  if (timing === 'time_limited' && preparationEndsAt && activeEndsAt) {
    // Whole local days; an event's active phase is not that of the schedule
    const last = (instant: Date) => localDay(new Date(instant.getTime() - 1), zone);
    return { preparationEndsAt, activeDays: daysBetween(last(preparationEndsAt), last(activeEndsAt)), endsNotBefore: activeEndsAt };
  }
  return {
    preparationEndsAt: preparationEnd(confirmedAt, schedule.preparationDays, zone),
    activeDays: schedule.activeDays,
    endsNotBefore: null,
  };
}

export interface Window {
  windowStartsAt: Date;
  deadlineAt: Date;
  graceEndsAt: Date;
}

/** The active window: not before the hand-over nor the campaign's active start, its length whole (SHP-7); then 7 days of grace. */
export function windowFrom(
  handedOverAt: Date,
  own: { preparationEndsAt: Date; activeDays: number; ownDays?: number; timeZone: string },
): Window {
  const windowStartsAt = handedOverAt > own.preparationEndsAt ? handedOverAt : own.preparationEndsAt;
  const deadlineAt = daysAfter(windowStartsAt, own.activeDays + (own.ownDays ?? 0), own.timeZone);
  return { windowStartsAt, deadlineAt, graceEndsAt: graceAfter(deadlineAt, own.timeZone) };
}

/** no_show comes 7 days after the deadline (COL-3). */
export function graceAfter(deadlineAt: Date, zone: string): Date {
  return daysAfter(deadlineAt, POLICY.collaborations.noShowDays, zone);
}

/** Reminders before the deadline; the one on it comes with the deadline itself. Those not after `from` are skipped (COL-2, COL-3). */
export function reminders(window: Window, zone: string, from: Date): Array<{ daysLeft: number; at: Date }> {
  return POLICY.collaborations.reminderDaysBefore
    .filter((days) => days > 0)
    .map((daysLeft) => ({ daysLeft, at: daysAfter(window.deadlineAt, -daysLeft, zone) }))
    .filter(({ at }) => at > from && at > window.windowStartsAt);
}

/** From here on the creator may leave without fault when nothing was handed over (SHP-7). */
export function leavingFrom(preparationEndsAt: Date, zone: string): Date {
  return daysAfter(preparationEndsAt, POLICY.shipping.leaveWithoutFaultDays, zone);
}

/** The End: when it left the open states, in time-limited campaigns not before the active phase's deadline (product.md 0). */
export function endOf(leftAt: Date, endsNotBefore: Date | null): Date {
  return endsNotBefore && endsNotBefore > leftAt ? endsNotBefore : leftAt;
}

/** A credit comes back at once, after a no_show 90 days later (APP-8). */
export function creditBackAt(state: CollaborationState, leftAt: Date, zone: string): Date {
  return state === 'no_show' ? daysAfter(leftAt, POLICY.applications.creditBackAfterNoShowDays, zone) : leftAt;
}

/** The single deliverables of the terms, in the order they are shown. */
export function deliverableKinds(deliverables: CampaignTerms['deliverables']): Array<DeliverableFacts['kind']> {
  const post = deliverables.postKind === 'free' ? 'post_or_reel' : deliverables.postKind;
  return [
    ...Array.from({ length: deliverables.stories }, () => 'story' as const),
    ...Array.from({ length: deliverables.posts }, () => post),
    ...Array.from({ length: deliverables.videos }, () => 'video' as const),
  ];
}

/** The end of the local day in which an instant lies; one exactly at a day's end is that end. */
const dayEndOf = (instant: Date, zone: string): Date => daysAfter(instant, 0, zone);
const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** What the standing of the clock moves (COL-2). */
export interface StandingClock {
  state: CollaborationState;
  timeZone: string;
  windowStartsAt: Date | null;
  deadlineAt: Date | null;
  graceEndsAt: Date | null;
  stoppedSeconds: number;
  clockExactAt: Date | null;
}

export type MovedByStop = Pick<StandingClock, 'deadlineAt' | 'graceEndsAt' | 'stoppedSeconds' | 'clockExactAt'>;

/**
 * What a stretch in which the clock stood makes of the dates: the deadline (overdue: the grace's end) moves by what of it lay in the window, to
 * the end of the local day in which the exact instant lies. What was rounded up before is used up first, so that many short stretches give no
 * more than their sum and a day; whoever already lived on the rounding keeps the time that was left. Null: nothing moves.
 */
export function afterStop(own: StandingClock, from: Date, to: Date): MovedByStop | null {
  const { state, timeZone: zone, windowStartsAt, deadlineAt, graceEndsAt } = own;
  if (!windowStartsAt || !deadlineAt || !graceEndsAt) return null;
  const overdue = state === 'overdue';
  const begin = later(later(from, windowStartsAt), overdue ? deadlineAt : windowStartsAt);
  const stood = to.getTime() - begin.getTime();
  if (stood <= 0) return null;
  const limit = overdue ? graceEndsAt : deadlineAt;
  const rounded = own.clockExactAt !== null && dayEndOf(own.clockExactAt, zone).getTime() === limit.getTime();
  const exact = rounded && own.clockExactAt && begin <= own.clockExactAt ? own.clockExactAt : limit;
  const clockExactAt = new Date(exact.getTime() + stood);
  const moved = later(limit, dayEndOf(clockExactAt, zone));
  return {
    deadlineAt: overdue ? deadlineAt : moved,
    graceEndsAt: overdue ? moved : later(graceEndsAt, graceAfter(moved, zone)),
    stoppedSeconds: own.stoppedSeconds + Math.ceil(stood / 1000),
    clockExactAt,
  };
}

/** A deadline counted from the window's begin, with the time in which the clock stood since. */
export function withStops(deadline: Date, { stoppedSeconds, timeZone }: Pick<StandingClock, 'stoppedSeconds' | 'timeZone'>): Date {
  return stoppedSeconds === 0 ? deadline : dayEndOf(new Date(deadline.getTime() + stoppedSeconds * 1000), timeZone);
}

/** Counts what the present stretch took so far, before dates are changed while the clock stands; from now on it counts anew. */
export function countSoFar(own: StandingClock & { stoppedAt: Date | null }, now: Date): void {
  if (!own.stoppedAt || own.stoppedAt >= now) return;
  Object.assign(own, afterStop(own, own.stoppedAt, now));
  own.stoppedAt = now;
}

export interface ClockFacts {
  state: CollaborationState;
  timeZone: string;
  deliverablesTotal: number;
  deliverablesDone: number;
  windowStartsAt: Date | null;
  deadlineAt: Date | null;
  graceEndsAt: Date | null;
  lastWarningAt: Date | null;
  /** The clock stands since then: only what was due before comes. */
  stoppedAt: Date | null;
  endedAt: Date | null;
  frozenAt: Date | null;
}

export type DueStep =
  | { step: 'window-began' | 'deliverables-met' | 'deadline-passed' | 'grace-over-nothing' | 'grace-over-part' | 'freeze'; at: Date }
  | { step: 'grace-moved'; to: Date };

const OVER: readonly CollaborationState[] = ['fulfilled', 'partly_fulfilled', 'no_show', 'ended_by_agreement', 'removed'];

/** What is due now and takes effect next, at its own instant (COL-2); null when nothing is. */
export function dueStep(facts: ClockFacts, now: Date): DueStep | null {
  const { state, windowStartsAt, deadlineAt, graceEndsAt } = facts;
  if (state === 'preparing') return windowStartsAt && windowStartsAt <= now ? { step: 'window-began', at: windowStartsAt } : null;
  if (state === 'active' || state === 'overdue') {
    if (facts.deliverablesDone >= facts.deliverablesTotal) return { step: 'deliverables-met', at: now };
  }
  const clock = facts.stoppedAt && facts.stoppedAt < now ? facts.stoppedAt : now;
  if (state === 'active') return deadlineAt && deadlineAt <= clock ? { step: 'deadline-passed', at: deadlineAt } : null;
  if (state === 'overdue') return graceStep(facts, graceEndsAt, clock);
  if (!OVER.includes(state) || facts.frozenAt || !facts.endedAt) return null;
  const at = freezeAt(facts.endedAt, facts.timeZone);
  return at <= now ? { step: 'freeze', at } : null;
}

function graceStep(facts: ClockFacts, graceEndsAt: Date | null, now: Date): DueStep | null {
  if (!graceEndsAt || graceEndsAt > now) return null;
  const earliest = (facts.lastWarningAt?.getTime() ?? 0) + POLICY.collaborations.hoursAfterLastWarning * 3_600_000;
  if (earliest > graceEndsAt.getTime()) return { step: 'grace-moved', to: new Date(earliest) };
  return { step: facts.deliverablesDone > 0 ? 'grace-over-part' : 'grace-over-nothing', at: graceEndsAt };
}
