import { Inject, Injectable } from '@nestjs/common';
import { PermissionsMissingError, type LinkedProfile, type PlatformTokens, type RecentPost, type ShownPost } from '@app/creators';
import { ENV, SystemClock, type Env } from '@app/platform';
import { load, mayLoad } from '../download.js';
import type { PlatformConnector } from '../platform-connectors.js';
import { count, isObject, number, objects, safeLink, text, type Json } from '../platform-json.js';
import { TiktokClient } from './tiktok.client.js';
import { InvalidRequestError, ScopeMissingError, TransientError } from './tiktok.errors.js';

const SCOPES = 'user.info.basic,user.info.profile,user.info.stats,video.list';
/** Without these there is neither handle nor followers. */
const NEEDED = ['user.info.basic', 'user.info.profile', 'user.info.stats'];
const USER_FIELDS = [
  'open_id',
  'username',
  'display_name',
  'avatar_large_url',
  'avatar_url',
  'follower_count',
  'following_count',
  'video_count',
];
const VIDEO_FIELDS = ['id', 'create_time', 'like_count', 'comment_count'];
const SHOWN_FIELDS = [...VIDEO_FIELDS, 'view_count', 'title', 'video_description', 'share_url', 'cover_image_url'];
/** The platform hands out at most so many videos at once, sometimes fewer. */
const PAGE = 20;
/** Where TikTok's pictures lie. */
const FILE_HOSTS = ['.tiktokcdn.com', '.tiktokcdn-us.com', '.tiktokcdn-eu.com'];
/** Used when an answer names no lifetime: the shorter of those documented. */
const ACCESS_SECONDS = 7_200;
const REFRESH_SECONDS = 15_552_000;
const MOST = 2_147_483_647;

