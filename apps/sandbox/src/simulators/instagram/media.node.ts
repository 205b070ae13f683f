import { checkFields } from './fields.js';
import type { FieldRequest } from './fields.js';
import { figuresAt } from './figures.js';
import { productTypeOf, shortcodeOf } from './model.js';
import type { SimAccount, SimMedia } from './model.js';
import type { Context } from './options.js';

/** Fields of IG Media with Instagram Login (platform-apis.md 1.5); those of Facebook Login are refused like unknown ones. */
export const MEDIA_FIELDS = [
  'id',
  'alt_text',
  'caption',
  'children',
  'comments_count',
  'copyright_check_information',
  'copyright_check_information.status',
  'is_ai_generated',
  'is_comment_enabled',
  'is_shared_to_feed',
  'legacy_instagram_media_id',
  'like_count',
  'media_audio_type',
  'media_product_type',
  'media_type',
  'media_url',
  'owner',
  'permalink',
  'shortcode',
  'thumbnail_url',
  'timestamp',
  'username',
] as const;

const CHILD_FIELDS = ['id', 'alt_text', 'media_type', 'media_url', 'owner', 'shortcode', 'thumbnail_url', 'timestamp', 'username'] as const;

/** Refuses fields that the node does not have (error 100). */
export function checkMediaFields(fields: readonly FieldRequest[], child = false): void {
  checkFields(fields, child ? CHILD_FIELDS : MEDIA_FIELDS, 'IGMedia');
  for (const field of fields) {
    if (field.name === 'children') checkMediaFields(field.children, true);
    else if (field.name === 'owner') checkFields(field.children, ['id'], 'IGUser');
    else if (field.name === 'copyright_check_information') checkFields(field.children, ['status'], 'IGMediaCopyright');
    else checkFields(field.children, [], 'IGMedia');
  }
}

/** One media as the API shows it at an instant: wanted fields only, those without a value left out. */
export function mediaNode(
  context: Context,
  account: SimAccount,
  media: SimMedia,
  children: readonly SimMedia[],
  fields: readonly FieldRequest[],
  at: Date,
): Record<string, unknown> {
  const node: Record<string, unknown> = {};
  for (const { name, children: wanted } of fields) {
    const value =
      name === 'children'
        ? childrenValue(context, account, children, wanted, at)
        : mediaValue(context, account, media, name as (typeof MEDIA_FIELDS)[number], at);
    if (value !== undefined) node[name.split('.')[0] ?? name] = value;
  }
  return { ...node, id: media.id };
}

/** Public address of a media's page. */
export function permalinkOf(context: Context, account: Pick<SimAccount, 'username'>, media: Pick<SimMedia, 'id' | 'kind'>): string {
  const base = `${context.baseUrl()}/instagram`;
  if (media.kind === 'story') return `${base}/stories/${account.username}/${media.id}/`;
  return `${base}/${media.kind === 'reel' ? 'reel' : 'p'}/${shortcodeOf(media.id)}/`;
}

/** `2026-11-20T09:15:00+0000`, the platform's way to write a UTC time. */
export function graphTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}+0000`;
}

function childrenValue(
  context: Context,
  account: SimAccount,
  children: readonly SimMedia[],
  wanted: readonly FieldRequest[],
  at: Date,
): object | undefined {
  if (children.length === 0) return undefined;
  return { data: children.map((child) => mediaNode(context, account, child, [], wanted, at)) };
}

function mediaValue(context: Context, account: SimAccount, media: SimMedia, name: (typeof MEDIA_FIELDS)[number], at: Date): unknown {
  const file = `${context.baseUrl()}/cdn/${media.id}`;
  const post = media.kind !== 'child';
  switch (name) {
    case 'id':
      return media.id;
    case 'caption':
      return media.caption === '' ? undefined : media.caption;
    case 'comments_count':
      return post ? (figuresAt(media, at).comments ?? undefined) : undefined;
    case 'like_count':
      return post ? (figuresAt(media, at).likes ?? undefined) : undefined;
    case 'copyright_check_information':
    case 'copyright_check_information.status':
      return { status: { status: 'completed', matches_found: media.copyrightFlagged } };
    case 'is_ai_generated':
      return false;
    case 'is_comment_enabled':
      return true;
    case 'is_shared_to_feed':
      return media.kind === 'reel' ? true : undefined;
    case 'legacy_instagram_media_id':
      return String(BigInt(media.id) - 17_000_000_000_000_000n);
    case 'media_audio_type':
      return media.video ? 'ORIGINAL_SOUND' : undefined;
    case 'media_product_type':
      return productTypeOf(media.kind);
    case 'media_type':
      if (media.kind === 'carousel') return 'CAROUSEL_ALBUM';
      return media.video ? 'VIDEO' : 'IMAGE';
    case 'media_url':
      // Left out for media with a copyright flag, as the vendor does.
      return media.copyrightFlagged ? undefined : `${file}.${media.video ? 'mp4' : 'jpg'}`;
    case 'thumbnail_url':
      return media.video ? `${file}.jpg` : undefined;
    case 'owner':
      return { id: account.id };
    case 'permalink':
      return post ? permalinkOf(context, account, media) : undefined;
    case 'shortcode':
      return shortcodeOf(media.id);
    case 'timestamp':
      return graphTime(media.takenAt);
    case 'username':
      return account.username;
    case 'alt_text':
    case 'children':
      return undefined;
  }
}
