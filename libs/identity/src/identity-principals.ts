import { Injectable } from '@nestjs/common';
import { Database, Principals, SystemClock, type Grant, type UserActor } from '@app/platform';
import { permissionsOf, roleScope, type Permission, type Role } from '@app/rules';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { IdentityChanges } from './identity-changes.js';

/** Real milliseconds after which an actor is read anew even when no notification came: the 2 s of ACC-2. */
const FRESH_MS = 2_000;
const SWEPT_AT = 10_000;

interface Known {
  userId: string;
  until: number;
  actor: Promise<UserActor | null>;
}

interface Row {
  user_id: string;
  email_confirmed: boolean;
  creator_id: string | null;
  memberships: Array<{ id: string; organisation: string; role: Role; brands: string[] | null; campaigns: string[] | null }>;
}

const PERMISSION_SETS = new Map<Role, ReadonlySet<Permission>>();

/** Bearer tokens to actors: the token is verified once, the session's actor is read at most every 2 seconds. */
@Injectable()
export class IdentityPrincipals extends Principals {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly tokens: AccessTokenStrategy,
    private readonly database: Database,
    private readonly clock: SystemClock,
    changes: IdentityChanges,
  ) {
    super();
    changes.onChange((change) => {
      if (change?.sessionId) this.known.delete(change.sessionId);
      else if (change) for (const [id, { userId }] of this.known) if (userId === change.userId) this.known.delete(id);
      if (!change) this.known.clear();
    });
  }

  async actorOf(bearer: string): Promise<UserActor | null> {
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
         coalesce((select json_agg(json_build_object('id', m.id, 'organisation', m.organisation_id, 'role', m.role,
             'brands', m.brand_ids, 'campaigns', m.campaign_ids) order by m.created_at, m.id)
           from identity.memberships m where m.user_id = u.id), '[]'::json) as memberships
       from identity.sessions s join identity.users u on u.id = s.user_id
       where s.id = $1 and s.user_id = $2 and s.ended_at is null and s.expires_at > $3`,
      [sessionId, userId, this.clock.now()],
    );
    if (!row) return null;
    return {
      kind: 'user',
      userId,
      sessionId,
      emailConfirmed: row.email_confirmed,
      creatorId: row.creator_id,
      grants: row.memberships.map((membership): Grant => ({
        organisationId: membership.organisation,
        membershipId: membership.id,
        role: membership.role,
        permissions: permissionSet(membership.role),
        brandIds: membership.brands,
        campaignIds: roleScope(membership.role) === 'assigned_campaigns' ? (membership.campaigns ?? []) : null,
      })),
    };
  }

  private sweep(now: number): void {
    for (const [id, { until }] of this.known) if (until <= now) this.known.delete(id);
  }
}

function permissionSet(role: Role): ReadonlySet<Permission> {
  const known = PERMISSION_SETS.get(role) ?? new Set(permissionsOf(role));
  PERMISSION_SETS.set(role, known);
  return known;
}
