import type { Permission, Permissions } from './team.types.js';

/** Permissions by group, in the order of the server's list. */
export function byGroup(permissions: readonly Permission[]): { group: Permission['group']; items: Permission[] }[] {
  const groups = new Map<Permission['group'], Permission[]>();
  for (const permission of permissions) groups.set(permission.group, [...(groups.get(permission.group) ?? []), permission]);
  return [...groups].map(([group, items]) => ({ group, items }));
}

/** What a role may do: a built-in one by its name, an own one by its permissions. */
export function permissionsOfRole(all: Permissions, role: string | readonly string[]): Permission[] {
  return all.items.filter((item) => (typeof role === 'string' ? (item.roles as string[]).includes(role) : role.includes(item.permission)));
}

/** The value of the role field: built-in roles by name, own ones as `custom:<id>`. */
export function roleValue(choice: { role: string; customRoleId: string | null }): string {
  return choice.role === 'custom' ? `custom:${choice.customRoleId}` : choice.role;
}

/** The other way round. */
export function roleOf<R extends string>(value: string): { role: R; customRoleId: string | null } {
  const [role = '', customRoleId = null] = value.split(':');
  return { role: role as R, customRoleId };
}
