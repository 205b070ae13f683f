import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { decidedQueueQuery, decisionMutation, type QueueState } from '../../shared/api/decided-queue.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export type Level = 'newcomer' | 'proven' | 'pro';

export interface Requirement {
  code: 'completed' | 'fulfilled' | 'on-time' | 'rating';
  value: number | null;
  target: number;
  met: boolean;
}

/** A creator's own record (`RecordDto`). */
export interface CreatorRecord {
  level: Level;
  levelSince: string | null;
  rating: { average: number; count: number } | null;
  reliability: { counted: number; fulfilledShare: number; onTimeShare: number | null } | null;
  firstReply: { count: number; medianSeconds: number } | null;
  /** First replies that count. */
  replies: number;
  counted: number;
  shownFrom: number;
  from: string;
  next: { level: Level; requirements: Requirement[] } | null;
  downgrade: { to: Level; at: string; announcedAt: string; breakdown: Requirement[] } | null;
  help: Array<{
    code: 'deliver-before-deadline' | 'deliver-everything' | 'complete-more' | 'better-ratings' | 'reply-sooner' | 'object';
    count: number;
  }>;
}

export interface RecordEvent {
  id: string;
  collaborationId: string;
  campaignTitle: string;
  brandName: string;
  reason:
    | 'fulfilled'
    | 'late'
    | 'partly-fulfilled'
    | 'no-show'
    | 'own-fault'
    | 'not-at-fault'
    | 'by-agreement'
    | 'not-collected'
    | 'reopened'
    | 'first-reply';
  counts: boolean;
  fulfilled: boolean;
  onTime: boolean | null;
  at: string;
  /** Of a first reply: the brand's message that waited for it. */
  askedAt: string | null;
  objection: { state: 'open' | 'granted' | 'refused'; reason: string; at: string; decisionReason: string | null } | null;
  can: { object: boolean };
}

export interface StaffObjection extends RecordEvent {
  creatorId: string;
  creatorName: string;
}

const KEY = ['record'] as const;

onLiveChange('record', () => [KEY]);
onLiveChange('collaboration', () => [KEY]);
onLiveChange('rating', () => [KEY]);

export const recordQuery = () =>
  queryOptions({ queryKey: [...KEY, 'own'], queryFn: ({ signal }) => request<CreatorRecord>('GET', '/creator/record', { signal }) });

export const recordEventsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'events'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<RecordEvent>>('GET', '/creator/record/events', { params: { query: { cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

export const objectMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: { eventId: string; reason: string }) => request<RecordEvent>('POST', '/creator/record/objections', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });

export const staffObjectionsQuery = (state: QueueState) => decidedQueueQuery<StaffObjection>(KEY, 'objections', state);

export const decideMutation = (client: QueryClient) => decisionMutation(client, KEY, 'objections');
