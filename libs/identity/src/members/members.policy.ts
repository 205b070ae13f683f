import type { Scope } from '@app/platform';
import type { MemberRole } from '@app/rules';
import { BeyondCallerError, OwnersOnlyError, OwnMembershipError } from './members.errors.js';
import { beyondCaller, type Rights } from './role-choices.js';

/** The member somebody wants to change or remove. */
export interface Target extends Rights {
  userId: string;
  role: MemberRole;
}

/**
 * Why the caller may not touch this member, or null: nobody touches themselves (a key: whoever made it), owners are touched by owners, and
 * nobody takes away what they do not hold (ACC-5, ACC-6).
 */
export function refusalFor(
  scope: Scope,
  organisationId: string,
  target: Target,
): OwnMembershipError | OwnersOnlyError | BeyondCallerError | null {
  if (target.userId === scope.userId) return new OwnMembershipError();
  if (target.role === 'owner' && scope.grantIn(organisationId)?.role !== 'owner') return new OwnersOnlyError();
  const beyond = beyondCaller(scope, organisationId, target);
  return beyond ? new BeyondCallerError(beyond) : null;
}
