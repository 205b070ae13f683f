import { Injectable } from '@nestjs/common';
import { Database, Transactions } from '@app/platform';
import type { Conditions } from './network-conditions.js';
import type { NetworkSort } from './network-filter.dto.js';
import { NetworkStatistics, type Snapshot } from './network-statistics.js';
import { pageStatement, restStatement, type PageInput, type Position } from './page-statement.js';
import { choosePath, type Path } from './search-path.js';

export interface Found {
  id: string;
  /** Of the sort, for the cursor. */
  value: number;
}

/** Beyond this estimate a total is not counted. */
const COUNTED = 5_000;
/** A walk without an end. */
const EVERYTHING = 1_000_000_000;

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
  async page(
    brand: PageInput['brand'],
    conditions: Conditions,
    sort: NetworkSort,
    after: Position | null,
    limit: number,
  ): Promise<Found[]> {
    const { snapshot, hashes } = await this.prepared(conditions);
    const path = conditions.past.length > 0 ? FROM_THE_PAST : choosePath(conditions.groups, snapshot, limit);
    const input = { brand, conditions, sort, after, limit, hashes, path };
    return this.planned(async () => {
      const found = await this.run(input);
      if (path.walk === null || found.length >= limit || (await this.endsWithin(sort, after, path.walk))) return found;
      // the estimate was wrong: the walk was bounded, so that trying it cost little
      return this.run({ ...input, path: { ...path, walk: path.collectable ? null : EVERYTHING } });
    });
  }

  /** How many there are: counted up to a few thousand, else estimated to two digits. */
  async total(brand: PageInput['brand'], conditions: Conditions): Promise<{ total: number; estimated: boolean }> {
    const { snapshot, hashes } = await this.prepared(conditions);
    if (conditions.past.length > 0) {
      const input = { brand, conditions, sort: 'relevance' as const, after: null, limit: EVERYTHING, hashes, path: FROM_THE_PAST };
      return { total: (await this.planned(() => this.run(input))).length, estimated: false };
    }
    const estimate = conditions.groups.reduce((rows, group) => rows * snapshot.of(group).share, snapshot.rows);
    const path = { ...choosePath(conditions.groups, snapshot, COUNTED), walk: null };
    if (path.matches <= COUNTED) {
      const input = { brand, conditions, sort: 'relevance' as const, after: null, limit: COUNTED + 1, hashes, path };
      const counted = await this.planned(() => this.run(input));
      if (counted.length <= COUNTED) return { total: counted.length, estimated: false };
    }
    return { total: Number(Math.max(estimate, COUNTED).toPrecision(2)), estimated: true };
  }

  private async prepared({ groups, without }: Conditions): Promise<{ snapshot: Snapshot; hashes: ReadonlyMap<string, number> }> {
    const hashes = await this.statistics.hashesOf([...groups.flatMap(({ terms }) => terms), ...without.flat()]);
    return { hashes, snapshot: await this.statistics.snapshot(hashes) };
  }

  /** The path is ours to choose: never a whole table, no second process, no compiling. */
  private planned<T>(fn: () => Promise<T>): Promise<T> {
    return this.transactions.run(async () => {
      await this.database.query(PLANNING);
      return fn();
    });
  }

  private async run(input: PageInput): Promise<Found[]> {
    const { sql, parameters } = pageStatement(input);
    const rows = await this.database.query<{ id: string; value: string | number }>(sql, parameters);
    return rows.map(({ id, value }) => ({ id, value: Number(value) }));
  }

  private async endsWithin(sort: NetworkSort, after: Position | null, walked: number): Promise<boolean> {
    const { sql, parameters } = restStatement(sort, after, walked);
    return (await this.database.query(sql, parameters)).length === 0;
  }
}

/** The organisation's own past is short: all of it, sorted. */
const FROM_THE_PAST: Path = { walk: null, indexed: [], matches: 0, collectable: true };

/** Settings of a search's transaction. */
export const PLANNING = `select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
  set_config('jit', 'off', true)`;
