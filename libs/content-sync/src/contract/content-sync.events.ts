import { defineEvent } from '@app/platform';

interface ContentFact {
  contentId: string;
  collaborationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

/** A content was found and matched (or offered, or incomplete): `state` says which. */
export const contentSynced = defineEvent<ContentFact & { kind: string; state: string }>('content-sync.content-synced.v1');
export const contentRemoved = defineEvent<ContentFact>('content-sync.content-removed.v1');
/** New figures arrived (batched per account and run). */
export const metricsUpdated = defineEvent<{ campaignId: string; organisationId: string; brandId: string; contentIds: string[] }>(
  'content-sync.metrics-updated.v1',
);
