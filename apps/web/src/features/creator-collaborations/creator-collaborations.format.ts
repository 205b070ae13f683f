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

/** What to do next, in one sentence; with the date when there is one. */
export function stepText(t: T, language: string, { code, at }: Step, zone: string): string {
  if (at === null || code === 'confirm-receipt') return t(`step.${code}.text`);
  return t(`step.${code}.by`, { date: instantText(language, at, zone, code === 'wait-start') });
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
export function deadlineText(t: T, { kind, text }: Deadline): string {
  return isKnown(kind) ? t(`deadlines.${OWN_WORDS[kind]}`) : text;
}

/** When it happens. */
export function deadlineDate(language: string, { kind, at }: Pick<Deadline, 'kind' | 'at'>, zone: string): string {
  return instantText(language, at, zone, kind === 'collaborations.window-begins');
}

/** States in which something still goes on. */
export const RUNNING: readonly CollaborationState[] = ['preparing', 'active', 'overdue', 'fulfilled', 'partly_fulfilled'];
/** Over for good. */
export const OVER: readonly CollaborationState[] = ['completed', 'no_show', 'ended_by_agreement', 'removed'];
