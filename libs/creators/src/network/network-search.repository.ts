import { Injectable } from '@nestjs/common';
import { Database, Transactions } from '@app/platform';
import type { Conditions, Group } from './network-conditions.js';
import type { NetworkSort } from './network-filter.dto.js';
import { NetworkStatistics, type Snapshot } from './network-statistics.js';
import { choosePath, type Path } from './search-path.js';

export interface Found {
  id: string;
  /** Of the sort, for the cursor. */
  value: number;
}

export interface Position {
  value: number;
  id: string;
}

interface Brand {
  id: string;
  organisationId: string;
}

const ORDER: Record<NetworkSort, { column: 'score' | 'followers' | 'rate' | 'created'; direction: 'desc' | 'asc' }> = {
  relevance: { column: 'score', direction: 'desc' },
  '-followers': { column: 'followers', direction: 'desc' },
  followers: { column: 'followers', direction: 'asc' },
  '-engagementRate': { column: 'rate', direction: 'desc' },
  '-createdAt': { column: 'created', direction: 'desc' },
};

/** Beyond this estimate a total is not counted. */
const COUNTED = 5_000;

/**
 * Pages of the network's read model (CRE-5), by one of two paths (README): a bounded walk along the sort's index, or the matches of the
 * inverted index, sorted. Whom the brand has blocked and who hides from its organisation is left out by SQL.
 */
@Injectable()
export class NetworkSearchRepository {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly statistics: NetworkStatistics,
  ) {}

  /** At most `limit` rows after `after`, in order. The brand has been checked. */
  async page(brand: Brand, conditions: Conditions, sort: NetworkSort, after: Position | null, limit: number): Promise<Found[]> {
    const snapshot = await this.prepared(conditions);
    const path = choosePath(conditions.groups, snapshot, limit);
    return this.planned(async () => {
      if (path.walk === null) return this.run(brand, conditions, sort, after, limit, { ...path, walk: null });
      const found = await this.run(brand, conditions, sort, after, limit, path);
      if (found.length >= limit || (await this.endsWithin(sort, after, path.walk))) return found;
      // the estimate was wrong: the walk was bounded, so that trying it cost little
      return this.run(brand, conditions, sort, after, limit, { ...path, walk: path.scan ? null : snapshot.rows * 10 });
    });
  }

  /** How many there are: counted up to a few thousand, else estimated to two digits. */
  async total(brand: Brand, conditions: Conditions): Promise<{ total: number; estimated: boolean }> {
    const snapshot = await this.prepared(conditions);
    const estimate = conditions.groups.reduce((rows, group) => rows * snapshot.of(group).share, snapshot.rows);
    const path = choosePath(conditions.groups, snapshot, COUNTED);
    if (path.matches <= COUNTED) {
      const counted = await this.planned(() => this.run(brand, conditions, 'relevance', null, COUNTED + 1, { ...path, walk: null }));
      if (counted.length <= COUNTED) return { total: counted.length, estimated: false };
    }
    return { total: Number(Math.max(estimate, COUNTED).toPrecision(2)), estimated: true };
  }

  private async prepared(conditions: Conditions): Promise<Snapshot> {
    await this.statistics.hashesOf(termsOf(conditions));
    return this.statistics.snapshot();
  }

  /** The path is ours to choose: never a whole table, no second process, no compiling. */
  private planned<T>(fn: () => Promise<T>): Promise<T> {
    return this.transactions.run(async () => {
      await this.database.query(
        `select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)`,
      );
      return fn();
    });
  }

  private async run(
    brand: Brand,
    conditions: Conditions,
    sort: NetworkSort,
    after: Position | null,
    limit: number,
    path: Path,
  ): Promise<Found[]> {
    const { column, direction } = ORDER[sort];
    const parameters: unknown[] = [];
    const push = (value: unknown): string => `$${parameters.push(value)}`;
    const hashes = await this.statistics.hashesOf(termsOf(conditions));
    const ints = (terms: readonly string[]): string => `${push(terms.map((term) => hashes.get(term)!))}::integer[]`;
    const walking = path.walk !== null;
    const indexed = new Set<Group>(walking ? [] : path.indexed);
    const where = [
      // operators can use the index, functions cannot
      ...conditions.groups.map((group) =>
        indexed.has(group) ? `s.${group.column} && ${ints(group.terms)}` : `arrayoverlap(s.${group.column}, ${ints(group.terms)})`,
      ),
      ...conditions.without.map((words) => `not arraycontains(s.words, ${ints(words)})`),
      ...conditions.exact.map((condition) => condition(push)),
      `(select true from creators.blocked_creators b where b.brand_id = ${push(brand.id)}::uuid and b.creator_id = s.creator_id) is null`,
      `(select true from creators.hidden_organisations h
         where h.organisation_id = ${push(brand.organisationId)}::uuid and h.creator_id = s.creator_id) is null`,
    ];
    const sign = direction === 'desc' ? '<' : '>';
    const beyond = (left: string) =>
      after ? `(${left}, s.creator_id) ${sign} (${push(after.value)}::bigint, ${push(after.id)}::uuid)` : 'true';
    const from = walking
      ? `(select * from creators.network s where ${beyond(`s.${column}`)}
          order by s.${column} ${direction}, s.creator_id ${direction} limit ${path.walk})`
      : 'creators.network';
    // "+ 0" keeps the sort's index out of the other path
    const key = walking ? `s.${column}` : `s.${column} + 0`;
    if (!walking) where.push(beyond(key));
    const rows = await this.database.query<{ id: string; value: string | number }>(
      `select s.creator_id as id, s.${column} as value from ${from} s where ${where.join(' and ')}
       order by ${key} ${direction}, s.creator_id ${direction} limit ${limit}`,
      parameters,
    );
    return rows.map(({ id, value }) => ({ id, value: Number(value) }));
  }

  /** True when the sort's index has no more rows after the position than a walk has seen. */
  private async endsWithin(sort: NetworkSort, after: Position | null, walked: number): Promise<boolean> {
    const { column, direction } = ORDER[sort];
    const rows = await this.database.query(
      `select 1 from creators.network s ${after ? `where (s.${column}, s.creator_id) ${direction === 'desc' ? '<' : '>'} ($1::bigint, $2::uuid)` : ''}
       order by s.${column} ${direction}, s.creator_id ${direction} offset ${walked} limit 1`,
      after ? [after.value, after.id] : [],
    );
    return rows.length === 0;
  }
}

function termsOf({ groups, without }: Conditions): string[] {
  return [...groups.flatMap(({ terms }) => terms), ...without.flat()];
}
