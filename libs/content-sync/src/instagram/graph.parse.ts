import { isObject, number, objects, text, type Json } from '../platform-json.js';
import type { GraphErrorBody } from './graph.errors.js';

export { count, isObject, number, objects, parseObject, safeLink, text, type Json } from '../platform-json.js';

/** Both dialects of token and profile answers: `{ data: [{ … }] }` and flat (platform-apis.md 1.13). */
export function unwrap(body: Json): Json {
  return objects(body['data'])[0] ?? body;
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
