import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  NotFoundError,
  toPage,
  type Page,
  type PageQuery,
  type Scope,
  withTotal,
} from '@app/platform';
import type { Permission } from '@app/rules';
import { CustomRole } from '../custom-role.entity.js';

export interface RoleRow {
  id: string;
  name: string;
  description: string | null;
  permissions: Permission[];
  /** Users who hold it. */
  holders: string[];
  invitations: number;
  createdAt: Date;
  version: number;
}

const ROLE = (now: string) => `r.id, r.name, r.description, r.permissions, r.created_at as "createdAt", r.version,
  coalesce((select array_agg(m.user_id::text) from identity.memberships m where m.custom_role_id = r.id), '{}') as holders,
  (select count(*)::int from identity.member_invitations i
   where i.organisation_id = r.organisation_id and i.custom_role_id = r.id and i.state = 'open' and i.expires_at > ${now}) as invitations`;

/** Queries over an organisation's own roles; foreign ones are not found. */
@Injectable()
export class RolesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  async list(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<RoleRow>> {
    scope.check({ organisationId });
    const parameters: unknown[] = [organisationId, this.clock.now()];
    const keyset = keysetByTime({ at: 'r.created_at', id: 'r.id' }, query.cursor, parameters, false);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<RoleRow & { at: string }>(
      `select ${ROLE('$2')}, to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from identity.roles r where r.organisation_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): RoleRow => row,
    );
    return withTotal(page, query, () => this.database.count(`identity.roles where organisation_id = $1`, [organisationId]));
  }

  async get(scope: Scope, organisationId: string, id: string): Promise<RoleRow> {
    scope.check({ organisationId });
    const [row] = await this.database.query<RoleRow>(
      `select ${ROLE('$3')} from identity.roles r where r.organisation_id = $1 and r.id = $2`,
      [organisationId, id, this.clock.now()],
    );
    if (!row) throw new NotFoundError();
    return row;
  }

  async getForUpdate(scope: Scope, organisationId: string, id: string): Promise<CustomRole> {
    scope.check({ organisationId });
    const role = await this.database.writer.findOne(CustomRole, { where: { id, organisationId }, lock: { mode: 'pessimistic_write' } });
    if (!role) throw new NotFoundError();
    return role;
  }

  /** Invitations that ran out with this role end for good, so that the role can go. */
  async endExpired(roleId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(
      `update identity.member_invitations set state = 'withdrawn', updated_at = $2, version = version + 1
       where custom_role_id = $1 and state = 'open' and expires_at <= $2`,
      [roleId, now],
    );
  }
}
