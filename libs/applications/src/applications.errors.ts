import { DomainError, mapConstraint, RuleError, StateConflictError, type FieldError } from '@app/platform';
import type { SelectionBlocker } from './contract/applications.api.js';
import type { EligibilityReason } from './eligibility.policy.js';

export const emailNotConfirmed = () =>
  new DomainError('identity.email-not-confirmed', 403, 'Confirm your e-mail address before you apply.');

export const alreadyApplied = (state: string, applicationId?: string) =>
  new StateConflictError(
    'applications.already-applied',
    'You have applied to this campaign already: a creator applies once per campaign.',
    state,
    [],
    applicationId ? { applicationId } : {},
  );

export const campaignNotOpen = (state: string) =>
  new StateConflictError('applications.campaign-not-open', `The campaign takes no applications: it is ${state}.`, state);

export const decisionsClosed = (state: string) =>
  new StateConflictError('applications.decisions-closed', `Applications are decided while the campaign is open: it is ${state}.`, state);

export const termsNotAccepted = (state: string) =>
  new StateConflictError(
    'applications.terms-not-accepted',
    'The offer has changed to the creator’s disadvantage: they must accept it anew first.',
    state,
  );

export const termsChanged = (currentVersion: number, currentHash: string) =>
  new DomainError('applications.terms-changed', 409, 'The terms have changed. Read the current ones and accept those.', {
    currentVersion,
    currentHash,
  });

export const notEligible = (reasons: readonly EligibilityReason[]) =>
  new RuleError('applications.not-eligible', reasons.map(({ message }) => message).join(' '), [], { reasons });

export const invalidApplication = (errors: FieldError[]) =>
  new RuleError('applications.invalid', errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '), errors);

export const reasonMissing = (pointer: string) =>
  new RuleError('applications.reason-missing', 'Declining needs a reason: the creator is told.', [
    { pointer, code: 'required', message: 'is needed to decline' },
  ]);

const NUMBERS = (blocker: SelectionBlocker) => ({ limit: blocker.limit, used: blocker.used });

/** The refusal of a confirmation for this blocker (APP-4, APP-5, rules.md 8). */
export function blockerError(blocker: SelectionBlocker, state: string): DomainError {
  switch (blocker.code) {
    case 'applications.selection-not-confirmable':
      return new StateConflictError(blocker.code, `The selection cannot be confirmed: the campaign is ${state}.`, state);
    case 'applications.selection-empty':
      return new StateConflictError(blocker.code, 'Accept at least one creator first.', state, ['accept']);
    case 'applications.terms-outdated':
      return new StateConflictError(
        blocker.code,
        'Some accepted creators have not accepted the current terms. Decline them or wait for their answer.',
        state,
        [],
        { applicationIds: blocker.applicationIds },
      );
    case 'applications.offers-open':
      return new StateConflictError(
        blocker.code,
        'Some accepted creators have not agreed to their offer yet. Wait for the answer, or decline or reset them.',
        state,
        [],
        { applicationIds: blocker.applicationIds },
      );
    case 'applications.cash-unanswered':
      return new StateConflictError(
        blocker.code,
        'Some accepted creators asked for other cash and nothing is agreed yet. Answer them first.',
        state,
        [],
        { applicationIds: blocker.applicationIds },
      );
    case 'applications.places-exceeded':
      return new RuleError(
        blocker.code,
        `The campaign has ${blocker.limit} places, with this selection it would be ${blocker.used}.`,
        [],
        NUMBERS(blocker),
      );
    case 'applications.plan-required':
      return new DomainError(blocker.code, 403, 'Confirming the selection needs a plan.', { plansThatAllow: [] });
    case 'applications.limit-reached':
      return new DomainError(
        blocker.code,
        403,
        `Your plan allows ${blocker.limit} creators per campaign, with this selection it would be ${blocker.used}${blocker.referred ? ` (without ${blocker.referred} whom you invited)` : ''}.`,
        { ...NUMBERS(blocker), referred: blocker.referred ?? 0, plansThatAllow: [] },
      );
  }
}

mapConstraint('applications_once', () => alreadyApplied('applied'));
