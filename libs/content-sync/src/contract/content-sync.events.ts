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
/** A content went over from one collaboration of its creator to another, maybe of another organisation; it may count in neither now. */
export const contentMoved = defineEvent<ContentFact & { from: Omit<ContentFact, 'contentId' | 'creatorId'> }>(
  'content-sync.content-moved.v1',
);
/** New figures arrived (batched per account and run). */
export const metricsUpdated = defineEvent<{ campaignId: string; organisationId: string; brandId: string; contentIds: string[] }>(
  'content-sync.metrics-updated.v1',
);
