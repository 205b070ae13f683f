import { Injectable } from '@nestjs/common';
import {
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
import { Brand } from './brand.entity.js';
import { Organisation } from './organisation.entity.js';

/** Queries over organisations, and their brands; foreign ones are not found. */
@Injectable()
export class OrganisationsRepository {
  constructor(private readonly database: Database) {}

  async get(scope: Scope, id: string, lock = false): Promise<Organisation> {
    const manager = lock ? this.database.writer : this.database.reader;
    const organisation = await manager.findOne(Organisation, { where: { id }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
    if (!organisation) throw new NotFoundError();
    scope.check({ organisationId: organisation.id });
    return organisation;
  }

  async getBrand(scope: Scope, id: string, lock = false): Promise<Brand> {
    const manager = lock ? this.database.writer : this.database.reader;
    const brand = await manager.findOne(Brand, { where: { id }, ...(lock ? { lock: { mode: 'pessimistic_write' } } : {}) });
    if (!brand) throw new NotFoundError();
    scope.check({ organisationId: brand.organisationId, brandId: brand.id });
    return brand;
  }

  /** Brands the caller may see, oldest first. */
  async brands(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<Brand>> {
    scope.check({ organisationId });
    const parameters: unknown[] = [organisationId, visibleBrands(scope, organisationId)];
    const keyset = keysetByTime({ at: 'b.created_at', id: 'b.id' }, query.cursor, parameters, false);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<Brand & { at: string }>(
      `select b.id, b.organisation_id as "organisationId", b.name, b.industry, b.description, b.website, b.links, b.logo_key as "logoKey",
         b.version, b.created_at as "createdAt", ${instant('b.created_at')} as at
       from identity.brands b where b.organisation_id = $1 and ($2::uuid[] is null or b.id = any($2)) and ${keyset.where}
       ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row): Brand => row,
    );
    return withTotal(page, query, () =>
      this.database.count(
        `identity.brands b where b.organisation_id = $1 and ($2::uuid[] is null or b.id = any($2))`,
        parameters.slice(0, 2),
      ),
    );
  }

  async countBrands(scope: Scope, organisationId: string): Promise<number> {
    scope.check({ organisationId });
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from identity.brands where organisation_id = $1`,
      [organisationId],
    );
    return row?.count ?? 0;
  }
}

/** Null: all of them. */
function visibleBrands(scope: Scope, organisationId: string): string[] | null {
  const brandIds = scope.grantIn(organisationId)?.brandIds;
  return brandIds ? [...brandIds] : null;
}

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
