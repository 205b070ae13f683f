import { Inject, Injectable } from '@nestjs/common';
import { NotProfessionalError, type LinkedProfile, type PlatformTokens, type RecentPost, type ShownPost } from '@app/creators';
import { ENV, SystemClock, type Env } from '@app/platform';
import { load, mayLoad } from '../download.js';
import type { PlatformConnector } from '../platform-connectors.js';
import { GraphClient } from './graph.client.js';
import { InvalidRequestError, PermissionMissingError, TransientError } from './graph.errors.js';
import { count, number, text, unwrap, type Json } from './graph.parse.js';
import { readDemographics } from './insights.js';
import { InstagramMedia } from './instagram.media.js';

const SCOPES = 'instagram_business_basic,instagram_business_manage_insights';
const PROFILE_FIELDS = 'user_id,username,name,account_type,profile_picture_url,followers_count,follows_count,media_count';
const PROFESSIONAL = ['business', 'media_creator', 'creator'];
/** Where Instagram's pictures and videos lie. */
export const FILE_HOSTS = ['.cdninstagram.com', '.fbcdn.net'];
const LONG_TOKEN_SECONDS = 60 * 86_400;

/** Instagram with Instagram Login behind the port of creators (platform-apis.md 1.1–1.4, 1.8). */
@Injectable()
export class InstagramConnector implements PlatformConnector {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly graph: GraphClient,
    private readonly media: InstagramMedia,
    private readonly clock: SystemClock,
  ) {}

  offered(): boolean {
    return this.env.instagram.appId !== '';
  }

  authorizeUrl(state: string, redirectUri: string): string {
    const parameters = new URLSearchParams({
      client_id: this.env.instagram.appId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: SCOPES,
      state,
    });
    return `${this.env.instagram.authorizeBase}/oauth/authorize?${parameters.toString()}`;
  }

  async link(
    code: string,
    redirectUri: string,
    signal: AbortSignal,
  ): Promise<PlatformTokens & { permissions: string[]; profile: LinkedProfile }> {
    const { appId, appSecret } = this.env.instagram;
    const short = unwrap(
      await this.graph.redeem(
        {
          client_id: appId,
          client_secret: appSecret,
          grant_type: 'authorization_code',
          redirect_uri: redirectUri,
          code: code.replace(/#_$/, ''),
        },
        signal,
      ),
    );
    const shortToken = required(text(short['access_token']));
    const long = await this.graph.token(
      'access_token',
      { grant_type: 'ig_exchange_token', client_secret: appSecret, access_token: shortToken },
      signal,
    );
    const token = this.tokenOf(long);
    return { ...token, permissions: permissionsOf(short), profile: await this.profile(token.accessToken, signal) };
  }

  async profile(accessToken: string, signal: AbortSignal): Promise<LinkedProfile> {
    const profile = unwrap(await this.graph.read('me', { fields: PROFILE_FIELDS }, accessToken, signal));
    const type = text(profile['account_type'])?.toLowerCase() ?? null;
    if (type !== null && !PROFESSIONAL.includes(type)) throw new NotProfessionalError('The account is not a professional account');
    const handle = required(text(profile['username']));
    return {
      platformUserId: required(text(profile['user_id']) ?? text(profile['id'])),
      handle,
      name: text(profile['name']) ?? handle,
      pictureUrl: text(profile['profile_picture_url']),
      followers: count(profile['followers_count']) ?? 0,
      following: count(profile['follows_count']) ?? 0,
      mediaCount: count(profile['media_count']) ?? 0,
    };
  }

  async refresh({ accessToken }: { accessToken: string }, signal: AbortSignal): Promise<PlatformTokens> {
    return this.tokenOf(
      await this.graph.token('refresh_access_token', { grant_type: 'ig_refresh_token', access_token: accessToken }, signal),
    );
  }

  /** Instagram has no way to give a token back. */
  async revoke(): Promise<void> {}

  async recentPosts(accessToken: string, limit: number, signal: AbortSignal): Promise<RecentPost[]> {
    return this.media.figures(accessToken, limit, signal);
  }

  async latestPosts(accessToken: string, limit: number, signal: AbortSignal): Promise<ShownPost[] | null> {
    return this.media.latest(accessToken, limit, signal);
  }

  async audience(accessToken: string, platformUserId: string, signal: AbortSignal): ReturnType<PlatformConnector['audience']> {
    const countries = await this.demographics(accessToken, platformUserId, 'country', signal);
    if (countries === null) return { countries: null, ages: null, genders: null };
    const ages = await this.demographics(accessToken, platformUserId, 'age', signal);
    const genders = await this.demographics(accessToken, platformUserId, 'gender', signal);
    return { countries, ages, genders };
  }

  async download(
    url: string,
    limits: { maxBytes: number; types: readonly string[] },
    signal: AbortSignal,
  ): Promise<{ data: Buffer; type: string } | null> {
    const { graphBase, tokenBase, authorizeBase, timeoutMs } = this.env.instagram;
    if (!mayLoad(url, [graphBase, tokenBase, authorizeBase], FILE_HOSTS)) return null;
    try {
      return await load(url, limits, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs * 6)]));
    } catch {
      throw new TransientError('A file of Instagram could not be loaded');
    }
  }

  /** Null when the platform gives none: fewer than 100 followers, insights not allowed. */
  private async demographics(
    accessToken: string,
    platformUserId: string,
    dimension: string,
    signal: AbortSignal,
  ): Promise<Record<string, number> | null> {
    try {
      const body = await this.graph.read(
        `${encodeURIComponent(platformUserId)}/insights`,
        { metric: 'follower_demographics', period: 'lifetime', metric_type: 'total_value', timeframe: 'this_month', breakdown: dimension },
        accessToken,
        signal,
      );
      return readDemographics(body, dimension);
    } catch (error) {
      if (error instanceof PermissionMissingError || error instanceof InvalidRequestError) return null;
      throw error;
    }
  }

  private tokenOf(body: Json): PlatformTokens {
    const seconds = number(body['expires_in']) ?? LONG_TOKEN_SECONDS;
    return {
      accessToken: required(text(body['access_token'])),
      expiresAt: new Date(this.clock.now().getTime() + seconds * 1000),
      refresh: null,
    };
  }
}

function permissionsOf(token: Json): string[] {
  const given = token['permissions'];
  const names = Array.isArray(given) ? given.map(text) : (text(given)?.split(/[,\s]+/) ?? []);
  return names.filter((name): name is string => name !== null && name !== '');
}

function required(value: string | null): string {
  if (value === null) throw new InvalidRequestError('Instagram left out a field it promises');
  return value;
}
