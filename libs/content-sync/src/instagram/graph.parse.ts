import type { GraphErrorBody } from './graph.errors.js';

export type Json = Readonly<Record<string, unknown>>;

/** JSON whose integers beyond 2^53 stay exact: ids arrive as numbers from some hosts and become texts. Null when it is no JSON object. */
export function parseObject(text: string): Json | null {
  try {
    const value = JSON.parse(text, exact as (key: string, value: unknown) => unknown) as unknown;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function exact(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  return typeof value === 'number' && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source) ? source : value;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Both dialects of token and profile answers: `{ data: [{ … }] }` and flat (platform-apis.md 1.13). */
export function unwrap(body: Json): Json {
  return objects(body['data'])[0] ?? body;
}

/** A text; numbers become texts (ids). Null when absent or empty. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A finite number; digits as text count too. Null when absent. */
export function number(value: unknown): number | null {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}

/** A non-negative whole number, or null. */
export function count(value: unknown): number | null {
  const read = number(value);
  return read === null || read < 0 ? null : Math.round(read);
}

/** `2026-11-20T09:15:00+0000`, ISO 8601 or unix seconds; null when it is none. */
export function instant(value: unknown): Date | null {
  if (typeof value === 'number') return new Date(value * 1000);
  if (typeof value !== 'string') return null;
  const date = new Date(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The error of an answer, in Graph's envelope or in the token host's own shape; null when it is no error. */
export function errorOf(body: Json): GraphErrorBody | null {
  const error = body['error'];
  if (isObject(error)) {
    return {
      code: number(error['code']) ?? 1,
      subcode: number(error['error_subcode']),
      message: text(error['message']) ?? '',
      transient: error['is_transient'] === true,
    };
  }
  if (body['error_type'] === undefined && body['error_message'] === undefined) return null;
  return { code: number(body['code']) ?? 400, subcode: null, message: text(body['error_message']) ?? '', transient: false };
}

/** Cursor of the next page, or null at the end. Only the cursor is taken: `next` carries a host and the token. */
export function nextCursor(body: Json): string | null {
  const paging = body['paging'];
  if (!isObject(paging) || paging['next'] === undefined) return null;
  return isObject(paging['cursors']) ? text(paging['cursors']['after']) : null;
}
