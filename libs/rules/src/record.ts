import { POLICY } from './policy.js';

/** What a creator's collaborations of a time add up to (CRE-9). */
export interface RecordFigures {
  /** Fulfilled, partly fulfilled, no_show and removed by own fault. */
  readonly counted: number;
  readonly fulfilled: number;
  /** Fulfilled ones of which it is known whether they were on time. */
  readonly timed: number;
  readonly onTime: number;
}

export interface Reliability {
  readonly counted: number;
  /** Shares 0..1; null below 3 collaborations, `onTimeShare` also where no time is known. */
  readonly fulfilledShare: number | null;
  readonly onTimeShare: number | null;
}

/** The record counts events after this instant (rules.md 9: the last 12 months). */
export function recordFrom(now: Date): Date {
  const from = new Date(now.getTime());
  from.setUTCMonth(from.getUTCMonth() - POLICY.creators.recordMonths);
  return from;
}

/** Shown from 3 collaborations on (rules.md 9). */
export function reliabilityOf({ counted, fulfilled, timed, onTime }: RecordFigures): Reliability {
  const shown = counted >= POLICY.creators.recordShownFrom;
  return {
    counted,
    fulfilledShare: shown ? fulfilled / counted : null,
    onTimeShare: shown && timed > 0 ? onTime / timed : null,
  };
}

/** First replies of a time (CRE-9): how many count, their median, and how many took longer than advised. */
export interface ReplyFigures {
  readonly replies: number;
  /** Null without replies. */
  readonly medianSeconds: number | null;
  readonly late: number;
}

/** Shown from 3 collaborations with a first reply on (rules.md 9); whole seconds. */
export function firstReplyOf({ replies, medianSeconds }: ReplyFigures): { count: number; medianSeconds: number } | null {
  if (medianSeconds === null || replies < POLICY.creators.recordShownFrom) return null;
  return { count: replies, medianSeconds: Math.round(medianSeconds) };
}

/** Whether replying sooner is worth naming (CRE-11): the median shown is longer than advised. */
export function repliesLate(figures: ReplyFigures): boolean {
  const shown = firstReplyOf(figures);
  return shown !== null && shown.medianSeconds > POLICY.creators.replyAdvisedWithinHours * 3_600;
}

export const LEVELS = ['newcomer', 'proven', 'pro'] as const;
export type Level = (typeof LEVELS)[number];

/** What a level is decided from (CRE-11). Unknown shares speak against nobody where nothing was measured, but prove nothing either. */
export interface LevelFacts {
  /** Fulfilled collaborations ever. */
  readonly completed: number;
  readonly fulfilledShare: number | null;
  readonly onTimeShare: number | null;
  /** Average of the shown ratings, 1..5. */
  readonly rating: number | null;
}

export interface Requirement {
  readonly code: 'completed' | 'fulfilled' | 'on-time' | 'rating';
  readonly value: number | null;
  readonly target: number;
  readonly met: boolean;
}

/**
 * The figures that count for the level: the last 12 months, or everything while these hold fewer than 3 collaborations. A pause lowers
 * nobody.
 */
export function levelFacts(recent: RecordFigures, ever: RecordFigures, rating: number | null): LevelFacts {
  const { fulfilledShare, onTimeShare } = reliabilityOf(recent.counted >= POLICY.creators.recordShownFrom ? recent : ever);
  return { completed: ever.fulfilled, fulfilledShare, onTimeShare, rating };
}

/** What a level asks for, with the own values. Being on time counts as met while no time is known (contents that are not collected). */
export function requirementsOf(level: 'proven' | 'pro', facts: LevelFacts): Requirement[] {
  const { completed, fulfilled, onTime, rating } = POLICY.creators.levels[level];
  const all: Requirement[] = [
    { code: 'completed', value: facts.completed, target: completed, met: facts.completed >= completed },
    { code: 'fulfilled', value: facts.fulfilledShare, target: fulfilled, met: (facts.fulfilledShare ?? 0) >= fulfilled },
    { code: 'on-time', value: facts.onTimeShare, target: onTime, met: (facts.onTimeShare ?? 1) >= onTime },
    { code: 'rating', value: facts.rating, target: rating, met: (facts.rating ?? 0) >= rating },
  ];
  return all.filter(({ target }) => target > 0);
}

/** The highest level whose requirements are all met (rules.md 9). */
export function levelOf(facts: LevelFacts): Level {
  for (const level of ['pro', 'proven'] as const) if (requirementsOf(level, facts).every(({ met }) => met)) return level;
  return 'newcomer';
}

/** Below zero: lower. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}

/** Levels are looked at with the beginning of each month (UTC). */
export function nextLevelCheck(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
}
