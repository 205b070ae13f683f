import type { TFunction } from 'i18next';
import { formatDate } from '../../shared/i18n/format.js';
import type { CollaborationState, Deadline } from './creator-collaborations.types.js';
import type { Step } from './next-step.js';

type T = TFunction<'creator-collaborations'>;

/** True when an instant is the first of a local day: a day-based end, shown as 23:59 of the day before. */
export function endsDay(instant: string, zone: string): boolean {
  return formatDate(instant, 'en-GB', { style: 'time', zone }) === '00:00';
}

/** Ends of days as 23:59 of that day, beginnings of days as the day, everything else with its time. */
function instantText(language: string, at: string, zone: string, begins: boolean): string {
  const midnight = endsDay(at, zone);
  if (begins && midnight) return formatDate(at, language, { style: 'date', zone });
  return formatDate(at, language, { style: 'weekdayTime', zone, exclusiveEnd: midnight });
}

/** What to do next, in one sentence; with the date when there is one; `video`: of a UGC campaign, where nothing is posted. */
export function stepText(t: T, language: string, { code, at }: Step, zone: string, video = false): string {
  if (video && code === 'confirm-receipt') return t('video.receipt');
  if (video && code === 'wait-results') return t('video.results');
  if (at === null || code === 'confirm-receipt') return t(`step.${code}.text`);
  return t(`step.${code}.by`, { date: instantText(language, at, zone, code === 'wait-start' || code === 'wait-make') });
}

const OWN_WORDS = {
  'collaborations.window-begins': 'windowBegins',
  'collaborations.leaving-opens': 'leavingOpens',
  'collaborations.reminder-2-days': 'reminder2',
  'collaborations.reminder-1-day': 'reminder1',
  'collaborations.deadline': 'deadline',
  'collaborations.grace-over': 'graceOver',
  'collaborations.freeze': 'freeze',
  'shipping.assume-receipt': 'assumeReceipt',
} as const;

function isKnown(kind: string): kind is keyof typeof OWN_WORDS {
  return Object.hasOwn(OWN_WORDS, kind);
}

/** What happens at a deadline, said to the creator; the server's sentence for kinds this version does not know. */
export function deadlineText(t: T, { kind, text }: Pick<Deadline, 'kind' | 'text'>, video = false): string {
  if (!isKnown(kind)) return text;
  const word = OWN_WORDS[kind];
  if (video && (word === 'windowBegins' || word === 'deadline' || word === 'graceOver' || word === 'freeze'))
    return t(`video.deadlines.${word}`);
  return t(`deadlines.${word}`);
}

/** When it happens. */
export function deadlineDate(language: string, { kind, at }: Pick<Deadline, 'kind' | 'at'>, zone: string): string {
  return instantText(language, at, zone, kind === 'collaborations.window-begins');
}

/** The state in the creator's words; UGC is handed in, not posted. */
export function stateText(t: T, state: CollaborationState, video: boolean): string {
  if (video && (state === 'active' || state === 'fulfilled' || state === 'no_show')) return t(`video.state.${state}`);
  return t(`state.${state}`);
}

/** States in which something still goes on. */
export const RUNNING: readonly CollaborationState[] = ['preparing', 'active', 'overdue', 'fulfilled', 'partly_fulfilled'];
/** Over for good. */
export const OVER: readonly CollaborationState[] = ['completed', 'no_show', 'ended_by_agreement', 'removed'];
