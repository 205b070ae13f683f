import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type Scope } from '@app/platform';
import { ApiKey } from './api-key.entity.js';
import { ApiKeysQuery } from './api-keys.dto.js';

/** The person behind a key, as they are now. */
export interface Maker {
  userId: string;
  name: string | null;
  member: boolean;
}

/** Keys of one organisation; members restricted to brands see those within their brands and those for all. */
@Injectable()
export class ApiKeysRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(scope: Scope, organisationId: string, query: ApiKeysQuery, now: Date): Promise<Page<ApiKey>> {
    scope.check({ organisationId });
    const parameters: unknown[] = [organisationId, ownBrands(scope, organisationId), query.state ?? null, now];
    const where = `k.organisation_id = $1 and ($2::uuid[] is null or k.brand_ids is null or k.brand_ids <@ $2)
      and ($3::text[] is null or case when k.revoked_at is not null then 'revoked' when k.expires_at <= $4 then 'expired' else 'active' end = any($3))`;
    const counted = [...parameters];
    const keyset = keysetByTime({ at: 'k.created_at', id: 'k.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<{ id: string; at: string }>(
      `select k.id, to_char(k.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from identity.api_keys k where ${where} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const found = await this.database.reader.findBy(
      ApiKey,
      rows.map(({ id }) => ({ id })),
    );
    const byId = new Map(found.map((key) => [key.id, key]));
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => byId.get(row.id)!,
    );
    if (!query.include?.includes('total')) return page;
    const [row] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from identity.api_keys k where ${where}`,
      counted,
    );
    return { ...page, total: row?.total ?? 0 };
  }

  /** Locked. Errors: 404 foreign, unknown, or of brands the caller does not see. */
  async getForUpdate(scope: Scope, organisationId: string, id: string): Promise<ApiKey> {
    scope.check({ organisationId });
    const key = await this.database.writer.findOne(ApiKey, { where: { id, organisationId }, lock: { mode: 'pessimistic_write' } });
    const own = ownBrands(scope, organisationId);
    if (!key || (own && key.brandIds?.some((brand) => !own.includes(brand)))) throw new NotFoundError();
    return key;
  }

  async save(key: ApiKey): Promise<void> {
    await this.database.writer.save(key);
  }

  async countLiving(organisationId: string, now: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.api_keys
       where organisation_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)`,
      [organisationId, now],
    );
    return row?.count ?? 0;
  }

  /** Those of the brands that are not the organisation's. */
  async unknownBrands(organisationId: string, brandIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select w.id from unnest($2::uuid[]) w(id) where not exists
         (select 1 from identity.brands b where b.id = w.id and b.organisation_id = $1)`,
      [organisationId, [...brandIds]],
    );
    return rows.map(({ id }) => id);
  }

  async makers(organisationId: string, userIds: readonly string[]): Promise<Map<string, Maker>> {
    const rows = await this.database.query<Maker>(
      `select u.id as "userId", case when u.deleted_at is null then u.name end as name, m.id is not null as member
       from identity.users u left join identity.memberships m on m.user_id = u.id and m.organisation_id = $1
       where u.id = any($2::uuid[])`,
      [organisationId, [...new Set(userIds)]],
    );
    return new Map(rows.map((maker) => [maker.userId, maker]));
  }
}

function ownBrands(scope: Scope, organisationId: string): readonly string[] | null {
  const own = scope.grantIn(organisationId)?.brandIds;
  return own ? [...own] : null;
}
