import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, currentContext, Database, newId, Transactions, type Page, type PageQuery, type Scope } from '@app/platform';
import { PERMISSIONS, permissionsOf, ROLES, roleScope } from '@app/rules';
import { CustomRole } from '../custom-role.entity.js';
import { IdentityChanges } from '../identity-changes.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { PERMISSION_TEXTS } from './permission-texts.js';
import { ROLE_TEXTS } from './role-texts.js';
import type { ChangeRoleDto, NewRoleDto, PermissionsDto, RoleDto } from './roles.dto.js';
import { RoleInUseError } from './roles.errors.js';
import { RolesGate } from './roles.gate.js';
import { OWNER_ONLY, ownRoleRefusal, rolePermissions, roleRefusal } from './roles.policy.js';
import { RolesRepository, type RoleRow } from './roles.repository.js';

/** An organisation's own roles (ACC-6). Every change locks the organisation first. */
@Injectable()
export class RolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly roles: RolesRepository,
    private readonly gate: RolesGate,
    private readonly changes: IdentityChanges,
  ) {}

  /** Every permission and built-in role, explained in the caller's language. */
  permissions(scope: Scope, organisationId: string): PermissionsDto {
    scope.check({ organisationId });
    const locale = currentContext()?.locale ?? 'en';
    return {
      items: PERMISSIONS.map((permission) => {
        const { group, [locale]: text } = PERMISSION_TEXTS[permission];
        const roles = ROLES.filter((role) => permissionsOf(role).includes(permission));
        return { permission, group, label: text[0], description: text[1], ownerOnly: OWNER_ONLY.includes(permission), roles };
      }),
      builtInRoles: ROLES.map((role) => ({ role, ...ROLE_TEXTS[role][locale], scope: roleScope(role) })),
    };
  }

  async list(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<RoleDto>> {
    const page = await this.roles.list(scope, organisationId, query);
    return { ...page, items: page.items.map((row) => present(scope, organisationId, row)) };
  }

  /** Errors: 403 plan, beyond the caller; 422 name taken, permissions. */
  create(scope: Scope, organisationId: string, input: NewRoleDto): Promise<RoleDto> {
    return this.transactions.run(async () => {
      await this.organisations.get(scope, organisationId, true);
      await this.gate.require(organisationId);
      const permissions = rolePermissions(input.permissions);
      refuse(roleRefusal(scope, organisationId, permissions));
      const now = this.clock.now();
      const { name, description = null } = input;
      const manager = this.database.writer;
      const stamps = { version: 1, createdAt: now, updatedAt: now };
      const role = await manager.save(
        manager.create(CustomRole, { id: newId(), organisationId, name, description, permissions, ...stamps }),
      );
      return this.present(scope, role);
    });
  }

  /** Counts for every holder with their next request. Errors: 403 plan, own role, beyond the caller; 412; 422. */
  change(scope: Scope, organisationId: string, id: string, input: ChangeRoleDto, expected: number | null): Promise<RoleDto> {
    return this.transactions.run(async () => {
      const { role, row } = await this.lock(scope, organisationId, id, expected);
      await this.gate.require(organisationId);
      if (input.permissions) {
        role.permissions = rolePermissions(input.permissions);
        refuse(roleRefusal(scope, organisationId, role.permissions));
      }
      if (input.name !== undefined) role.name = input.name;
      if (input.description !== undefined) role.description = input.description;
      role.version += 1;
      role.updatedAt = this.clock.now();
      await this.database.writer.save(role);
      for (const userId of row.holders) await this.changes.tell(userId);
      return this.present(scope, role);
    });
  }

  /** Errors: 403; 409 while members or open invitations hold it; 412. */
  remove(scope: Scope, organisationId: string, id: string, expected: number | null): Promise<void> {
    return this.transactions.run(async () => {
      const { role, row } = await this.lock(scope, organisationId, id, expected);
      if (row.holders.length > 0 || row.invitations > 0) throw new RoleInUseError(row.holders.length, row.invitations);
      await this.roles.endExpired(id);
      await this.database.writer.remove(role);
    });
  }

  private async lock(
    scope: Scope,
    organisationId: string,
    id: string,
    expected: number | null,
  ): Promise<{ role: CustomRole; row: RoleRow }> {
    await this.organisations.get(scope, organisationId, true);
    const role = await this.roles.getForUpdate(scope, organisationId, id);
    checkVersion(expected, role.version);
    const row = await this.roles.get(scope, organisationId, id);
    refuse(ownRoleRefusal(scope, row.holders));
    refuse(roleRefusal(scope, organisationId, role.permissions));
    return { role, row };
  }

  private async present(scope: Scope, { organisationId, id }: CustomRole): Promise<RoleDto> {
    return present(scope, organisationId, await this.roles.get(scope, organisationId, id));
  }
}

function refuse(error: Error | null): void {
  if (error) throw error;
}

function present(scope: Scope, organisationId: string, row: RoleRow): RoleDto {
  const { id, name, description, permissions, holders, invitations, version } = row;
  const edit =
    scope.may('identity.manage-organisation', { organisationId }) &&
    !ownRoleRefusal(scope, holders) &&
    !roleRefusal(scope, organisationId, permissions);
  return {
    id,
    name,
    description,
    permissions,
    members: holders.length,
    invitations,
    createdAt: row.createdAt.toISOString(),
    version,
    can: { edit, remove: edit && holders.length === 0 && invitations === 0 },
  };
}
