import { describe, it, expect } from 'vitest';
import {
  PERMISSIONS,
  ROLES,
  STAFF_PERMISSIONS,
  STAFF_ROLES,
  isPermission,
  isRole,
  isStaffRole,
  permissionsOf,
  roleScope,
  staffPermissionsOf,
} from './permissions.js';

/** rules.md 7 by row, letters in the order of ROLES: O A M R L F N G. */
const ROWS: Record<string, string> = {
  'campaigns.read': 'OAMRLFNG',
  'campaigns.write': 'OAM',
  'campaigns.launch': 'OAM',
  'creators.read': 'OAMR',
  'applications.read': 'OAMRG',
  'applications.decide': 'OAMR',
  'applications.invite': 'OAMR',
  'applications.confirm-selection': 'OAM',
  'collaborations.read': 'OAMRLFNG',
  'collaborations.write': 'OAM',
  'shipping.read-addresses': 'OAML',
  'shipping.write': 'OAML',
  'chat.read': 'OAMRL',
  'chat.write': 'OAMRL',
  'chat.write-comment': 'OAMRLG',
  'content-sync.read': 'OAMRNG',
  'content-sync.review': 'OAMRG',
  'reporting.read': 'OAMRFNG',
  'reporting.export': 'OAMFN',
  'billing.purchase-buyout': 'OAMF',
  'billing.read': 'OAF',
  'billing.manage': 'OAF',
  'groups.write': 'OAMR',
  'identity.manage-brand': 'OA',
  'identity.manage-organisation': 'OA',
  'identity.manage-members': 'OA',
  'identity.read-audit': 'OA',
  'integrations.manage': 'OA',
  'identity.delete-organisation': 'O',
  'identity.transfer-ownership': 'O',
};

describe('permissions', () => {
  it('ACC-6 names every permission of the table once', () => {
    expect([...PERMISSIONS].sort()).toEqual(Object.keys(ROWS).sort());
  });

  it('ACC-6 gives every role its column and nothing else', () => {
    ROLES.forEach((role, index) => {
      const letter = 'OAMRLFNG'.charAt(index);
      expect([...permissionsOf(role)].sort(), role).toEqual(
        Object.entries(ROWS)
          .filter(([, letters]) => letters.includes(letter))
          .map(([permission]) => permission)
          .sort(),
      );
    });
  });

  it('rules.md 7 limits only the client guest to assigned campaigns', () => {
    expect(ROLES.filter((role) => roleScope(role) === 'assigned_campaigns')).toEqual(['client_guest']);
  });

  it('rules.md 7 lets only the staff admin do everything and manage staff accounts', () => {
    expect(staffPermissionsOf('admin')).toEqual(STAFF_PERMISSIONS);
    expect(STAFF_ROLES.filter((role) => staffPermissionsOf(role).includes('staff.manage-accounts'))).toEqual(['admin']);
    expect(staffPermissionsOf('support')).toEqual([
      'staff.read-all',
      'staff.read-campaigns',
      'staff.extend',
      'staff.repair',
      'staff.reopen',
    ]);
  });

  it('recognises its own words only', () => {
    expect([isPermission('chat.read'), isPermission('chat.delete'), isPermission(undefined)]).toEqual([true, false, false]);
    expect([isRole('analyst'), isRole('root')]).toEqual([true, false]);
    expect([isStaffRole('verifier'), isStaffRole('owner')]).toEqual([true, false]);
  });
});
