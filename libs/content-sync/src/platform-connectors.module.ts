import { Global, Module } from '@nestjs/common';
import { SocialConnector } from '@app/creators';
import { GraphClient } from './instagram/graph.client.js';
import { InstagramConnector } from './instagram/instagram.connector.js';
import { InstagramMedia } from './instagram/instagram.media.js';
import { Pace } from './instagram/pace.js';
import { PlatformConnectors } from './platform-connectors.js';
import { TiktokClient } from './tiktok/tiktok.client.js';
import { TiktokConnector } from './tiktok/tiktok.connector.js';
import { TiktokPace } from './tiktok/tiktok.pace.js';

/** Gives creators its port to the platforms: global, because a lower module never imports a higher one. */
@Global()
@Module({
  providers: [
    Pace,
    GraphClient,
    InstagramMedia,
    InstagramConnector,
    TiktokPace,
    TiktokClient,
    TiktokConnector,
    PlatformConnectors,
    { provide: SocialConnector, useExisting: PlatformConnectors },
  ],
  exports: [SocialConnector, InstagramMedia],
})
export class PlatformConnectorsModule {}
