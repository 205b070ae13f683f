import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@app/platform';
import { permissionsOf, type MemberRole, type Permission } from '@app/rules';
import { BeyondCallerError, OwnersOnlyError, roleRule, type Beyond } from './members.errors.js';

/** What a member holds, or an invitation promises. */
export interface Holding {
  role: MemberRole;
  customRoleId: string | null;
  brandIds: string[] | null;
  campaignIds: string[] | null;
}

/** What a caller asks for; what is left out stays as it is. */
export interface RoleChoice {
  role?: MemberRole;
  customRoleId?: string | null;
  brandIds?: string[] | null;
  campaignIds?: string[] | null;
}

/** Rights of a holding: its permissions and where they count. */
export interface Rights {
  permissions: readonly Permission[];
  brandIds: readonly string[] | null;
}

/** Which roles can be given by whom (ACC-5 to ACC-7). */
@Injectable()
export class RoleChoices {
  constructor(private readonly database: Database) {}

  /**
   * The holding that follows from `choice`. Campaign ids are checked by their shape only: identity asks nobody above it, and a foreign
   * campaign gives nothing, because a grant counts in its own organisation alone (`Scope`).
   * Errors: 422 unknown brands or role, missing or superfluous lists.
   */
  async resolve(organisationId: string, current: Holding | null, choice: RoleChoice): Promise<Holding> {
    const role = choice.role ?? current?.role ?? 'client_guest';
    const kept = current?.role === role ? current : null;
    const brandIds = role === 'owner' ? null : lower(choice.brandIds === undefined ? (current?.brandIds ?? null) : choice.brandIds);
    if (role === 'owner' && choice.brandIds) throw roleRule('/brandIds', 'owner-unrestricted', 'must be left out: owners see every brand');
    const campaignIds = lower(choice.campaignIds === undefined ? (kept?.campaignIds ?? null) : choice.campaignIds);
    const customRoleId = (choice.customRoleId === undefined ? (kept?.customRoleId ?? null) : choice.customRoleId)?.toLowerCase() ?? null;
    if (choice.brandIds) await this.checkBrands(organisationId, choice.brandIds);
    if (role === 'client_guest' && !brandIds?.length)
      throw roleRule('/brandIds', 'guest-brands-missing', 'must name the brands of a guest');
    if (role === 'client_guest' && !campaignIds?.length)
      throw roleRule('/campaignIds', 'guest-campaigns-missing', 'must name the campaigns of a guest');
    if (role !== 'client_guest' && campaignIds) throw roleRule('/campaignIds', 'guests-only', 'is for client guests only');
    if (role === 'custom' && !customRoleId)
      throw roleRule('/customRoleId', 'role-missing', "must name one of the organisation's own roles");
    if (role !== 'custom' && customRoleId) throw roleRule('/customRoleId', 'custom-only', 'is for the role custom only');
    return { role, customRoleId, brandIds, campaignIds };
  }

  /** Permissions and brands of a holding. Errors: 422 for a role that is none of this organisation. */
  async rightsOf(organisationId: string, { role, customRoleId, brandIds }: Holding): Promise<Rights> {
    if (role !== 'custom') return { permissions: permissionsOf(role), brandIds };
    const [own] = await this.database.query<{ permissions: Permission[] }>(
      `select permissions from identity.roles where id = $1 and organisation_id = $2`,
      [customRoleId, organisationId],
    );
    if (!own) throw roleRule('/customRoleId', 'role-unknown', 'is no role of this organisation', customRoleId);
    return { permissions: own.permissions, brandIds };
  }

  /** Errors: 403 `identity.owners-only`, 403 `identity.more-than-you-hold`, 422 unknown role. */
  async requireMayGive(scope: Scope, organisationId: string, holding: Holding): Promise<void> {
    const rights = await this.rightsOf(organisationId, holding);
    if (holding.role === 'owner' && scope.grantIn(organisationId)?.role !== 'owner') throw new OwnersOnlyError();
    requireCovers(scope, organisationId, rights);
  }

  private async checkBrands(organisationId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) throw roleRule('/brandIds', 'brands-missing', 'must name a brand, or be null for every brand');
    const rows = await this.database.query<{ id: string }>(
      `select id from identity.brands where organisation_id = $1 and id = any($2::uuid[])`,
      [organisationId, [...ids]],
    );
    const known = new Set(rows.map(({ id }) => id));
    const unknown = ids.filter((id) => !known.has(id.toLowerCase()));
    if (unknown.length > 0) throw roleRule('/brandIds', 'brand-unknown', 'names brands that are none of this organisation', unknown);
  }
}

/** What of these rights the caller does not hold; null: nothing. */
export function beyondCaller(scope: Scope, organisationId: string, { permissions, brandIds }: Rights): Beyond | null {
  const grant = scope.grantIn(organisationId);
  const more = permissions.filter((permission) => !grant?.permissions.has(permission));
  if (more.length > 0) return { permissions: more };
  const own = grant?.brandIds ?? null;
  if (!own) return null;
  return brandIds?.every((id) => own.includes(id)) ? null : { brands: true };
}

/** Errors: 403 `identity.more-than-you-hold`. */
export function requireCovers(scope: Scope, organisationId: string, rights: Rights): void {
  const beyond = beyondCaller(scope, organisationId, rights);
  if (beyond) throw new BeyondCallerError(beyond);
}

function lower(ids: readonly string[] | null): string[] | null {
  return ids?.map((id) => id.toLowerCase()) ?? null;
}
