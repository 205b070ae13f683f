import { Injectable } from '@nestjs/common';
import { containsText, Database, isId } from '@app/platform';
import { StaffDirectory, type FoundOrganisation, type OrganisationRecord } from '../contract/staff-directory.js';

const MATCHES = 50;

/** Organisations for the staff console (STF-1). */
@Injectable()
export class StaffDirectoryService extends StaffDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  search(text: string, members: readonly string[], before: string | null, limit: number): Promise<FoundOrganisation[]> {
    const parameters: unknown[] = [];
    const after = before === null ? 'true' : `x.id < $${parameters.push(before)}::uuid`;
    const matching = isId(text) ? `x.id = $${parameters.push(text)}::uuid` : containsText('x.name', text, parameters);
    const organisation = `select 'organisation' as kind, x.id, x.name, x.id as "organisationId", x.name as "organisationName"
      from identity.organisations x`;
    const brand = `select 'brand' as kind, x.id, x.name, o.id as "organisationId", o.name as "organisationName"
      from identity.brands x join identity.organisations o on o.id = x.organisation_id`;
    const branches = [`${organisation} where ${matching}`, `${brand} where ${matching}`];
    if (members.length > 0) {
      const own = `select m.organisation_id from identity.memberships m where m.user_id = any($${parameters.push([...members])}::uuid[])`;
      branches.push(`${organisation} where x.id in (${own})`);
    }
    // each part by its own index, at most a page of it
    const parts = branches.map((branch) => `(${branch} and ${after} order by x.id desc limit ${limit})`);
    return this.database.query<FoundOrganisation>(
      `select * from (${parts.join(' union ')}) found order by id desc limit ${limit}`,
      parameters,
    );
  }

  async usersByEmail(text: string): Promise<string[]> {
    const parameters: unknown[] = [text.toLowerCase()];
    const matching = containsText('email', text, parameters);
    const rows = await this.database.query<{ id: string }>(
      `select id from identity.users where deleted_at is null and ${matching} order by (email = $1) desc, id desc limit ${MATCHES}`,
      parameters,
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
