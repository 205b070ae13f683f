import { queryOptions } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import { IconBolt, IconCheckCircle, IconClock, IconCrossCircle, IconFlag, IconParcel, IconUndo, type Icon } from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';

/** States of a collaboration; their words are `collaboration.*` of the namespace. */
export const COLLABORATION_LOOKS = {
  preparing: { tone: 'amber', icon: IconParcel },
  active: { tone: 'green', icon: IconBolt },
  overdue: { tone: 'red', icon: IconClock },
  fulfilled: { tone: 'teal', icon: IconCheckCircle },
  partly_fulfilled: { tone: 'yellow', icon: IconFlag },
  no_show: { tone: 'red', icon: IconCrossCircle },
  ended_by_agreement: { tone: 'gray', icon: IconUndo },
  removed: { tone: 'gray', icon: IconCrossCircle },
  completed: { tone: 'dark', icon: IconCheckCircle },
} as const satisfies Record<string, { tone: Tone; icon: Icon }>;

export type CollaborationState = keyof typeof COLLABORATION_LOOKS;

/** What chat needs of a collaboration (`CollaborationRowDto`). */
export interface Person {
  id: string;
  state: CollaborationState;
  creator: { id: string; name: string; handle: string | null; pictureUrl: string | null; followers: number };
  variant: string | null;
  handOver: string;
  deliverables: { total: number; done: number };
  deadlineAt: string | null;
  /** The clock stands: the deadline moves on. */
  clockStopped: { since: string } | null;
}

/** States of a parcel; their words are `parcel.*`. */
export type ParcelState = 'waiting' | 'sent' | 'received' | 'assumed_received' | 'not_needed';

export interface Parcel {
  collaborationId: string;
  state: ParcelState;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  sentAt: string | null;
  receivedAt: string | null;
}

export const peopleKeys = {
  all: ['chat-people'] as const,
  ofCampaign: (campaignId: string) => ['chat-people', 'campaign', campaignId] as const,
  waiting: (campaignId: string) => ['chat-people', 'waiting', campaignId] as const,
  one: (collaborationId: string) => ['chat-people', 'one', collaborationId] as const,
};

onLiveChange('collaboration', () => [peopleKeys.all]);
onLiveChange('shipment', () => [peopleKeys.all]);
onLiveChange('content', () => [peopleKeys.all]);

const PAGE = 200;

async function everything<T>(path: string, id: string, query: Record<string, string>, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await request<Page<T>>('GET', path, {
      params: { path: { id }, query: { ...query, limit: PAGE, cursor } },
      signal,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** All collaborations of a campaign: whom a message to all can reach. */
export const peopleQuery = (campaignId: string) =>
  queryOptions({
    queryKey: peopleKeys.ofCampaign(campaignId),
    queryFn: ({ signal }) => everything<Person>('/campaigns/{id}/collaborations', campaignId, {}, signal),
  });

/** Collaborations whose parcel was not sent yet. */
export const unsentQuery = (campaignId: string) =>
  queryOptions({
    queryKey: peopleKeys.waiting(campaignId),
    queryFn: ({ signal }) => everything<Parcel>('/campaigns/{id}/shipments', campaignId, { state: 'waiting' }, signal),
    select: (parcels) => new Set(parcels.map(({ collaborationId }) => collaborationId)),
  });

/** The collaboration behind a conversation. */
export const personQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: [...peopleKeys.one(collaborationId), 'collaboration'],
    queryFn: ({ signal }) => request<Person>('GET', '/collaborations/{id}', { params: { path: { id: collaborationId } }, signal }),
  });

export const parcelQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: [...peopleKeys.one(collaborationId), 'parcel'],
    queryFn: ({ signal }) => request<Parcel>('GET', '/collaborations/{id}/shipment', { params: { path: { id: collaborationId } }, signal }),
  });
