import type { Scope } from '@app/platform';
import type { MemberRole } from '@app/rules';
import { BeyondCallerError, OwnersOnlyError, OwnMembershipError } from './members.errors.js';
import { beyondCaller, type Rights } from './role-choices.js';

/**
 * Where somebody's role counts, as far as the caller may know: who is restricted to brands learns of no other brand, and of campaigns only
 * those of people who are in these brands alone (ACC-7).
 */
export function placesFor(
  scope: Scope,
  organisationId: string,
  { brandIds, campaignIds }: { brandIds: string[] | null; campaignIds: string[] | null },
): { brandIds: string[] | null; campaignIds: string[] | null } {
  const own = scope.grantIn(organisationId)?.brandIds;
  if (!own || !brandIds) return { brandIds, campaignIds };
  const shown = brandIds.filter((id) => own.includes(id));
  return { brandIds: shown, campaignIds: campaignIds && shown.length < brandIds.length ? [] : campaignIds };
}

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
