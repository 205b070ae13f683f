/** Every permission a member or an API key can hold (rules.md 7). */
export const PERMISSIONS = [
  'campaigns.read',
  'campaigns.write',
  'campaigns.launch',
  'creators.read',
  'applications.read',
  'applications.decide',
  'applications.invite',
  'applications.confirm-selection',
  'collaborations.read',
  'collaborations.write',
  'shipping.read-addresses',
  'shipping.write',
  'chat.read',
  'chat.write',
  'chat.write-comment',
  'content-sync.read',
  'content-sync.review',
  'reporting.read',
  'reporting.export',
  'billing.purchase-buyout',
  'billing.read',
  'billing.manage',
  'groups.write',
  'identity.manage-brand',
  'identity.manage-organisation',
  'identity.manage-members',
  'identity.read-audit',
  'integrations.manage',
  'identity.delete-organisation',
  'identity.transfer-ownership',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** The built-in roles of an organisation (ACC-6). */
export const ROLES = ['owner', 'admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client_guest'] as const;

export type Role = (typeof ROLES)[number];

/** What a membership says: a built-in role, or one of the organisation's own. */
export const MEMBER_ROLES = [...ROLES, 'custom'] as const;

export type MemberRole = (typeof MEMBER_ROLES)[number];

const OWNER_ONLY: readonly Permission[] = ['identity.delete-organisation', 'identity.transfer-ownership'];

/** rules.md 7 by column; client_guest holds its permissions on assigned campaigns only (see `roleScope`). */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: PERMISSIONS.filter((permission) => !OWNER_ONLY.includes(permission)),
  campaign_manager: [
    'campaigns.read',
    'campaigns.write',
    'campaigns.launch',
    'creators.read',
    'applications.read',
    'applications.decide',
    'applications.invite',
    'applications.confirm-selection',
    'collaborations.read',
    'collaborations.write',
    'shipping.read-addresses',
    'shipping.write',
    'chat.read',
    'chat.write',
    'chat.write-comment',
    'content-sync.read',
    'content-sync.review',
    'reporting.read',
    'reporting.export',
    'billing.purchase-buyout',
    'groups.write',
  ],
  reviewer: [
    'campaigns.read',
    'creators.read',
    'applications.read',
    'applications.decide',
    'applications.invite',
    'collaborations.read',
    'chat.read',
    'chat.write',
    'chat.write-comment',
    'content-sync.read',
    'content-sync.review',
    'reporting.read',
    'groups.write',
  ],
  logistics: [
    'campaigns.read',
    'collaborations.read',
    'shipping.read-addresses',
    'shipping.write',
    'chat.read',
    'chat.write',
    'chat.write-comment',
  ],
  finance: [
    'campaigns.read',
    'collaborations.read',
    'reporting.read',
    'reporting.export',
    'billing.purchase-buyout',
    'billing.read',
    'billing.manage',
  ],
  analyst: ['campaigns.read', 'collaborations.read', 'content-sync.read', 'reporting.read', 'reporting.export'],
  client_guest: [
    'campaigns.read',
    'applications.read',
    'collaborations.read',
    'chat.write-comment',
    'content-sync.read',
    'content-sync.review',
    'reporting.read',
  ],
};

/** The permissions of a built-in role, in the order of `PERMISSIONS`. */
export function permissionsOf(role: Role): readonly Permission[] {
  return ROLE_PERMISSIONS[role];
}

/** Whether a role counts everywhere in the member's brands or only on the campaigns assigned to the member (rules.md 7 "assigned"). */
export function roleScope(role: Role): 'brands' | 'assigned_campaigns' {
  return role === 'client_guest' ? 'assigned_campaigns' : 'brands';
}

export function isPermission(value: unknown): value is Permission {
  return (PERMISSIONS as readonly unknown[]).includes(value);
}

export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}

/**
 * The operator's people (rules.md 7); a second factor is required of all of them. Whoever acts on collaborations reads campaigns
 * (`staff.read-campaigns`); organisations and creators are for those who read all.
 */
export const STAFF_ROLES = ['support', 'verifier', 'influencer_manager', 'finance', 'admin'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

export const STAFF_PERMISSIONS = [
  'staff.read-all',
  'staff.read-campaigns',
  'staff.extend',
  'staff.repair',
  'staff.reopen',
  'staff.verify',
  'staff.remind',
  'staff.settle-disputes',
  'staff.remove',
  'staff.ledger',
  'staff.payouts',
  'staff.invoices',
  'staff.manage-accounts',
] as const;

export type StaffPermission = (typeof STAFF_PERMISSIONS)[number];

export const STAFF_ROLE_PERMISSIONS: Readonly<Record<StaffRole, readonly StaffPermission[]>> = {
  support: ['staff.read-all', 'staff.read-campaigns', 'staff.extend', 'staff.repair', 'staff.reopen'],
  verifier: ['staff.verify'],
  influencer_manager: ['staff.read-campaigns', 'staff.remind', 'staff.settle-disputes', 'staff.remove'],
  finance: ['staff.ledger', 'staff.payouts', 'staff.invoices'],
  admin: STAFF_PERMISSIONS,
};

/** The permissions of a staff role (rules.md 7). */
export function staffPermissionsOf(role: StaffRole): readonly StaffPermission[] {
  return STAFF_ROLE_PERMISSIONS[role];
}

export function isStaffRole(value: unknown): value is StaffRole {
  return (STAFF_ROLES as readonly unknown[]).includes(value);
}
