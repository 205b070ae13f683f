import { RuleError, type Scope } from '@app/platform';
import { isPermission, PERMISSIONS, ROLE_PERMISSIONS, type Permission } from '@app/rules';
import { beyondCaller } from '../members/role-choices.js';
import { BeyondCallerError } from '../members/members.errors.js';
import { OwnerPermissionsError, OwnRoleError } from './roles.errors.js';

/** What admins lack: the table of `@app/rules` says it, not we. */
export const OWNER_ONLY: readonly Permission[] = PERMISSIONS.filter((permission) => !ROLE_PERMISSIONS.admin.includes(permission));

/** The permissions of a role in the order of the table, each once. Errors: 422 unknown words, or permissions of owners. */
export function rolePermissions(words: readonly string[]): Permission[] {
  const unknown = words.filter((word) => !isPermission(word));
  if (unknown.length > 0) {
    throw new RuleError('identity.permission-unknown', 'There are no such permissions.', [
      { pointer: '/permissions', code: 'unknown', message: 'names permissions that do not exist', value: unknown },
    ]);
  }
  const owners = OWNER_ONLY.filter((permission) => words.includes(permission));
  if (owners.length > 0) throw new OwnerPermissionsError(owners);
  return PERMISSIONS.filter((permission) => words.includes(permission));
}

/**
 * Why the caller may not make this role what it is, or null: a role counts for its holders in all their brands, so it takes somebody who
 * holds all of it, in every brand.
 */
export function roleRefusal(scope: Scope, organisationId: string, permissions: readonly Permission[]): BeyondCallerError | null {
  const beyond = beyondCaller(scope, organisationId, { permissions, brandIds: null });
  return beyond ? new BeyondCallerError(beyond) : null;
}

/** Nobody changes the role they hold; `holders`: users. */
export function ownRoleRefusal(scope: Scope, holders: readonly string[]): OwnRoleError | null {
  return scope.userId && holders.includes(scope.userId) ? new OwnRoleError() : null;
}
