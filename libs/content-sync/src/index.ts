import { AccountSync } from './account-sync.entity.js';
import { Content } from './content.entity.js';
import { MediaFileRow } from './media-file.entity.js';
import { DraftFile } from './drafts/draft-file.entity.js';
import { Draft } from './drafts/draft.entity.js';
import { Snapshot } from './snapshot.entity.js';

export { ContentSyncModule } from './content-sync.module.js';
export { ContentSyncApi, type ContentFacts, type DraftFacts, type MetricName, type SnapshotFacts } from './contract/content-sync.api.js';
export * from './contract/content-sync.events.js';
export * from './contract/drafts.events.js';
export { PlatformConnectorsModule } from './platform-connectors.module.js';

export const CONTENT_SYNC_ENTITIES = [Content, MediaFileRow, Snapshot, AccountSync, Draft, DraftFile];
