export type TagKind = 'hashtag' | 'mention';

const ALLOWED: Record<TagKind, RegExp> = {
  hashtag: /^[\p{L}\p{N}_]{1,100}$/u,
  mention: /^[a-z0-9._]{1,30}$/,
};

/**
 * Brings a hashtag or mention into the one form we store: without `#` or `@`, mentions in lower case and taken out of
 * profile links. Null when it is not one.
 */
export function normaliseTag(kind: TagKind, text: string): string | null {
  let tag = text.trim().normalize('NFC');
  if (kind === 'mention') {
    tag = tag
      .replace(/^https?:\/\/(www\.)?(instagram|tiktok)\.com\//i, '')
      .replace(/[/?].*$/, '')
      .toLowerCase();
  }
  tag = tag.replace(/^[#@]+/, '');
  return ALLOWED[kind].test(tag) ? tag : null;
}

/** Adds what was typed or pasted (several at once) to a list, in order, without repeats. Reports what could not be read. */
export function addTags(kind: TagKind, list: readonly string[], text: string): { tags: string[]; refused: string[] } {
  const tags = [...list];
  const known = new Set(list.map((tag) => tag.toLowerCase()));
  const refused: string[] = [];
  for (const piece of text.split(/[\s,;]+|(?<=.)(?=#)/).filter((part) => part !== '')) {
    const tag = normaliseTag(kind, piece);
    if (tag === null) refused.push(piece);
    else if (!known.has(tag.toLowerCase())) {
      known.add(tag.toLowerCase());
      tags.push(tag);
    }
  }
  return { tags, refused };
}
