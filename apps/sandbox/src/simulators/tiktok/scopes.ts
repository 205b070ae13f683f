export const BASIC_SCOPE = 'user.info.basic';
export const VIDEO_LIST_SCOPE = 'video.list';

/** Scopes that a creator can grant, with what the consent page says (platform-apis.md 2.3). */
export const SCOPES: Readonly<Record<string, string>> = {
  [BASIC_SCOPE]: 'Access your profile info (avatar, display name)',
  'user.info.profile': 'Read access to profile_web_link, bio_description, is_verified and username',
  'user.info.stats': 'Access your profile engagement statistics, such as like count, follower count and video count',
  [VIDEO_LIST_SCOPE]: 'Access your public videos on TikTok',
  'video.upload': 'Share content to your account as a draft',
  'video.publish': 'Post content to TikTok',
};

/** Fields of `user/info` with the scope that opens them (platform-apis.md 2.3, 2.4). */
export const USER_FIELDS: Readonly<Record<string, string>> = {
  open_id: BASIC_SCOPE,
  union_id: BASIC_SCOPE,
  avatar_url: BASIC_SCOPE,
  avatar_url_100: BASIC_SCOPE,
  avatar_large_url: BASIC_SCOPE,
  display_name: BASIC_SCOPE,
  bio_description: 'user.info.profile',
  profile_deep_link: 'user.info.profile',
  is_verified: 'user.info.profile',
  username: 'user.info.profile',
  follower_count: 'user.info.stats',
  following_count: 'user.info.stats',
  likes_count: 'user.info.stats',
  video_count: 'user.info.stats',
};

export const VIDEO_FIELDS: readonly string[] = [
  'id',
  'create_time',
  'cover_image_url',
  'share_url',
  'video_description',
  'duration',
  'height',
  'width',
  'title',
  'embed_html',
  'embed_link',
  'like_count',
  'comment_count',
  'share_count',
  'view_count',
  'is_aigc',
];
