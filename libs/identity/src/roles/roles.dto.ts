import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, Text, Texts } from '@app/platform';
import { PERMISSIONS, ROLES, type Permission, type Role } from '@app/rules';
import { PERMISSION_GROUPS, type PermissionGroup } from './permission-texts.js';

const NAME = { min: 1, max: 60 } as const;
const DESCRIPTION = { max: 500 } as const;
const PERMISSION_LIST = { minItems: 1, maxItems: PERMISSIONS.length, max: 60 } as const;

export class NewRoleDto {
  @Text(NAME)
  name!: string;

  @Text({ ...DESCRIPTION, optional: true, nullable: true })
  description?: string | null;

  @Texts({ ...PERMISSION_LIST, description: 'of GET …/permissions, without those of owners' })
  permissions!: string[];
}

export class ChangeRoleDto {
  @Text({ ...NAME, optional: true })
  name?: string;

  @Text({ ...DESCRIPTION, optional: true, nullable: true })
  description?: string | null;

  @Texts({ ...PERMISSION_LIST, optional: true })
  permissions?: string[];
}

export class RoleCanDto {
  @Bool()
  edit!: boolean;

  @Bool()
  remove!: boolean;
}

/** One of the organisation's own roles (ACC-6). */
export class RoleDto {
  @Id()
  id!: string;

  @Text(NAME)
  name!: string;

  @Text({ ...DESCRIPTION, nullable: true })
  description!: string | null;

  @Texts(PERMISSION_LIST)
  permissions!: Permission[];

  @Int({ min: 0, description: 'members who hold it' })
  members!: number;

  @Int({ min: 0, description: 'open invitations that promise it' })
  invitations!: number;

  @Instant()
  createdAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => RoleCanDto)
  can!: RoleCanDto;
}

export class PermissionDto {
  @OneOf(PERMISSIONS)
  permission!: Permission;

  @OneOf(PERMISSION_GROUPS)
  group!: PermissionGroup;

  @Text({ max: 60, description: 'in the language of Accept-Language' })
  label!: string;

  @Text({ max: 200 })
  description!: string;

  @Bool({ description: 'belongs to owners alone: no role of your own has it' })
  ownerOnly!: boolean;

  @Texts({ maxItems: ROLES.length, max: 40, description: 'built-in roles that hold it' })
  roles!: Role[];
}

export class BuiltInRoleDto {
  @OneOf(ROLES)
  role!: Role;

  @Text({ max: 60, description: 'in the language of Accept-Language' })
  label!: string;

  @Text({ max: 200 })
  description!: string;

  @OneOf(['brands', 'assigned_campaigns'], { description: 'where it counts: in the member’s brands, or on assigned campaigns only' })
  scope!: 'brands' | 'assigned_campaigns';
}

/** What everybody may do by role; the invite dialog shows it (ACC-5). */
export class PermissionsDto {
  @NestedList(() => PermissionDto)
  items!: PermissionDto[];

  @NestedList(() => BuiltInRoleDto)
  builtInRoles!: BuiltInRoleDto[];
}
