export const SOCIAL_PLATFORMS = ['instagram', 'tiktok'] as const;
export type SocialPlatform = (typeof SOCIAL_PLATFORMS)[number];

export interface LinkedProfile {
  platformUserId: string;
  handle: string;
  name: string;
  pictureUrl: string | null;
  followers: number;
  following: number;
  mediaCount: number;
}

export interface RecentPost {
  takenAt: Date;
  likes: number | null;
  comments: number | null;
}

/** A post as brands see it on the creator's page (CRE-6). What the platform does not tell is null. */
export interface ShownPost {
  platformPostId: string;
  kind: 'post' | 'reel' | 'video';
  caption: string;
  /** http or https only. */
  permalink: string | null;
  takenAt: Date;
  likes: number | null;
  comments: number | null;
  views: number | null;
  reach: number | null;
  /** Of the platform; expires. */
  pictureUrl: string | null;
}

/** What a platform gives to read with. `refresh`: where access tokens live for hours, what renews them; it changes with each use. */
export interface PlatformTokens {
  accessToken: string;
  expiresAt: Date;
  refresh: { token: string; expiresAt: Date } | null;
}

/** The platform does not take the token any more: the creator must reconnect. */
export class TokenRefusedError extends Error {}
/** Only professional accounts can be linked (CRE-2). */
export class NotProfessionalError extends Error {}
/** The creator did not allow what an account cannot be linked without: handle and followers. */
export class PermissionsMissingError extends Error {}
/** The platform asks to slow down or is not answering: try again after `retryAfterMs`. */
export class PlatformBusyError extends Error {
  constructor(
    message: string,
    readonly retryAfterMs: number,
  ) {
    super(message);
  }
}

/**
 * Port to the outside platform, owned by creators and implemented by content-sync's connectors (a lower module never imports a higher one).
 * Every method does network calls: never inside a transaction. Throws `TokenRefusedError`, `PlatformBusyError`.
 */
export abstract class SocialConnector {
  /** Whether this instance has an app of the platform. */
  abstract offers(platform: SocialPlatform): boolean;
  abstract authorizeUrl(platform: SocialPlatform, state: string, redirectUri: string): string;
  /** Changes the code into tokens and reads the profile. Errors: also `NotProfessionalError`, `PermissionsMissingError`. */
  abstract link(
    platform: SocialPlatform,
    code: string,
    redirectUri: string,
    signal: AbortSignal,
  ): Promise<PlatformTokens & { permissions: string[]; profile: LinkedProfile }>;
  abstract profile(platform: SocialPlatform, accessToken: string, signal: AbortSignal): Promise<LinkedProfile>;
  abstract refresh(
    platform: SocialPlatform,
    tokens: { accessToken: string; refreshToken: string | null },
    signal: AbortSignal,
  ): Promise<PlatformTokens>;
  /** Gives the access back, where the platform has a way to. */
  abstract revoke(platform: SocialPlatform, accessToken: string, signal: AbortSignal): Promise<void>;
  /** Newest first, at most `limit`, without stories; null when the creator does not let us see them. */
  abstract recentPosts(platform: SocialPlatform, accessToken: string, limit: number, signal: AbortSignal): Promise<RecentPost[] | null>;
  /** The newest posts with their figures, at most `limit`, without stories; null when the creator does not let us see them. */
  abstract latestPosts(platform: SocialPlatform, accessToken: string, limit: number, signal: AbortSignal): Promise<ShownPost[] | null>;
  /** Counts of followers by country, age and gender; null where the platform gives none (fewer than 100 followers). */
  abstract audience(
    platform: SocialPlatform,
    accessToken: string,
    platformUserId: string,
    signal: AbortSignal,
  ): Promise<{ countries: Record<string, number> | null; ages: Record<string, number> | null; genders: Record<string, number> | null }>;
  /**
   * Loads a file whose address the platform gave out (profile picture, media). Null when it is gone, too large, of another type, or
   * lies on a host that is not the platform's.
   */
  abstract download(
    platform: SocialPlatform,
    url: string,
    limits: { maxBytes: number; types: readonly string[] },
    signal: AbortSignal,
  ): Promise<{ data: Buffer; type: string } | null>;
}
