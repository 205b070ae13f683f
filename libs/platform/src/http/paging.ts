import { AnyOf, Int, Text } from './fields.js';
import { isId } from '../database/ids.js';
import { RuleError } from './domain-error.js';

/** Query of every list: keyset paging with opaque cursors (api.md 1). */
export class PageQuery {
  @Int({ min: 1, max: 200, optional: true, query: true, description: 'default 50' })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;

  @AnyOf(['total'])
  include?: string[];
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

export const DEFAULT_LIMIT = 50;

/** Opaque cursor of the last row's sort values. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Values of a cursor; 422 when it is not one of ours. `length` guards against cursors of another list. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain = (v: unknown) => v === null || typeof v === 'number' || (typeof v === 'string' && v.length < 300 && !v.includes('\u0000'));
    if (Array.isArray(values) && values.length === length && values.every(plain)) return values as (string | number | null)[];
  } catch {
    // falls through to the error below
  }
  throw new RuleError('platform.invalid-cursor', 'The cursor is not one this list gave out.', [
    { pointer: '?cursor', code: 'cursor', message: 'is not a cursor of this list' },
  ]);
}

/** The page with the number of all its rows when the caller asked for it (`include=total`, api.md 1): `count` runs only then. */
export async function withTotal<T>(
  page: Page<T>,
  { include }: { include?: string[] | undefined },
  count: () => Promise<number>,
): Promise<Page<T>> {
  return include?.includes('total') ? { ...page, total: await count() } : page;
}

/** Cuts the extra row a list query read (`limit + 1`) and makes the next cursor of the last kept one. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly (string | number | null)[],
  map: (row: Row) => T,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(map), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}

/**
 * Keyset over one instant and the id, newest first: `where` for the rows after the cursor (values are appended to
 * `parameters`) and `order by`. Cursor values: `[instant as ISO text with microseconds, id]`.
 */
export function keysetByTime(
  columns: { at: string; id: string },
  cursor: string | undefined,
  parameters: unknown[],
  descending = true,
): { where: string; orderBy: string } {
  const direction = descending ? 'desc' : 'asc';
  const orderBy = `order by ${columns.at} ${direction}, ${columns.id} ${direction}`;
  const values = decodeCursor(cursor, 2);
  if (!values) return { where: 'true', orderBy };
  const [at, id] = values;
  if (typeof at !== 'string' || !INSTANT.test(at) || Number.isNaN(Date.parse(at)) || !isId(id)) decodeCursor('', 2);
  const left = `(${columns.at}, ${columns.id})`;
  return {
    where: `${left} ${descending ? '<' : '>'} ($${parameters.push(at)}::timestamptz, $${parameters.push(id)}::uuid)`,
    orderBy,
  };
}
