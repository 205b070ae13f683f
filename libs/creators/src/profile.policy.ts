import type { FieldError } from '@app/platform';

/** Whole years from a birth date (`YYYY-MM-DD`) to a local day (`YYYY-MM-DD`). */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export const ADULT_YEARS = 18;
const OLDEST_YEARS = 120;

/** CRE-1: creators are of age. Answers what is wrong with a birth date, or null. */
export function birthDateFault(birthDate: string, today: string): FieldError | null {
  const age = ageOn(birthDate, today);
  if (age >= ADULT_YEARS && age <= OLDEST_YEARS) return null;
  return {
    pointer: '/birthDate',
    code: age < ADULT_YEARS ? 'too-young' : 'implausible',
    message: age < ADULT_YEARS ? `creators are at least ${ADULT_YEARS} years old` : 'is not plausible',
    limit: ADULT_YEARS,
  };
}

/** A sign-up gives one name: the last word is the family name until the creator says otherwise. */
export function splitName(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/);
  return words.length < 2
    ? { firstName: name.trim(), lastName: '' }
    : { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}
