import { textTooLong, unknownPlaceholders } from './chat.errors.js';

/** What a broadcast can say personally (CHT-2). */
export const PLACEHOLDERS = ['firstName', 'campaign', 'brand'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

export const MESSAGE_LIMIT = 4000;

const BRACES = /\{\{([^{}]*)\}\}/g;

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}

/** Refuses placeholders nobody can fill (422), before anything is sent. */
export function checkPlaceholders(text: string): void {
  const unknown = [...text.matchAll(BRACES)].map((match) => match[1]!.trim()).filter((name) => !isPlaceholder(name));
  if (unknown.length > 0) throw unknownPlaceholders([...new Set(unknown)], PLACEHOLDERS);
}

/** The text for one recipient; what is filled in is never read for placeholders again. Error: 422 when it gets too long. */
export function fillIn(text: string, values: Record<Placeholder, string>): string {
  const filled = text.replace(BRACES, (whole, inner: string) => {
    const name = inner.trim();
    return isPlaceholder(name) ? values[name] : whole;
  });
  if (filled.length > MESSAGE_LIMIT) throw textTooLong(MESSAGE_LIMIT, filled.length);
  return filled.trim() || text;
}

/** The beginning of a message, cut between characters. */
export function preview(text: string, characters = 140): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const all = [...line];
  return all.length > characters ? `${all.slice(0, characters - 1).join('')}…` : line;
}
