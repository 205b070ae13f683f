import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Side, Thread } from './chat.types.js';

export const chatKeys = {
  lists: () => ['chat', 'threads'] as const,
  unread: () => ['chat', 'unread'] as const,
  one: (id: string) => ['chat', 'thread', id] as const,
  ofCollaboration: (id: string) => ['chat', 'of-collaboration', id] as const,
  conversation: (id: string) => ['chat', 'conversation', id] as const,
};

onLiveChange('thread', (id) => [chatKeys.lists(), chatKeys.unread(), chatKeys.one(id)]);

/** Filters of a list of threads. Brands give their `brandId`, a campaign's own page its `campaignId`. */
export interface ThreadFilter {
  side: Side;
  brandId?: string | undefined;
  campaignId?: string | undefined;
  q?: string | undefined;
  unread?: boolean | undefined;
}

/** Conversations, the last active first, page after page. */
export const threadsQuery = ({ campaignId, side, brandId, q, unread }: ThreadFilter) =>
  infiniteQueryOptions({
    queryKey: [...chatKeys.lists(), { campaignId, side, brandId, q, unread }],
    queryFn: ({ signal, pageParam }) => {
      const query = { q, unread: unread === true ? true : undefined, limit: 30, cursor: pageParam };
      return campaignId === undefined
        ? request<Page<Thread>>('GET', '/threads', { params: { query: { ...query, side, brandId } }, signal })
        : request<Page<Thread>>('GET', '/campaigns/{id}/threads', { params: { path: { id: campaignId }, query }, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** How many conversations have something unread, for the navigation; 10 means that many or more. */
export const unreadThreadsQuery = (filter: Pick<ThreadFilter, 'side' | 'brandId'>) =>
  queryOptions({
    queryKey: [...chatKeys.unread(), filter],
    queryFn: ({ signal }) =>
      request<Page<Thread>>('GET', '/threads', { params: { query: { ...filter, unread: true, limit: 10 } }, signal }),
    select: (page) => page.items.length,
  });

export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: chatKeys.one(id),
    queryFn: ({ signal }) => request<Thread>('GET', '/threads/{id}', { params: { path: { id } }, signal }),
  });

/** The conversation of one collaboration; 404 before the preparation began. */
export const threadOfCollaborationQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: chatKeys.ofCollaboration(collaborationId),
    queryFn: ({ signal }) => request<Thread>('GET', '/collaborations/{id}/thread', { params: { path: { id: collaborationId } }, signal }),
  });
