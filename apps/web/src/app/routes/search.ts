/** Reads one search parameter as text; anything else is left out. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

/**
 * What a page understands of its address. Left out values stay as keys: the router lays the answer over the raw address, so that a missing
 * key would leave `?state=nonsense` in the hands of the page. Undefined ones are not written into addresses.
 */
export function compact<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return values as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** One of a closed list of words, or nothing. */
export function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}
