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

/** An address that may stand in a page as a link: http or https, of a length that addresses have. */
export function safeLink(address: string | null): string | null {
  const url = address === null || address.length > 500 ? null : URL.parse(address);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
