import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';

/** Somebody who acted, as far as the organisation may know. */
export interface Person {
  name: string | null;
  creatorId: string | null;
  deleted: boolean;
}

/** Names by id of one kind of object. */
export type NamesOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Tables whose rows have a name, by the word the audit log uses. */
const NAMED: Readonly<Record<string, string>> = {
  'identity.organisation': 'select id, name from identity.organisations where id = any($1::uuid[])',
  'identity.brand': 'select id, name from identity.brands where id = any($1::uuid[])',
  'identity.referral': 'select id, name from identity.brands where id = any($1::uuid[])',
  'identity.role': 'select id, name from identity.roles where id = any($1::uuid[])',
  'identity.api-key': 'select id, name from identity.api_keys where id = any($1::uuid[])',
  'identity.membership': `select m.id, u.name from identity.memberships m join identity.users u on u.id = m.user_id and u.deleted_at is null
    where m.id = any($1::uuid[])`,
};

/** What the actors and objects of the audit log are called today. Higher modules may add the names of their objects. */
@Injectable()
export class AuditNames {
  private readonly registered = new Map<string, NamesOf>();

  constructor(private readonly database: Database) {
    for (const [type, sql] of Object.entries(NAMED)) this.register(type, (ids) => this.read(sql, ids));
  }

  /** Tells how objects of this type (`module.thing`) are called. Once per type, when the module starts. */
  register(type: string, names: NamesOf): void {
    this.registered.set(type, names);
  }

  /** Names by `type id`. */
  async objects(objects: ReadonlyArray<{ type: string; id: string }>): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const type of new Set(objects.map((object) => object.type))) {
      const names = this.registered.get(type);
      const ids = [...new Set(objects.filter((object) => object.type === type && UUID.test(object.id)).map(({ id }) => id))];
      if (!names || ids.length === 0) continue;
      for (const [id, name] of await names(ids)) found.set(`${type} ${id}`, name);
    }
    return found;
  }

  /**
   * People by user id. Members of now and before, makers of keys, and staff go by their names; creators by the id of their profile alone,
   * because brands know them by another name (ACC-10); who deleted the account by nothing.
   */
  async people(organisationId: string, userIds: readonly string[]): Promise<Map<string, Person>> {
    const rows = await this.database.query<Person & { id: string }>(
      `select u.id, u.deleted_at is not null as deleted,
         case when u.deleted_at is null and (
           exists (select 1 from identity.memberships m where m.user_id = u.id and m.organisation_id = $1)
           or exists (select 1 from identity.api_keys k where k.created_by = u.id and k.organisation_id = $1)
           or exists (select 1 from identity.staff_accounts a where a.user_id = u.id)
           or exists (select 1 from platform.audit_events e where e.organisation_id = $1 and e.object_type = 'identity.membership'
             and u.id::text in (e.changes->'userId'->>'to', e.changes->'userId'->>'from'))) then u.name end as name,
         u.creator_id as "creatorId"
       from identity.users u where u.id = any($2::uuid[])`,
      [organisationId, [...new Set(userIds)]],
    );
    return new Map(rows.map(({ id, name, creatorId, deleted }) => [id, { name, deleted, creatorId: name === null ? creatorId : null }]));
  }

  keys(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.read(NAMED['identity.api-key']!, [...new Set(ids)]);
  }

  private async read(sql: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }>(sql, [[...ids]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
