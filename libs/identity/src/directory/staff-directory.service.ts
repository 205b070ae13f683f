import { Injectable } from '@nestjs/common';
import { Database, isId } from '@app/platform';
import { StaffDirectory, type FoundOrganisation, type OrganisationRecord } from '../contract/staff-directory.js';

const MATCHES = 50;

/** Organisations for the staff console (STF-1). */
@Injectable()
export class StaffDirectoryService extends StaffDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  search(text: string, members: readonly string[], before: string | null, limit: number): Promise<FoundOrganisation[]> {
    const parameters: unknown[] = [isId(text) ? text : part(text), [...members]];
    const match = isId(text) ? `x.id = $1::uuid` : `x.name ilike $1`;
    const after = before === null ? 'true' : `x.id < $${parameters.push(before)}::uuid`;
    const byMember = `x.kind = 'organisation' and x.id in (select m.organisation_id from identity.memberships m where m.user_id = any($2::uuid[]))`;
    return this.database.query<FoundOrganisation>(
      `select x.* from (
         select 'organisation' as kind, o.id, o.name, o.id as "organisationId", o.name as "organisationName" from identity.organisations o
         union all
         select 'brand', b.id, b.name, o.id, o.name from identity.brands b join identity.organisations o on o.id = b.organisation_id
       ) x where (${match} or (${byMember})) and ${after} order by x.id desc limit ${limit}`,
      parameters,
    );
  }

  async usersByEmail(text: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from identity.users where deleted_at is null and email like $1 order by (email = $2) desc, id desc limit ${MATCHES}`,
      [part(text.toLowerCase()), text.toLowerCase()],
    );
    return rows.map(({ id }) => id);
  }

  async organisation(id: string): Promise<OrganisationRecord | null> {
    const [row] = await this.database.query<Omit<OrganisationRecord, 'brands' | 'members'>>(
      `select id, name, kind, created_at as "createdAt", closed_at as "closedAt", trial_ends_at as "trialEndsAt", version
       from identity.organisations where id = $1`,
      [id],
    );
    if (!row) return null;
    const brands = await this.database.query<{ id: string; name: string }>(
      `select id, name from identity.brands where organisation_id = $1 order by created_at, id limit 500`,
      [id],
    );
    const members = await this.database.query<OrganisationRecord['members'][number]>(
      `select m.user_id as "userId", u.name, u.email, m.role, m.created_at as since from identity.memberships m
       join identity.users u on u.id = m.user_id where m.organisation_id = $1 order by m.created_at, m.id limit 500`,
      [id],
    );
    return { ...row, brands, members };
  }
}

const part = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
