import { describe, expect, it } from 'vitest';
import { byGroup, permissionsOfRole, roleOf, roleValue } from './team.format.js';
import type { Permissions } from './team.types.js';

const item = (permission: string, group: string, roles: string[]) =>
  ({ permission, group, roles, label: permission, description: '', ownerOnly: false }) as Permissions['items'][number];
const ALL: Permissions = {
  items: [
    item('campaigns.read', 'campaigns', ['owner', 'analyst']),
    item('chat.read', 'chat', ['owner']),
    item('campaigns.write', 'campaigns', ['owner']),
  ],
  builtInRoles: [],
};

describe('roles', () => {
  it('ACC-5 lists what a built-in role or an own one may do', () => {
    expect(permissionsOfRole(ALL, 'analyst').map(({ permission }) => permission)).toEqual(['campaigns.read']);
    expect(permissionsOfRole(ALL, ['chat.read']).map(({ permission }) => permission)).toEqual(['chat.read']);
  });

  it('ACC-6 keeps permissions of a group together, in the order of the list', () => {
    expect(byGroup(ALL.items).map(({ group, items }) => [group, items.length])).toEqual([
      ['campaigns', 2],
      ['chat', 1],
    ]);
  });

  it('ACC-6 names own roles by their id', () => {
    const own = { role: 'custom', customRoleId: 'r1' };
    expect(roleOf(roleValue(own))).toEqual(own);
    expect(roleOf(roleValue({ role: 'reviewer', customRoleId: null }))).toEqual({ role: 'reviewer', customRoleId: null });
  });
});
