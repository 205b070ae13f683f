import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import { permissionsOf, roleScope, ROLES, type Permission } from '@app/rules';
import { BrandLogoLinks } from './brand-logo.links.js';
import { IdentityApi, type BrandFacts, type BrandProfileFacts, type UserFacts } from './contract/identity.api.js';

const USER = `u.id, u.email, u.name, u.locale, u.email_confirmed_at is not null as "emailConfirmed", u.deleted_at is not null as deleted`;

/** What other modules ask identity. */
@Injectable()
export class IdentityService extends IdentityApi {
  constructor(
    private readonly database: Database,
    private readonly logos: BrandLogoLinks,
  ) {
    super();
  }

  async brands(ids: readonly string[]): Promise<BrandFacts[]> {
    const rows = await this.database.query<Omit<BrandFacts, 'logoUrl'> & { logo_key: string | null }>(
      `select b.id, b.organisation_id as "organisationId", o.name as "organisationName", b.name, b.logo_key
       from identity.brands b join identity.organisations o on o.id = b.organisation_id where b.id = any($1::uuid[])`,
      [[...ids]],
    );
    return rows.map(({ logo_key, ...brand }) => ({ ...brand, logoUrl: this.logos.url(logo_key) }));
  }

  async brandProfile(id: string): Promise<BrandProfileFacts | null> {
    const [brand] = await this.brands([id]);
    const [profile] = await this.database.query<Pick<BrandProfileFacts, 'description' | 'industry' | 'website' | 'links'>>(
      `select description, industry, website, links from identity.brands where id = $1`,
      [id],
    );
    return brand && profile ? { ...brand, ...profile } : null;
  }

  users(ids: readonly string[]): Promise<UserFacts[]> {
    return this.database.query<UserFacts>(`select ${USER} from identity.users u where u.id = any($1::uuid[])`, [[...ids]]);
  }

  membersWith(permission: Permission, organisationId: string, brandId: string | null): Promise<UserFacts[]> {
    // guests act on assigned campaigns only, so nothing of a whole brand concerns them
    const roles = ROLES.filter((role) => roleScope(role) === 'brands' && permissionsOf(role).includes(permission));
    return this.database.query<UserFacts>(
      `select ${USER}, m.organisation_id as "organisationId" from identity.memberships m join identity.users u on u.id = m.user_id
         left join identity.roles r on r.id = m.custom_role_id
       where m.organisation_id = $1 and (m.role = any($2) or $4 = any(r.permissions)) and ($3::uuid is null or m.brand_ids is null or $3 = any(m.brand_ids))
       order by m.created_at, m.id`,
      [organisationId, roles, brandId, permission],
    );
  }

  async membersAmong(userIds: readonly string[], organisationId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select user_id as id from identity.memberships where user_id = any($1::uuid[]) and organisation_id = $2`,
      [[...userIds], organisationId],
    );
    return rows.map(({ id }) => id);
  }

  async isMember(userId: string, organisationId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from identity.memberships where user_id = $1 and organisation_id = $2`, [
      userId,
      organisationId,
    ]);
    return rows.length > 0;
  }
}
