/** Reading of captions: hashtags, mentions and links as the platforms see them (rules.md 4). */

/** Letters, marks, digits and the joiners that Persian, Hindi and Catalan tags need. */
const TAG = '[\\p{L}\\p{M}\\p{N}_\\u200c\\u200d\\u00b7]+';
const TAG_CHAIN = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_&])(?:#${TAG})+`, 'gu');
const WHOLE_TAG = new RegExp(`^#?(${TAG})$`, 'u');
const HANDLE = /(?<![\p{L}\p{M}\p{N}_])@([\p{L}\p{M}\p{N}_.]+)/gu;
const LINK =
  /(?<![\p{L}\p{N}_.@-])(?:https?:\/\/)?(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,}(?![\p{L}\p{N}@-])(?::\d{1,5})?(?:[/?#][^\s<>"'()[\]{}|]*)?/giu;

/** The form in which texts are compared: NFKC, without case; through upper case so that ß and ss agree, and with one sigma. */
export function fold(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

/** A hashtag without its sign in folded form; null when it could never stand in a caption as one tag. */
export function foldHashtag(tag: string): string | null {
  const whole = WHOLE_TAG.exec(fold(tag.trim()));
  return whole?.[1] ?? null;
}

/** A handle without its sign, folded. */
export function foldHandle(handle: string): string {
  return fold(handle.trim()).replace(/^@/, '').replace(/\.+$/, '');
}

/** The fragment of a link is no hashtag and a profile's address no mention. */
function withoutLinks(caption: string): string {
  return caption.replace(LINK, ' ');
}

/** All hashtags of a caption, folded, without the sign, each once, in order. Those inside of words and links do not count. */
export function extractHashtags(caption: string): string[] {
  const tags = [...fold(withoutLinks(caption)).matchAll(TAG_CHAIN)].flatMap(([chain]) => chain.split('#').slice(1));
  return [...new Set(tags)];
}

/** All mentioned handles, folded, without the sign and trailing dots, each once, in order. E-mail addresses and links do not count. */
export function extractMentions(caption: string): string[] {
  const handles = [...fold(withoutLinks(caption)).matchAll(HANDLE)].map(([, handle = '']) => handle.replace(/\.+$/, ''));
  return [...new Set(handles)].filter((handle) => handle !== '');
}

/** All links of a caption as they stand there (also without scheme), without the punctuation of the sentence. */
export function extractLinks(caption: string): string[] {
  return [...caption.matchAll(LINK)].map(([link]) => link.replace(/[.,;:!?…*]+$/u, ''));
}

interface NormalLink {
  readonly host: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
}

function normalLink(link: string): NormalLink | null {
  try {
    const url = new URL(`https://${link.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')}`);
    return { host: url.host.replace(/^www\./, ''), path: url.pathname.replace(/\/+$/, ''), parameters: url.searchParams };
  } catch {
    return null;
  }
}

/** Whether a found link is the wanted one: scheme, `www.` and a trailing slash do not matter, further query parameters are allowed. */
export function linkSatisfies(found: string, wanted: string): boolean {
  const have = normalLink(found);
  const want = normalLink(wanted);
  if (!have || !want || have.host !== want.host || have.path !== want.path) return false;
  return [...want.parameters].every(([name, value]) => have.parameters.getAll(name).includes(value));
}
