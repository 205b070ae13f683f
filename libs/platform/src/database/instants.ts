import { types } from 'pg';

const TIMESTAMPTZ = 1184;
const parse = types.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;

/** RFC 3339 text with milliseconds (as `Date.toJSON` gives it) of a timestamptz as PostgreSQL sends it. */
export function instantText(text: string): string {
  // `2026-11-21 06:20:56.12+00`: the session is in UTC and the year has four digits
  if (text.endsWith('+00') && text.charCodeAt(4) === 45 && text.charCodeAt(13) === 58) {
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0').slice(0, 3)}Z`;
  }
  const value = parse(text);
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Type parsers of a query whose instants are only passed on: half of a list's time went into making Dates and writing them out again. */
export const INSTANTS_AS_TEXT = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ && format !== 'binary' ? instantText : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};
