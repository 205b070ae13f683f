import { businessDayEnd } from '@app/platform';
import { POLICY } from '@app/rules';
import type { RequirementMark } from './requirements.js';

/** End of the third business day after a confirmation (rules.md 4), in the campaign's time zone and its country. */
export function objectionUntil(confirmedAt: Date, zone: string, days: number = POLICY.content.objectionBusinessDays): Date {
  return businessDayEnd(confirmedAt, days, zone);
}

/** The brand says that what was confirmed is not there: missing, until it can be read or another content takes the place. */
export function objected(marks: readonly RequirementMark[], at: Date): RequirementMark[] {
  return marks.map((mark) => {
    if (mark.result !== 'unreadable' || !mark.confirmedAt) return mark;
    return { kind: mark.kind, wanted: mark.wanted, result: 'missing' as const, objectedAt: at.toISOString() };
  });
}
