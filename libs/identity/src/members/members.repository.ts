import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type PageQuery, type Scope } from '@app/platform';
import { permissionsOf, type MemberRole, type Permission } from '@app/rules';
import type { Locale } from '../locale.js';
import { userOf } from '../me.service.js';
import { Membership } from '../membership.entity.js';
import { Organisation } from '../organisation.entity.js';
import type { RoleRefDto } from './members.dto.js';
import type { Rights } from './role-choices.js';

/** A member as lists show them. */
export interface MemberRow {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: MemberRole;
  customRole: RoleRefDto | null;
  customPermissions: Permission[] | null;
  brandIds: string[] | null;
  campaignIds: string[] | null;
  twoFactor: boolean;
  lastSeenAt: Date | null;
  joinedAt: Date;
  version: number;
}

/** Who gets a mail about a membership. */
export interface MemberAddress {
  email: string;
  locale: Locale;
  creatorId: string | null;
}

// sessions of another organisation's single sign-on are that organisation's business
const MEMBER = `m.id, m.user_id as "userId", u.name, u.email, m.role, m.brand_ids as "brandIds", m.campaign_ids as "campaignIds",
  case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as "customRole",
  r.permissions as "customPermissions", u.totp_confirmed_at is not null as "twoFactor", m.created_at as "joinedAt", m.version,
  (select max(s.last_used_at) from identity.sessions s
   where s.user_id = m.user_id and (s.sso_organisation_id is null or s.sso_organisation_id = m.organisation_id)) as "lastSeenAt"`;

const FROM = `from identity.memberships m join identity.users u on u.id = m.user_id left join identity.roles r on r.id = m.custom_role_id`;

/** Queries over the members of one organisation; foreign ones are not found. */
@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async list(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<MemberRow>> {
    scope.check({ organisationId });
    const parameters: unknown[] = [organisationId];
    const keyset = keysetByTime({ at: 'm.created_at', id: 'm.id' }, query.cursor, parameters, false);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<MemberRow & { at: string }>(
      `select ${MEMBER}, to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       ${FROM} where m.organisation_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): MemberRow => row,
    );
    return query.include?.includes('total') ? { ...page, total: await this.count(scope, organisationId) } : page;
  }

  async get(scope: Scope, organisationId: string, memberId: string): Promise<MemberRow> {
    scope.check({ organisationId });
    const [row] = await this.database.query<MemberRow>(`select ${MEMBER} ${FROM} where m.organisation_id = $1 and m.id = $2`, [
      organisationId,
      memberId,
    ]);
    if (!row) throw new NotFoundError();
    return row;
  }

  async getForUpdate(scope: Scope, organisationId: string, memberId: string): Promise<Membership> {
    scope.check({ organisationId });
    return found(await this.lock({ id: memberId, organisationId }));
  }

  /** The caller's own membership, whatever the session has proven. */
  async ownForUpdate(scope: Scope, organisationId: string): Promise<Membership> {
    return found(await this.ofUserForUpdate(organisationId, userOf(scope).userId));
  }

  /** For use cases that checked their scope. */
  ofUserForUpdate(organisationId: string, userId: string): Promise<Membership | null> {
    return this.lock({ userId, organisationId });
  }

  /** Locks the organisation, so that rivals see each other; for use cases that checked their scope, or whose caller has none. */
  async lockOrganisation(organisationId: string): Promise<Organisation> {
    const organisation = await this.database.writer.findOne(Organisation, {
      where: { id: organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!organisation) throw new NotFoundError();
    return organisation;
  }

  async count(scope: Scope, organisationId: string): Promise<number> {
    scope.check({ organisationId });
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.memberships where organisation_id = $1`,
      [organisationId],
    );
    return row?.count ?? 0;
  }

  /** Whether somebody else owns the organisation, too. Under the organisation's lock. */
  async hasOtherOwner(organisationId: string, memberId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from identity.memberships m join identity.users u on u.id = m.user_id and u.deleted_at is null
       where m.organisation_id = $1 and m.role = 'owner' and m.id <> $2 limit 1`,
      [organisationId, memberId],
    );
    return rows.length > 0;
  }

  async addressOf(userId: string): Promise<MemberAddress> {
    const [row] = await this.database.query<MemberAddress>(
      `select email, locale, creator_id as "creatorId" from identity.users where id = $1`,
      [userId],
    );
    if (!row) throw new NotFoundError();
    return row;
  }

  private lock(where: Partial<Pick<Membership, 'id' | 'userId' | 'organisationId'>>): Promise<Membership | null> {
    return this.database.writer.findOne(Membership, { where, lock: { mode: 'pessimistic_write' } });
  }
}

/** What a member holds. */
export function rightsOfRow(row: Pick<MemberRow, 'role' | 'customPermissions' | 'brandIds'>): Rights {
  return { permissions: row.role === 'custom' ? (row.customPermissions ?? []) : permissionsOf(row.role), brandIds: row.brandIds };
}

function found(membership: Membership | null): Membership {
  if (!membership) throw new NotFoundError();
  return membership;
}
