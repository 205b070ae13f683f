export { InstagramConnectorModule } from './instagram/instagram-connector.module.js';
export { ContentSyncApi, type ContentFacts, type MetricName, type SnapshotFacts } from './contract/content-sync.api.js';
export * from './contract/content-sync.events.js';
