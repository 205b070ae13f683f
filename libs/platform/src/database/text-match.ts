/**
 * SQL that is true where `expression` contains this text, large and small letters alike. PostgreSQL's trigram index of it
 * (`using gin (lower(expression) gin_trgm_ops)`) answers that, so no table is read from end to end: what has no three letters in a row is looked for at the
 * beginnings of words, and a text without any letter or digit is nowhere.
 * @param parameters gets the pattern
 */
export function containsText(expression: string, text: string, parameters: unknown[]): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'false';
  const escaped = text.toLowerCase().replace(/[\\%_]/g, '\\$&');
  const like = (pattern: string): string => `lower(${expression}) like $${parameters.push(pattern)}`;
  const indexed = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]/u.test(text);
  return indexed ? like(`%${escaped}%`) : `(${like(`${escaped}%`)} or ${like(`% ${escaped}%`)})`;
}
