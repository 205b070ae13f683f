import { Injectable } from '@nestjs/common';
import { Database, SystemClock } from '@app/platform';
import type { Group } from './network-conditions.js';

const KEPT_MS = 10 * 60_000;
const KEPT_HASHES = 50_000;
/** Share of a term nobody counted, before the first ANALYZE. */
const UNCOUNTED = 0.01;

interface Shares {
  byTerm: ReadonlyMap<number, number>;
  /** Upper bound for terms too rare to be listed. */
  rare: number;
}

export interface Snapshot {
  rows: number;
  /** Share of the rows that have any of the group's terms, and how many entries of the index that are. */
  of(group: Group): { share: number; postings: number };
}

/** How common the index's terms are: PostgreSQL's own statistics, which ANALYZE keeps, remembered for ten minutes. */
@Injectable()
export class NetworkStatistics {
  private readonly hashes = new Map<string, number>();
  private known: { until: number; rows: number; columns: Record<Group['column'], Shares> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  /** The terms as the index stores them. */
  async hashesOf(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const missing = [...new Set(terms.filter((term) => !this.hashes.has(term)))];
    if (missing.length > 0) {
      if (this.hashes.size > KEPT_HASHES) this.hashes.clear();
      const rows = await this.database.query<{ term: string; hash: number }>(
        `select term, hashtext(term) as hash from unnest($1::text[]) term`,
        [[...new Set(terms)]],
      );
      for (const { term, hash } of rows) this.hashes.set(term, hash);
    }
    return new Map(terms.map((term) => [term, this.hashes.get(term)!]));
  }

  /** Statistics to judge groups of these terms by. */
  async snapshot(hashes: ReadonlyMap<string, number>): Promise<Snapshot> {
    const now = this.clock.now().getTime();
    if (!this.known || this.known.until < now) this.known = { ...(await this.read()), until: now + KEPT_MS };
    const { rows, columns } = this.known;
    return {
      rows,
      of: ({ column, terms }) => {
        const { byTerm, rare } = columns[column];
        const sum = terms.reduce((all, term) => all + (byTerm.get(hashes.get(term)!) ?? rare), 0);
        return { share: Math.min(1, sum), postings: sum * rows };
      },
    };
  }

  private async read(): Promise<{ rows: number; columns: Record<Group['column'], Shares> }> {
    const [table] = await this.database.query<{ rows: number }>(
      `select reltuples::float8 as rows from pg_class where oid = 'creators.network'::regclass`,
    );
    const columns = await this.database.query<{ name: Group['column']; terms: number[] | null; shares: number[] | null }>(
      `select attname as name, most_common_elems::text::integer[] as terms, most_common_elem_freqs as shares
       from pg_stats where schemaname = 'creators' and tablename = 'network' and attname in ('facets', 'words')`,
    );
    const sharesOf = (column: Group['column']): Shares => {
      const found = columns.find(({ name }) => name === column);
      const terms = found?.terms ?? [];
      const shares = (found?.shares ?? []).slice(0, terms.length);
      return {
        byTerm: new Map(terms.map((term, n) => [term, shares[n] ?? 0])),
        rare: terms.length > 0 ? Math.min(...shares) / 2 : UNCOUNTED,
      };
    };
    return { rows: Math.max(1000, table?.rows ?? 0), columns: { facets: sharesOf('facets'), words: sharesOf('words') } };
  }
}
