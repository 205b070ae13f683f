import { POLICY } from '@app/rules';

/** Kinds of a campaign's deadlines; the subject is the campaign. */
export const DUE = {
  launchDate: 'campaigns.launch-date',
  confirmationWarningFirst: 'campaigns.confirmation-warning-first',
  confirmationWarningLast: 'campaigns.confirmation-warning-last',
  applicationEnd: 'campaigns.application-end',
  preparationEnd: 'campaigns.preparation-end',
  activeEnd: 'campaigns.active-end',
  decisionWarningFirst: 'campaigns.decision-warning-first',
  decisionWarningLast: 'campaigns.decision-warning-last',
  decision: 'campaigns.decision',
  pausedWarning: 'campaigns.paused-warning',
  pausedEnd: 'campaigns.paused-end',
} as const;

export type DueKind = (typeof DUE)[keyof typeof DUE];

const KINDS: ReadonlySet<string> = new Set(Object.values(DUE));

export const isDueKind = (kind: string): kind is DueKind => KINDS.has(kind);

const [first, last] = POLICY.campaigns.decisionWarningDays;

/** Days after the last decision on which the brand is warned (CAM-10). */
export const DECISION_WARNINGS: Readonly<Record<1 | 2, number>> = { 1: first ?? 7, 2: last ?? 12 };

/** Our own choice ("with warning", CAM-10): days before the end of the 90. */
export const PAUSED_WARNING_DAYS_BEFORE = 7;
