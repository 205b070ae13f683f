import { addDays, dayEnd, localDay, POLICY } from '@app/rules';
import type { RequirementMark } from './requirements.js';

/**
 * End of the third business day after a confirmation (rules.md 4): from Monday to Friday in the campaign's time zone. Public holidays are
 * not known in this release; they would only give the brand more time.
 */
export function objectionUntil(confirmedAt: Date, zone: string, days: number = POLICY.content.objectionBusinessDays): Date {
  let day = localDay(confirmedAt, zone);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return dayEnd(day, zone);
}

function isBusinessDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The brand says that what was confirmed is not there: missing, until it can be read or another content takes the place. */
export function objected(marks: readonly RequirementMark[], at: Date): RequirementMark[] {
  return marks.map((mark) => {
    if (mark.result !== 'unreadable' || !mark.confirmedAt) return mark;
    return { kind: mark.kind, wanted: mark.wanted, result: 'missing' as const, objectedAt: at.toISOString() };
  });
}
