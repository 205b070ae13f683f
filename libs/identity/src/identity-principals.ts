import { Injectable } from '@nestjs/common';
import {
  Database,
  Principals,
  SystemClock,
  type Caller,
  type Grant,
  type MissingProof,
  type StaffGrant,
  type UserActor,
} from '@app/platform';
import { permissionsOf, roleScope, staffPermissionsOf, type MemberRole, type Permission, type StaffRole } from '@app/rules';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { ApiKeyPrincipals } from './api-key-principals.js';
import { IdentityChanges } from './identity-changes.js';
import { OWNER_ONLY } from './roles/roles.policy.js';

/** Real milliseconds after which an actor is read anew even when no notification came: the 2 s of ACC-2. */
const FRESH_MS = 2_000;
const SWEPT_AT = 10_000;

interface Known {
  userId: string;
  until: number;
  actor: Promise<UserActor | null>;
}

interface MembershipRow {
  id: string;
  organisation: string;
  role: MemberRole;
  permissions: Permission[] | null;
  brands: string[] | null;
  campaigns: string[] | null;
  second_factor_required: boolean;
  single_sign_on_enforced: boolean;
}

interface Row {
  user_id: string;
  email_confirmed: boolean;
  creator_id: string | null;
  second_factor: boolean;
  sso_organisation_id: string | null;
  staff_role: StaffRole | null;
  memberships: MembershipRow[];
}

/** Bearer tokens and API keys to actors: the token is verified once, the session's actor is read at most every 2 seconds. */
@Injectable()
export class IdentityPrincipals extends Principals {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly tokens: AccessTokenStrategy,
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly keys: ApiKeyPrincipals,
    changes: IdentityChanges,
  ) {
    super();
    changes.onChange((change) => {
      if (change?.credentialId) this.known.delete(change.credentialId);
      else if (change) for (const [id, { userId }] of this.known) if (userId === change.userId) this.known.delete(id);
      if (!change) this.known.clear();
    });
  }

  async actorOf(bearer: string): Promise<Caller | null> {
    if (this.keys.recognises(bearer)) return this.keys.actorOf(bearer);
    const claims = await this.tokens.claimsOf(bearer);
    if (!claims) return null;
    const now = this.clock.now().getTime();
    const known = this.known.get(claims.sessionId);
    if (known && known.until > now && known.userId === claims.userId) return known.actor;
    if (this.known.size >= SWEPT_AT) this.sweep(now);
    const entry: Known = { userId: claims.userId, until: now + FRESH_MS, actor: this.read(claims.userId, claims.sessionId) };
    this.known.set(claims.sessionId, entry);
    try {
      return await entry.actor;
    } catch (error) {
      if (this.known.get(claims.sessionId) === entry) this.known.delete(claims.sessionId);
      throw error;
    }
  }

  private async read(userId: string, sessionId: string): Promise<UserActor | null> {
    const [row] = await this.database.query<Row>(
      `select u.id as user_id, u.email_confirmed_at is not null as email_confirmed, u.creator_id,
         s.second_factor_at is not null as second_factor, s.sso_organisation_id, a.role as staff_role,
         coalesce((select json_agg(json_build_object('id', m.id, 'organisation', m.organisation_id, 'role', m.role,
             'permissions', r.permissions, 'brands', m.brand_ids, 'campaigns', m.campaign_ids,
             'second_factor_required', o.second_factor_required, 'single_sign_on_enforced', coalesce(i.enforced, false))
             order by m.created_at, m.id)
           from identity.memberships m
             join identity.organisations o on o.id = m.organisation_id and o.closed_at is null
             left join identity.roles r on r.id = m.custom_role_id
             left join identity.single_sign_on i on i.organisation_id = m.organisation_id
           where m.user_id = u.id and (s.sso_organisation_id is null or s.sso_organisation_id = m.organisation_id)), '[]'::json) as memberships
       from identity.sessions s join identity.users u on u.id = s.user_id
         left join identity.staff_accounts a on a.user_id = u.id and a.ended_at is null
       where s.id = $1 and s.user_id = $2 and s.ended_at is null and s.expires_at > $3 and u.deleted_at is null`,
      [sessionId, userId, this.clock.now()],
    );
    if (!row) return null;
    const sso = row.sso_organisation_id;
    return {
      kind: 'user',
      userId,
      sessionId,
      // the organisation's own sign-in vouches for its members' addresses
      emailConfirmed: row.email_confirmed || sso !== null,
      creatorId: sso ? null : row.creator_id,
      grants: row.memberships.map((membership) => grantOf(membership, row)),
      staff: row.staff_role && !sso ? staffGrant(row.staff_role, row.second_factor) : null,
      ssoOrganisationId: sso,
    };
  }

  private sweep(now: number): void {
    for (const [id, { until }] of this.known) if (until <= now) this.known.delete(id);
  }
}

function grantOf(membership: MembershipRow, session: Row): Grant {
  const { id, organisation, brands, campaigns } = membership;
  // admins set the provider, so what it says of people never makes more than an admin
  const role = membership.role === 'owner' && session.sso_organisation_id ? 'admin' : membership.role;
  const missing = missingProof(membership, session);
  const permissions = role === 'custom' ? new Set(membership.permissions?.filter(ownRoleMayHold)) : builtIn(role);
  return {
    organisationId: organisation,
    membershipId: id,
    role,
    permissions: missing ? NOTHING : permissions,
    brandIds: brands,
    campaignIds: role !== 'custom' && roleScope(role) === 'assigned_campaigns' ? (campaigns ?? []) : null,
    missing,
  };
}

/** An organisation's own single sign-on vouches for the second factor, too. Rejected: asking those people for a code of ours as well. */
function missingProof(membership: MembershipRow, { sso_organisation_id, second_factor }: Row): MissingProof | null {
  if (sso_organisation_id === membership.organisation) return null;
  // owners keep the password way in, else a broken sign-on would lock everybody out
  if (membership.single_sign_on_enforced && membership.role !== 'owner') return 'single-sign-on';
  return membership.second_factor_required && !second_factor ? 'second-factor' : null;
}

function staffGrant(role: StaffRole, secondFactor: boolean): StaffGrant {
  return { role, permissions: new Set(secondFactor ? staffPermissionsOf(role) : []), missing: secondFactor ? null : 'second-factor' };
}

/** Whatever the row says: what only owners may do, no other role does (rules.md 7). */
const ownRoleMayHold = (permission: Permission): boolean => !OWNER_ONLY.includes(permission);

const NOTHING: ReadonlySet<Permission> = new Set();
const BUILT_IN = new Map<MemberRole, ReadonlySet<Permission>>();

function builtIn(role: Exclude<MemberRole, 'custom'>): ReadonlySet<Permission> {
  const known = BUILT_IN.get(role) ?? new Set(permissionsOf(role));
  BUILT_IN.set(role, known);
  return known;
}
