import { invalidParameter } from './graph-error.js';

/** A place in the media list: the media it points at, and how many stand before it (the list ends after 10,000). */
export interface Cursor {
  takenAt: Date;
  id: string;
  index: number;
}

/** Opaque text of a cursor. */
export function writeCursor(cursor: Cursor): string {
  return `QVFI${Buffer.from(`${cursor.takenAt.getTime()}.${cursor.id}.${cursor.index}`).toString('base64url')}`;
}

/** Reads what `writeCursor` wrote; anything else is error 100. */
export function readCursor(text: string): Cursor {
  const parts = /^(\d{1,14})\.(\d{17})\.(\d{1,6})$/.exec(text.startsWith('QVFI') ? Buffer.from(text.slice(4), 'base64url').toString() : '');
  if (!parts) throw invalidParameter('Invalid cursor');
  return { takenAt: new Date(Number(parts[1])), id: parts[2] ?? '', index: Number(parts[3]) };
}
