import type { MediaItem } from './instagram/media.item.js';

const HOSTS = ['instagram.com', 'www.instagram.com', 'm.instagram.com'];

/** What an address of a post, reel or story names. */
export interface ContentLink {
  shortcode: string | null;
  storyId: string | null;
}

/**
 * Reads the address a creator pasted (SYN-1); null when it is none of a content. The address is never loaded: only its code is looked for in
 * the account's own media. `host`: also accepted, the simulated platform's.
 */
export function readContentLink(address: string, host: string): ContentLink | null {
  const url = URL.parse(address);
  if (!url || !(HOSTS.includes(url.hostname.toLowerCase()) || url.host === host)) return null;
  const post = /\/(?:p|reels?|tv)\/([\w-]{4,40})(?:\/|$)/.exec(url.pathname);
  if (post?.[1]) return { shortcode: post[1], storyId: null };
  const story = /\/stories\/[\w.]{1,40}\/(\d{5,30})(?:\/|$)/.exec(url.pathname);
  return story?.[1] ? { shortcode: null, storyId: story[1] } : null;
}

/** Whether a media is the one the address names. */
export function isLinked(item: MediaItem, link: ContentLink): boolean {
  if (link.shortcode !== null) return item.shortcode === link.shortcode || (item.permalink?.includes(`/${link.shortcode}/`) ?? false);
  return item.kind === 'story' && (item.id === link.storyId || (item.permalink?.includes(`/${link.storyId}/`) ?? false));
}
