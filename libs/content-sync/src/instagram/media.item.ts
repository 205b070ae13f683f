import type { ContentKind } from '@app/rules';
import { count, instant, isObject, objects, text, type Json } from './graph.parse.js';

/** Fields of a media that Instagram Login hands out and we use. */
export const MEDIA_FIELDS =
  'id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,shortcode,timestamp,username,like_count,comments_count,children{id,media_type,media_url,thumbnail_url}';

export interface MediaFile {
  /** Signed address of the platform; expires, and is absent for copyright-flagged media. */
  url: string | null;
  thumbnailUrl: string | null;
  video: boolean;
}

/** One media of an account as the platform shows it now. */
export interface MediaItem {
  id: string;
  kind: ContentKind;
  caption: string;
  permalink: string | null;
  shortcode: string | null;
  takenAt: Date;
  files: MediaFile[];
}

/** Reads a media; null without id or time. */
export function mediaItem(node: Json, story = false): MediaItem | null {
  const id = text(node['id']);
  const takenAt = instant(node['timestamp']);
  if (id === null || !/^\d{1,30}$/.test(id) || takenAt === null) return null;
  const children = isObject(node['children']) ? objects(node['children']['data']) : [];
  return {
    id,
    kind: kindOf(node, story),
    caption: wellFormed(text(node['caption']) ?? ''),
    permalink: text(node['permalink']),
    shortcode: text(node['shortcode']),
    takenAt,
    files: (children.length > 0 ? children : [node]).map(fileOf),
  };
}

function fileOf(node: Json): MediaFile {
  return { url: text(node['media_url']), thumbnailUrl: text(node['thumbnail_url']), video: text(node['media_type']) === 'VIDEO' };
}

/** `media_product_type` is optional with Instagram Login: the permalink tells reels too. */
function kindOf(node: Json, story: boolean): ContentKind {
  const product = text(node['media_product_type'])?.toUpperCase();
  if (story || product === 'STORY') return 'story';
  if (product === 'REELS') return 'reel';
  return product === undefined && /\/reels?\//.test(text(node['permalink']) ?? '') ? 'reel' : 'post';
}

/** Captions may be cut inside of an emoji; PostgreSQL takes neither halves nor NUL. */
function wellFormed(caption: string): string {
  return caption.toWellFormed().replaceAll('\u0000', '');
}

export interface PostFigures {
  takenAt: Date;
  likes: number | null;
  comments: number | null;
}

/** Time and public counts of a post; hidden likes are null. */
export function postFigures(node: Json): PostFigures | null {
  const takenAt = instant(node['timestamp']);
  return takenAt && { takenAt, likes: count(node['like_count']), comments: count(node['comments_count']) };
}
