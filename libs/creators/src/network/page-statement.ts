import { WORKED_WITH, type Conditions, type Group } from './network-conditions.js';
import type { NetworkSort } from './network-filter.dto.js';
import type { Path } from './search-path.js';

export interface Position {
  value: number;
  id: string;
}

export interface PageInput {
  brand: { id: string; organisationId: string };
  conditions: Conditions;
  sort: NetworkSort;
  after: Position | null;
  limit: number;
  path: Pick<Path, 'walk' | 'indexed'>;
  /** Terms as the index stores them. */
  hashes: ReadonlyMap<string, number>;
}

export interface Statement {
  sql: string;
  parameters: unknown[];
}

const ORDER: Record<NetworkSort, { column: 'score' | 'followers' | 'rate' | 'rating' | 'created'; direction: 'desc' | 'asc' }> = {
  relevance: { column: 'score', direction: 'desc' },
  '-followers': { column: 'followers', direction: 'desc' },
  followers: { column: 'followers', direction: 'asc' },
  '-engagementRate': { column: 'rate', direction: 'desc' },
  '-rating': { column: 'rating', direction: 'desc' },
  '-createdAt': { column: 'created', direction: 'desc' },
};

/**
 * The rows of one page as `id` and `value`: of the first `path.walk` rows of the sort's index, or of the inverted index's matches; where the
 * organisation's past is asked for, of those it knows.
 */
export function pageStatement({ brand, conditions, sort, after, limit, path, hashes }: PageInput): Statement {
  const { column, direction } = ORDER[sort];
  const parameters: unknown[] = [];
  const push = (value: unknown): string => `$${parameters.push(value)}`;
  const ints = (terms: readonly string[]): string => `${push(terms.map((term) => hashes.get(term)))}::integer[]`;
  const walking = path.walk !== null;
  const indexed = new Set<Group>(walking ? [] : path.indexed);
  const organisation = `${push(brand.organisationId)}::uuid`;
  const where = [
    // operators can use the index, functions cannot
    ...conditions.groups.map((group) =>
      indexed.has(group) ? `s.${group.column} && ${ints(group.terms)}` : `arrayoverlap(s.${group.column}, ${ints(group.terms)})`,
    ),
    ...conditions.without.map((words) => `not arraycontains(s.words, ${ints(words)})`),
    ...conditions.exact.map((condition) => condition(push)),
    // scalar subqueries, which no planner turns into joins that read everything first
    `(select true from creators.blocked_creators b where b.brand_id = ${push(brand.id)}::uuid and b.creator_id = s.creator_id) is null`,
    `(select true from creators.hidden_organisations h
       where h.organisation_id = ${organisation} and h.creator_id = s.creator_id) is null`,
  ];
  if (conditions.strangers)
    where.push(
      `(select true from creators.past_results p
         where p.organisation_id = ${organisation} and p.creator_id = s.creator_id and ${WORKED_WITH}) is null`,
    );
  const remembered = conditions.past.length > 0;
  if (remembered) where.push(`p.organisation_id = ${organisation}`, ...conditions.past.map((condition) => condition(push)));
  const beyond = (left: string): string => beyondOf(left, direction, after, push);
  const from = walking
    ? `(select * from creators.network s where ${beyond(`s.${column}`)}
        order by s.${column} ${direction}, s.creator_id ${direction} limit ${path.walk}) s`
    : remembered
      ? PAST
      : 'creators.network s';
  // "+ 0" keeps the sort's index out of the other path
  const key = walking ? `s.${column}` : `s.${column} + 0`;
  if (!walking) where.push(beyond(key));
  const sql = `select s.creator_id as id, s.${column} as value from ${from} where ${where.join(' and ')}
     order by ${key} ${direction}, s.creator_id ${direction} limit ${limit}`;
  return { sql, parameters };
}

/** "offset 0" keeps the planner from joining the other way round: the million is only looked up. */
const PAST = `creators.past_results p cross join lateral (
  select * from creators.network n where n.creator_id = p.creator_id offset 0) s`;

/** Answers a row when the sort's index goes on after `walked` rows. */
export function restStatement(sort: NetworkSort, after: Position | null, walked: number): Statement {
  const { column, direction } = ORDER[sort];
  const parameters: unknown[] = [];
  const beyond = beyondOf(`s.${column}`, direction, after, (value) => `$${parameters.push(value)}`);
  const sql = `select 1 from creators.network s where ${beyond}
     order by s.${column} ${direction}, s.creator_id ${direction} offset ${walked} limit 1`;
  return { sql, parameters };
}

function beyondOf(left: string, direction: 'asc' | 'desc', after: Position | null, push: (value: unknown) => string): string {
  if (!after) return 'true';
  return `(${left}, s.creator_id) ${direction === 'desc' ? '<' : '>'} (${push(after.value)}::bigint, ${push(after.id)}::uuid)`;
}
