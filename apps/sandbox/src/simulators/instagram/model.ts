/** What a creator can publish; `child` is one picture of a carousel. */
export type MediaKind = 'post' | 'reel' | 'story' | 'carousel' | 'child';
export const POSTABLE_KINDS = ['post', 'reel', 'story', 'carousel'] as const;
export type PostableKind = (typeof POSTABLE_KINDS)[number];

export type AccountType = 'Business' | 'Media_Creator' | 'Personal';
export type ProductType = 'FEED' | 'REELS' | 'STORY';

/** Final figures of a media; `null` = the platform has no such figure for it (missing, never 0). */
export interface Finals {
  views: number | null;
  reach: number | null;
  likes: number | null;
  comments: number | null;
  saved: number | null;
  shares: number | null;
  reposts: number | null;
  follows: number | null;
  profile_visits: number | null;
  profile_activity: number | null;
  replies: number | null;
  navigation: number | null;
  /** Mean watch time of a reel in milliseconds. */
  average_watch_ms: number | null;
  /** Percentage with two decimals. */
  skip_rate: number | null;
}

export const FINAL_NAMES = [
  'views',
  'reach',
  'likes',
  'comments',
  'saved',
  'shares',
  'reposts',
  'follows',
  'profile_visits',
  'profile_activity',
  'replies',
  'navigation',
  'average_watch_ms',
  'skip_rate',
] as const satisfies readonly (keyof Finals)[];

/** Weights per value of a dimension, e.g. `{ country: { DE: 0.7, AT: 0.3 } }`; scaled to the follower count when read. */
export type Demographics = Partial<Record<'age' | 'city' | 'country' | 'gender', Record<string, number>>>;

export interface SimAccount {
  /** The professional account id (`1784…`). */
  id: string;
  username: string;
  name: string;
  accountType: AccountType;
  followers: number;
  follows: number;
  engagementRate: number;
  pictureSeed: string;
  demographics: Demographics;
  /** Graph calls per rolling 24 h of real time. */
  callLimit: number;
}

export interface SimMedia {
  id: string;
  accountId: string;
  parentId: string | null;
  kind: MediaKind;
  video: boolean;
  caption: string;
  /** Seen by people on the simulated page only: the API hands out no stickers (rules.md 4). */
  stickers: string[];
  paidPartnership: boolean;
  copyrightFlagged: boolean;
  seed: string;
  finals: Finals;
  /** `instant`: final figures from the moment of posting on. */
  growth: 'curve' | 'instant';
  /** Insights are empty until the media is this old. */
  lagMinutes: number;
  sampleRow: number | null;
  takenAt: Date;
}

export const STORY_LIFE_MS = 24 * 3_600_000;

/** Public at this instant: already posted, and a story not yet over. */
export function isAlive(media: Pick<SimMedia, 'kind' | 'takenAt'>, at: Date): boolean {
  const age = at.getTime() - media.takenAt.getTime();
  return age >= 0 && (media.kind !== 'story' || age < STORY_LIFE_MS);
}

/** `media_product_type` of a media. */
export function productTypeOf(kind: MediaKind): ProductType {
  if (kind === 'story') return 'STORY';
  return kind === 'reel' ? 'REELS' : 'FEED';
}

const FIRST_ACCOUNT = 17_841_400_000_000_000n;
const FIRST_SCOPED = 24_500_000_000_000n;
const FIRST_POST = 17_910_000_000_000_000n;
const FIRST_STORY = 17_861_000_000_000_000n;

/** The app-scoped id of an account, which differs from its professional account id. */
export function scopedIdOf(accountId: string): string {
  return String(BigInt(accountId) - FIRST_ACCOUNT + FIRST_SCOPED);
}

/** Short code of a media as it stands in its permalink. */
export function shortcodeOf(mediaId: string): string {
  const id = BigInt(mediaId);
  const [prefix, number] = id >= FIRST_POST ? ['SIM', id - FIRST_POST] : ['SIS', id - FIRST_STORY];
  return prefix + number.toString(36).toUpperCase().padStart(4, '0');
}

/** The media id behind a short code, or undefined when it is none of ours. */
export function mediaIdOf(shortcode: string): string | undefined {
  const parts = /^(SIM|SIS)([0-9A-Z]{4,8})$/.exec(shortcode);
  if (!parts) return undefined;
  let number = 0n;
  for (const sign of parts[2] ?? '') number = number * 36n + BigInt(parseInt(sign, 36));
  return String((parts[1] === 'SIM' ? FIRST_POST : FIRST_STORY) + number);
}

/** An id as the API takes them; everything else is an unknown object. */
export function isMediaId(text: string): boolean {
  return /^\d{17}$/.test(text);
}
