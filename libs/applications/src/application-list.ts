import { decodeCursor, encodeCursor, RuleError, type Page } from '@app/platform';

/** Orders of the brand's list. Numbers are shown as they were when the creator applied. */
export const APPLICATION_SORTS = [
  '-appliedAt',
  'appliedAt',
  '-followers',
  'followers',
  '-engagementRate',
  'engagementRate',
  /** The waiting list's, else the brand's order; those without a place last. */
  'position',
] as const;

export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

interface Column {
  sql: string;
  type: string;
  valid: (value: unknown) => boolean;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const COLUMNS: Record<string, Column> = {
  appliedAt: {
    sql: 'a.applied_at',
    type: 'timestamptz',
    valid: (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  },
  followers: { sql: 'a.followers', type: 'integer', valid: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 },
  position: {
    sql: 'coalesce(a.waitlist_position, a.order_position, 2147483647)',
    type: 'integer',
    valid: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  },
  engagementRate: {
    sql: 'coalesce(a.engagement_rate, -1::double precision)',
    type: 'double precision',
    valid: (value) => typeof value === 'number' && Number.isFinite(value),
  },
};

/** Those without a place come after all others. */
const NO_PLACE = 2_147_483_647;

/** The part of a list row its cursor is made of. */
interface Keyed {
  waitlistPosition: number | null;
  orderPosition: number | null;
  id: string;
  appliedAt: string;
  followers: number;
  engagementRate: number | null;
}

function parts(sort: ApplicationSort): { word: string; column: Column; descending: boolean } {
  const descending = sort.startsWith('-');
  const word = descending ? sort.slice(1) : sort;
  return { word, column: COLUMNS[word]!, descending };
}

/** Keyset over the chosen column and the id; the cursor knows its order, so that one of another order is refused (422). */
export function keyset(sort: ApplicationSort, cursor: string | undefined, parameters: unknown[]): { where: string; orderBy: string } {
  const { word, column, descending } = parts(sort);
  const direction = descending ? 'desc' : 'asc';
  const orderBy = `order by ${column.sql} ${direction}, a.id ${direction}`;
  const values = decodeCursor(cursor, 3);
  if (!values) return { where: 'true', orderBy };
  const [order, value, id] = values;
  if (
    order !== word ||
    !column.valid(value) ||
    typeof id !== 'string' ||
    !/^[0-9a-f-]{36}$/.test(id) ||
    id.replaceAll('-', '').length !== 32
  ) {
    throw new RuleError('platform.invalid-cursor', 'The cursor is not one this list gave out.', [
      { pointer: '?cursor', code: 'cursor', message: 'is not a cursor of this list' },
    ]);
  }
  const where = `(${column.sql}, a.id) ${descending ? '<' : '>'} ($${parameters.push(value)}::${column.type}, $${parameters.push(id)}::uuid)`;
  return { where, orderBy };
}

/** Cuts the extra row and makes the next cursor. */
export function page<Row extends Keyed, T>(rows: readonly Row[], limit: number, sort: ApplicationSort, map: (row: Row) => T): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const { word } = parts(sort);
  const key =
    last &&
    {
      appliedAt: last.appliedAt,
      followers: last.followers,
      engagementRate: last.engagementRate ?? -1,
      position: last.waitlistPosition ?? last.orderPosition ?? NO_PLACE,
    }[word];
  return {
    items: kept.map(map),
    nextCursor: rows.length > limit && last && key !== undefined ? encodeCursor([word, key, last.id]) : null,
  };
}

/** A text for `ilike`, with its wildcards taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
