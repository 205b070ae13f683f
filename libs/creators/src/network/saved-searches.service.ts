import { Injectable } from '@nestjs/common';
import {
  checkVersion,
  Clock,
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
} from '@app/platform';
import { BrandAccess } from './brand-access.js';
import { NetworkFilter } from './network-filter.dto.js';
import { limitReached } from './network.errors.js';
import { checkFilter } from './network.policy.js';
import { SavedSearch } from './saved-search.entity.js';
import { ChangeSavedSearchBody, NewSavedSearchBody, SavedSearchDto } from './saved-searches.dto.js';

const MOST = 100;

/** Saved searches of a brand (CRE-5). */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly brands: BrandAccess,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(scope: Scope, brandId: string, query: PageQuery): Promise<Page<SavedSearchDto>> {
    await this.brands.check(scope, brandId);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const parameters: unknown[] = [brandId];
    const keyset = keysetByTime({ at: 's.created_at', id: 's.id' }, query.cursor, parameters);
    const rows = await this.database.query<SavedSearch & { position: string }>(
      `select s.id, s.brand_id as "brandId", s.name, s.query, s.created_by as "createdBy", s.created_at as "createdAt", s.version,
         to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from creators.saved_searches s where s.brand_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => present(row),
    );
    return query.include?.includes('total') ? { ...page, total: await this.count(brandId) } : page;
  }

  async get(scope: Scope, brandId: string, id: string): Promise<SavedSearchDto> {
    await this.brands.check(scope, brandId);
    return present(found(await this.database.reader.findOneBy(SavedSearch, { id, brandId })));
  }

  /** Errors: 422 invalid filters, `creators.limit-reached`. */
  async create(scope: Scope, brandId: string, body: NewSavedSearchBody): Promise<SavedSearchDto> {
    const brand = await this.brands.check(scope, brandId);
    checkFilter(body.query);
    return this.transactions.run(async () => {
      // two at once must count each other
      await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 23))`, [brandId]);
      const used = await this.count(brandId);
      if (used >= MOST) throw limitReached('saved searches', MOST, used);
      const now = this.clock.now();
      const search = Object.assign(new SavedSearch(), {
        id: newId(),
        organisationId: brand.organisationId,
        brandId,
        name: body.name,
        query: asParameters(body.query),
        createdBy: scope.userId,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      return present(await this.database.writer.save(search));
    });
  }

  /** Errors: 412 stale version, 422 invalid filters. */
  async change(scope: Scope, brandId: string, id: string, body: ChangeSavedSearchBody, expected: number | null): Promise<SavedSearchDto> {
    await this.brands.check(scope, brandId);
    if (body.query) checkFilter(body.query);
    return this.transactions.run(async () => {
      const search = await this.locked(brandId, id);
      checkVersion(expected, search.version);
      if (body.name !== undefined) search.name = body.name;
      if (body.query) search.query = asParameters(body.query);
      search.version += 1;
      search.updatedAt = this.clock.now();
      return present(await this.database.writer.save(search));
    });
  }

  /** Errors: 412 stale version. */
  async remove(scope: Scope, brandId: string, id: string, expected: number | null): Promise<void> {
    await this.brands.check(scope, brandId);
    await this.transactions.run(async () => {
      const search = await this.locked(brandId, id);
      checkVersion(expected, search.version);
      await this.database.writer.remove(search);
    });
  }

  private async locked(brandId: string, id: string): Promise<SavedSearch> {
    return found(await this.database.writer.findOne(SavedSearch, { where: { id, brandId }, lock: { mode: 'pessimistic_write' } }));
  }

  private async count(brandId: string): Promise<number> {
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from creators.saved_searches where brand_id = $1`,
      [brandId],
    );
    return row?.used ?? 0;
  }
}

function found(search: SavedSearch | null): SavedSearch {
  if (!search) throw new NotFoundError();
  return search;
}

/** Filters as an address carries them: lists with commas. */
function asParameters(filter: NetworkFilter): Record<string, string | number> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(
    given.map(([name, value]: [string, string | number | string[]]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
}

function present(search: SavedSearch): SavedSearchDto {
  const { id, brandId, name, query, createdBy, createdAt, version } = search;
  // whoever may read the brand's searches may change them
  return { id, brandId, name, query, createdBy, createdAt: createdAt.toISOString(), version, can: { change: true, remove: true } };
}
