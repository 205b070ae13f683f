/** Bad input to the control API or a form: 422 with the field's name, or another status. */
export class InputError extends Error {
  constructor(
    message: string,
    readonly status = 422,
  ) {
    super(message);
  }
}

/** The HTTP status of an error: ours, the server's own (413, 415, broken JSON), else 500. */
export function statusOf(error: unknown): number {
  if (error instanceof InputError) return error.status;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

export type Body = Readonly<Record<string, unknown>>;

/** The body as an object; a form counts as one of texts. */
export function bodyOf(body: unknown): Body {
  if (body instanceof URLSearchParams) {
    return Object.fromEntries([...body].filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new InputError('The body must be an object', 400);
  return body as Body;
}

/** A text without control characters but line breaks, at most `max` characters. */
export function text(body: Body, name: string, fallback: string | undefined, max = 2200): string {
  const value = body[name] ?? fallback;
  if (typeof value !== 'string') throw new InputError(`${name} must be a text`);
  const clean = value.replaceAll('\r\n', '\n');
  if ([...clean].some((sign) => sign < ' ' && sign !== '\n' && sign !== '\t'))
    throw new InputError(`${name} must not hold control characters`);
  if (!clean.isWellFormed()) throw new InputError(`${name} must be well-formed Unicode`);
  if (clean.length > max) throw new InputError(`${name} must not be longer than ${max} characters`);
  return clean;
}

/** A whole number within limits; texts of digits are read too (forms). */
export function whole(body: Body, name: string, fallback: number | undefined, min: number, max: number): number {
  return Math.round(numeric(body, name, fallback, min, max));
}

/** A number within limits. */
export function numeric(body: Body, name: string, fallback: number | undefined, min: number, max: number): number {
  const raw = body[name] ?? fallback;
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
    throw new InputError(`${name} must be a number from ${min} to ${max}`);
  return value;
}

/** One of a list of words. */
export function word<T extends string>(body: Body, name: string, words: readonly T[], fallback?: T): T {
  const value = body[name] ?? fallback;
  const found = words.find((known) => known === value);
  if (found === undefined) throw new InputError(`${name} must be one of ${words.join(', ')}`);
  return found;
}

/** true or false; a ticked box of a form counts as true. */
export function flag(body: Body, name: string): boolean {
  const value = body[name] ?? false;
  if (value === true || value === 'on' || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new InputError(`${name} must be true or false`);
}

/** An instant in ISO 8601. */
export function instant(body: Body, name: string, fallback: Date): Date {
  const value = body[name];
  if (value === undefined || value === null) return fallback;
  const date = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime())) throw new InputError(`${name} must be an instant in ISO 8601`);
  return date;
}

/** A list of texts; a form's text is split at commas. */
export function texts(body: Body, name: string, maxItems: number): string[] {
  const value = body[name] ?? [];
  const list = typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
  if (!Array.isArray(list) || list.length > maxItems) throw new InputError(`${name} must be a list of at most ${maxItems} texts`);
  return list.map((item: unknown) => text({ [name]: item }, name, undefined, 200)).filter((item) => item !== '');
}

/** A handle as the platform allows them. */
export function handle(body: Body, name: string): string {
  const value = text(body, name, undefined, 30).toLowerCase().replace(/^@/, '');
  if (!/^[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?$/.test(value)) throw new InputError(`${name} must be a handle: letters, digits, _ and .`);
  return value;
}
