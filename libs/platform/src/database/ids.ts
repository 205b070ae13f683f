import { v7 } from 'uuid';

/** A new UUIDv7: sorts by creation, made in the application while PostgreSQL 15 to 17 are supported. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True when the text is a UUID of any version. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
