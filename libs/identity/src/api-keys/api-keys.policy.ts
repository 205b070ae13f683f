import type { Scope } from '@app/platform';
import { PERMISSIONS, type Permission } from '@app/rules';
import type { ApiKey, ApiKeyState } from './api-key.entity.js';

/** Belong to persons: no key ever deletes an organisation or gives it away. */
const PERSONS_ONLY: readonly Permission[] = ['identity.delete-organisation', 'identity.transfer-ownership'];

/** What a key can hold. */
export const KEY_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter((permission) => !PERSONS_ONLY.includes(permission));

/** What a key may do and where: the part of it that must never exceed its maker's. */
export type KeyRights = Pick<ApiKey, 'permissions' | 'brandIds'>;

/** Permissions of these rights that the caller does not hold in the organisation. */
export function beyond(scope: Scope, organisationId: string, { permissions }: KeyRights): Permission[] {
  const held = scope.grantIn(organisationId)?.permissions;
  return permissions.filter((permission) => !held?.has(permission) || PERSONS_ONLY.includes(permission));
}

/** Brands of these rights outside the caller's; null means every brand. */
export function foreignBrands(scope: Scope, organisationId: string, { brandIds }: KeyRights): string[] | 'all' {
  const own = scope.grantIn(organisationId)?.brandIds ?? null;
  if (!own) return [];
  return brandIds ? brandIds.filter((id) => !own.includes(id)) : 'all';
}

/** Whether these rights are within the caller's: else its secret, or more time for it, would be a gain. */
export function within(scope: Scope, organisationId: string, rights: KeyRights): boolean {
  return beyond(scope, organisationId, rights).length === 0 && foreignBrands(scope, organisationId, rights).length === 0;
}

/**
 * A key makes no keys and touches no other one: its children would outlive its revocation. It may renew and revoke itself.
 */
export function mayTouch(scope: Scope, key: Pick<ApiKey, 'id'>): boolean {
  return scope.actor.kind !== 'key' || scope.actor.keyId === key.id;
}

/** What the caller may do with a key now (ACC-8). */
export function abilities(
  scope: Scope,
  key: Pick<ApiKey, 'id' | 'organisationId'> & KeyRights,
  state: ApiKeyState,
): { change: boolean; rotate: boolean; revoke: boolean } {
  const may = scope.may('identity.manage-organisation', { organisationId: key.organisationId }) && mayTouch(scope, key);
  return {
    change: may && scope.actor.kind !== 'key' && state !== 'revoked',
    rotate: may && state === 'active' && within(scope, key.organisationId, key),
    revoke: may && state !== 'revoked',
  };
}
