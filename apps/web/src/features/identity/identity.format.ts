import type { AccountKind, CurrentDocument } from './identity.queries.js';

/** ACC-1: at least this many characters; the server also refuses common ones. */
export const PASSWORD_MIN = 12;

/** The documents this kind of account must accept (TER-1). */
export function documentsFor(kind: AccountKind, documents: readonly CurrentDocument[]): CurrentDocument[] {
  return documents.filter((document) => document.requiredFor.includes(kind));
}

/** How many characters a password still needs. Counts what a person sees as characters. */
export function missingCharacters(password: string): number {
  return Math.max(0, PASSWORD_MIN - [...password].length);
}

const COMPANY_PROBLEMS = [
  'unavailable',
  'expired',
  'refused',
  'unreachable',
  'invalid',
  'email-unverified',
  'email-domain',
  'email-taken',
  'removed',
  'limit',
] as const;

/** The word in `/sign-in?problem=identity.single-sign-on-…` (ACC-11); `other` for what this release does not know. */
export function companyProblem(code: string): (typeof COMPANY_PROBLEMS)[number] | 'other' {
  return COMPANY_PROBLEMS.find((word) => code === `identity.single-sign-on-${word}`) ?? 'other';
}
