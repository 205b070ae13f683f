import { Global, Module } from '@nestjs/common';
import { SocialConnector } from '@app/creators';
import { GraphClient } from './graph.client.js';
import { InstagramConnector } from './instagram.connector.js';
import { InstagramMedia } from './instagram.media.js';
import { Pace } from './pace.js';

/** Gives creators its port to the platform: global, because a lower module never imports a higher one. */
@Global()
@Module({
  providers: [Pace, GraphClient, InstagramMedia, InstagramConnector, { provide: SocialConnector, useExisting: InstagramConnector }],
  exports: [SocialConnector, InstagramMedia],
})
export class InstagramConnectorModule {}
