/** api.md 1: at most 20 pairs of texts on campaigns, applications, collaborations and groups. */
export const METADATA_LIMITS = { pairs: 20, key: 40, value: 500 } as const;

/** What is wrong, with the place in the body and, where a number is, the limit and the value. */
export interface MetadataFault {
  pointer: string;
  message: string;
  limit?: number;
  value?: number;
}

const storable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** The first fault of metadata as it came in a body (any JSON object), or null. */
export function metadataFault(metadata: Record<string, unknown>): MetadataFault | null {
  const { pairs: most, key: longestKey, value: longest } = METADATA_LIMITS;
  const pairs = Object.entries(metadata);
  if (pairs.length > most) return { pointer: '/metadata', message: `has at most ${most} pairs`, limit: most, value: pairs.length };
  for (const [key, value] of pairs) {
    if (key.length < 1 || key.length > longestKey || !storable(key))
      return { pointer: '/metadata', message: `needs keys of 1 to ${longestKey} characters` };
    const pointer = `/metadata/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (typeof value !== 'string' || value.length > longest || !storable(value))
      return { pointer, message: `must be a text of at most ${longest} characters` };
  }
  return null;
}
