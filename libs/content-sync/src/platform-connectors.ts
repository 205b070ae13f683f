import { Injectable } from '@nestjs/common';
import {
  SocialConnector,
  type LinkedProfile,
  type PlatformTokens,
  type RecentPost,
  type ShownPost,
  type SocialPlatform,
} from '@app/creators';
import { InstagramConnector } from './instagram/instagram.connector.js';
import { TiktokConnector } from './tiktok/tiktok.connector.js';

type Port = SocialConnector;
type WithoutPlatform<Method> = Method extends (platform: SocialPlatform, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

/** What each platform gives: the port of creators without its first word. */
export interface PlatformConnector {
  offered(): boolean;
  authorizeUrl: WithoutPlatform<Port['authorizeUrl']>;
  link: WithoutPlatform<Port['link']>;
  profile: WithoutPlatform<Port['profile']>;
  refresh: WithoutPlatform<Port['refresh']>;
  revoke: WithoutPlatform<Port['revoke']>;
  recentPosts: WithoutPlatform<Port['recentPosts']>;
  latestPosts: WithoutPlatform<Port['latestPosts']>;
  audience: WithoutPlatform<Port['audience']>;
  download: WithoutPlatform<Port['download']>;
}

/** The port of creators over all platforms: hands each call to the connector of its platform. */
@Injectable()
export class PlatformConnectors extends SocialConnector {
  private readonly by: Readonly<Record<SocialPlatform, PlatformConnector>>;

  constructor(instagram: InstagramConnector, tiktok: TiktokConnector) {
    super();
    this.by = { instagram, tiktok };
  }

  offers(platform: SocialPlatform): boolean {
    return this.by[platform].offered();
  }

  authorizeUrl(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['authorizeUrl']>): string {
    return this.by[platform].authorizeUrl(...rest);
  }

  link(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['link']>): ReturnType<PlatformConnector['link']> {
    return this.by[platform].link(...rest);
  }

  profile(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['profile']>): Promise<LinkedProfile> {
    return this.by[platform].profile(...rest);
  }

  refresh(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['refresh']>): Promise<PlatformTokens> {
    return this.by[platform].refresh(...rest);
  }

  revoke(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['revoke']>): Promise<void> {
    return this.by[platform].revoke(...rest);
  }

  recentPosts(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['recentPosts']>): Promise<RecentPost[] | null> {
    return this.by[platform].recentPosts(...rest);
  }

  latestPosts(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['latestPosts']>): Promise<ShownPost[] | null> {
    return this.by[platform].latestPosts(...rest);
  }

  audience(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['audience']>): ReturnType<PlatformConnector['audience']> {
    return this.by[platform].audience(...rest);
  }

  download(platform: SocialPlatform, ...rest: Parameters<PlatformConnector['download']>): ReturnType<PlatformConnector['download']> {
    return this.by[platform].download(...rest);
  }
}
