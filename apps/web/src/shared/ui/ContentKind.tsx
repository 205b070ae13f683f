import { IconImage, IconPlay, IconStory, IconVideo, type Icon } from './icons.js';

/** Kinds of published content; their names are `contentKind.*` of the common texts. */
export const CONTENT_KINDS = ['story', 'post', 'reel', 'video'] as const;

export type ContentKind = (typeof CONTENT_KINDS)[number];

export const KIND_ICONS: Readonly<Record<ContentKind, Icon>> = {
  story: IconStory,
  post: IconImage,
  reel: IconPlay,
  video: IconVideo,
};
