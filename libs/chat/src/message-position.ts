import { decodeCursor, encodeCursor } from '@app/platform';
import { onePosition } from './chat.errors.js';
import type { Message } from './message.entity.js';
import { MessagesQuery } from './messages.dto.js';

/** Where in a thread a page begins; `before` null: at the newest message. */
export interface Position {
  kind: 'before' | 'after' | 'change';
  at: number | null;
}

const KINDS: readonly unknown[] = ['before', 'after', 'change'];

/** The one position a query names, or the one of its cursor. Error: 422 when it names several. */
export function positionOf(query: MessagesQuery): Position {
  const { afterSeq, beforeSeq, afterChange, cursor } = query;
  if ([afterSeq, beforeSeq, afterChange, cursor].filter((each) => each !== undefined).length > 1) throw onePosition();
  if (afterSeq !== undefined) return { kind: 'after', at: afterSeq };
  if (afterChange !== undefined) return { kind: 'change', at: afterChange };
  const values = decodeCursor(cursor, 2);
  if (!values) return { kind: 'before', at: beforeSeq ?? null };
  const [kind, at] = values;
  // Anything that was not given out by `cursorOf` is refused like a foreign cursor
  if (!KINDS.includes(kind) || typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > 2_147_483_647) decodeCursor('', 2);
  return { kind: kind as Position['kind'], at: at as number };
}

/** The cursor that goes on behind these messages, in the same direction. */
export function cursorOf(position: Position, kept: readonly Message[]): string {
  const edge = position.kind === 'before' ? kept[0] : kept.at(-1);
  return encodeCursor([position.kind, (position.kind === 'change' ? edge?.change : edge?.seq) ?? 0]);
}