/** TikTok with Login Kit and Display API behind the port of creators (platform-apis.md 2.2–2.4). */
@Injectable()
export class TiktokConnector implements PlatformConnector {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly client: TiktokClient,
    private readonly clock: SystemClock,
  ) {}

  offered(): boolean {
    return this.env.tiktok.clientKey !== '';
  }

  authorizeUrl(state: string, redirectUri: string): string {
    const parameters = new URLSearchParams({
      client_key: this.env.tiktok.clientKey,
      scope: SCOPES,
      response_type: 'code',
      redirect_uri: redirectUri,
      state,
      disable_auto_auth: '1',
    });
    return `${this.env.tiktok.authorizeBase}/v2/auth/authorize/?${parameters.toString()}`;
  }

  async link(
    code: string,
    redirectUri: string,
    signal: AbortSignal,
  ): Promise<PlatformTokens & { permissions: string[]; profile: LinkedProfile }> {
    const answer = await this.client.token({ code, grant_type: 'authorization_code', redirect_uri: redirectUri }, signal);
    const tokens = this.tokensOf(answer);
    const permissions = (text(answer['scope']) ?? '').split(/[,\s]+/).filter((scope) => scope !== '');
    if (NEEDED.some((scope) => !permissions.includes(scope)))
      throw new PermissionsMissingError('TikTok was not allowed to show the profile');
    return { ...tokens, permissions, profile: await this.profile(tokens.accessToken, signal) };
  }

  async profile(accessToken: string, signal: AbortSignal): Promise<LinkedProfile> {
    const { user } = await this.client.read('/v2/user/info/', USER_FIELDS, accessToken, signal).catch((error: unknown) => {
      throw error instanceof ScopeMissingError ? new PermissionsMissingError(error.message) : error;
    });
    if (!isObject(user)) throw new InvalidRequestError('TikTok left out the user');
    const handle = required(readable(user['username'], 60));
    return {
      platformUserId: required(readable(user['open_id'], 200)),
      handle,
      name: readable(user['display_name'], 200) ?? handle,
      pictureUrl: text(user['avatar_large_url']) ?? text(user['avatar_url']),
      followers: figure(user['follower_count']),
      following: figure(user['following_count']),
      mediaCount: figure(user['video_count']),
    };
  }

  async refresh(tokens: { accessToken: string; refreshToken: string | null }, signal: AbortSignal): Promise<PlatformTokens> {
    const refreshToken = required(tokens.refreshToken);
    return this.tokensOf(await this.client.token({ grant_type: 'refresh_token', refresh_token: refreshToken }, signal));
  }

  async revoke(accessToken: string, signal: AbortSignal): Promise<void> {
    await this.client.revoke(accessToken, signal);
  }

  /** Videos with likes and comments; null when the creator did not allow `video.list`. */
  async recentPosts(accessToken: string, limit: number, signal: AbortSignal): Promise<RecentPost[] | null> {
    const videos = await this.videos(accessToken, VIDEO_FIELDS, limit, signal);
    return videos && videos.flatMap((video) => post(video) ?? []);
  }

  /** With views, without reach: the Display API has none. */
  async latestPosts(accessToken: string, limit: number, signal: AbortSignal): Promise<ShownPost[] | null> {
    const videos = await this.videos(accessToken, SHOWN_FIELDS, limit, signal);
    return videos && videos.flatMap((video) => shown(video) ?? []).slice(0, limit);
  }

  /** Newest first; null when the creator did not allow `video.list`. */
  private async videos(accessToken: string, fields: readonly string[], limit: number, signal: AbortSignal): Promise<Json[] | null> {
    const found: Json[] = [];
    let cursor: number | null = null;
    try {
      for (let page = 0; page < limit && found.length < limit; page++) {
        const asked = { max_count: Math.min(PAGE, limit - found.length), ...(cursor === null ? {} : { cursor }) };
        const data: Json = await this.client.read('/v2/video/list/', fields, accessToken, signal, asked);
        found.push(...objects(data['videos']));
        const next = number(data['cursor']);
        if (data['has_more'] !== true || next === null || (cursor !== null && next >= cursor)) break;
        cursor = next;
      }
    } catch (error) {
      if (error instanceof ScopeMissingError) return null;
      throw error;
    }
    return found;
  }

  /** TikTok's Display API knows nothing of the audience (platform-apis.md 0.1). */
  audience(): Promise<{ countries: null; ages: null; genders: null }> {
    return Promise.resolve({ countries: null, ages: null, genders: null });
  }

  async download(
    url: string,
    limits: { maxBytes: number; types: readonly string[] },
    signal: AbortSignal,
  ): Promise<{ data: Buffer; type: string } | null> {
    const { openBase, authorizeBase, timeoutMs } = this.env.tiktok;
    if (!mayLoad(url, [openBase, authorizeBase], FILE_HOSTS)) return null;
    try {
      return await load(url, limits, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs * 6)]));
    } catch {
      throw new TransientError('A file of TikTok could not be loaded');
    }
  }

  private tokensOf(answer: Json): PlatformTokens {
    const now = this.clock.now().getTime();
    const after = (name: string, fallback: number) => new Date(now + (number(answer[name]) ?? fallback) * 1000);
    const refreshToken = text(answer['refresh_token']);
    return {
      accessToken: required(text(answer['access_token'])),
      expiresAt: after('expires_in', ACCESS_SECONDS),
      refresh: refreshToken === null ? null : { token: refreshToken, expiresAt: after('refresh_expires_in', REFRESH_SECONDS) },
    };
  }
}

function post(video: Json): RecentPost | null {
  const seconds = number(video['create_time']);
  if (seconds === null) return null;
  return { takenAt: new Date(seconds * 1000), likes: count(video['like_count']), comments: count(video['comment_count']) };
}

function shown(video: Json): ShownPost | null {
  const platformPostId = readable(video['id'], 60);
  const figures = post(video);
  if (platformPostId === null || !figures) return null;
  return {
    ...figures,
    platformPostId,
    kind: 'video',
    caption: readable(video['video_description'], 300) ?? readable(video['title'], 300) ?? '',
    permalink: safeLink(text(video['share_url'])),
    views: count(video['view_count']),
    reach: null,
    pictureUrl: text(video['cover_image_url']),
  };
}

/** A text of the platform that a database takes. */
function readable(value: unknown, most: number): string | null {
  const given = text(value)?.replaceAll('\u0000', '').toWellFormed().slice(0, most).toWellFormed() ?? '';
  return given === '' ? null : given;
}

function figure(value: unknown): number {
  return Math.min(count(value) ?? 0, MOST);
}

function required(value: string | null): string {
  if (value === null) throw new InvalidRequestError('TikTok left out a field it promises');
  return value;
}
