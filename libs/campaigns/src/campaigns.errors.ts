import { DomainError, RuleError, StateConflictError, type FieldError } from '@app/platform';
import type { CampaignState } from '@app/rules';

/** CAM-11: these fields cannot change any more. */
export function lockedAfterLaunch(fields: readonly FieldError[], state: CampaignState): RuleError {
  const names = fields.map(({ pointer }) => pointer.slice(1)).join(', ');
  const remedy =
    state === 'scheduled' ? 'Take the campaign back to draft first (unschedule).' : 'They are part of the terms creators have seen.';
  return new RuleError('campaigns.locked-after-launch', `Locked since the launch: ${names}. ${remedy}`, [...fields], { state });
}

export function notPossible(
  event: string,
  state: CampaignState,
  possible: readonly string[],
  extra: Record<string, unknown> = {},
): StateConflictError {
  return new StateConflictError(
    'campaigns.not-possible-now',
    `A campaign in state ${state} does not allow this (${event}).`,
    state,
    possible,
    { event, ...extra },
  );
}

export function emailNotConfirmed(): DomainError {
  return new DomainError('identity.email-not-confirmed', 403, 'Confirm your e-mail address first.');
}

/** One wrong field. */
export function invalid(code: string, pointer: string, message: string, detail: Partial<FieldError> = {}): RuleError {
  return new RuleError(code, `${pointer.slice(1)} ${message}`.trim(), [{ pointer, code: code.split('.')[1] ?? code, message, ...detail }]);
}
