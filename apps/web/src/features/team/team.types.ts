import type { components } from '@app/api-client';

type Schemas = components['schemas'];

export type Member = Schemas['MemberDto'];
export type MemberRole = Member['role'];
export type Invitation = Schemas['MemberInvitationDto'];
export type OwnRole = Schemas['RoleDto'];
export type Permissions = Schemas['PermissionsDto'];
export type Permission = Schemas['PermissionDto'];
export type OwnershipTransfer = Schemas['OwnershipTransferDto'];
export type BrandTransfer = Schemas['BrandTransferDto'];
export type Brand = Schemas['BrandDto'];

/** What a member or an invitation is given. */
export interface RoleChoice {
  role: MemberRole;
  customRoleId: string | null;
  /** Null: every brand. */
  brandIds: string[] | null;
  /** Of client guests; null for everybody else. */
  campaignIds: string[] | null;
}
