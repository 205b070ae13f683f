import { infiniteQueryOptions, keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Content, ContentFilter, Deliverable, Snapshots } from './content-sync.types.js';

export const contentKeys = {
  lists: (campaignId: string) => ['contents', 'of-campaign', campaignId] as const,
  allLists: () => ['contents', 'of-campaign'] as const,
  one: (id: string) => ['contents', 'one', id] as const,
  ofCollaborations: () => ['contents', 'of-collaboration'] as const,
  creators: (campaignId: string) => ['contents', 'creators', campaignId] as const,
};

onLiveChange('content', (id) => [contentKeys.allLists(), contentKeys.ofCollaborations(), contentKeys.one(id)]);
// New figures come as a change of the campaign (REP-7).
onLiveChange('campaign', (id) => [contentKeys.lists(id), contentKeys.creators(id)]);

const path = (id: string) => ({ path: { id } });

/** A campaign's contents, newest first; the first page tells how many there are. */
export const contentsQuery = (campaignId: string, filter: ContentFilter) =>
  infiniteQueryOptions({
    queryKey: [...contentKeys.lists(campaignId), filter],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Content>>('GET', '/campaigns/{id}/contents', {
        params: {
          ...path(campaignId),
          query: { ...filter, limit: 48, cursor: pageParam, include: pageParam === undefined ? 'total' : undefined },
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  });

export const contentQuery = (id: string) =>
  queryOptions({
    queryKey: contentKeys.one(id),
    queryFn: ({ signal }) => request<Content>('GET', '/contents/{id}', { params: path(id), signal }),
  });

/** All snapshots of a content, and when the next one is planned. */
export const snapshotsQuery = (id: string) =>
  queryOptions({
    queryKey: [...contentKeys.one(id), 'snapshots'],
    queryFn: ({ signal }) => request<Snapshots>('GET', '/contents/{id}/snapshots', { params: path(id), signal }),
  });

/** Contents of one collaboration, newest first. */
export const collaborationContentsQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: [...contentKeys.ofCollaborations(), collaborationId],
    queryFn: ({ signal }) =>
      request<{ items: Content[] }>('GET', '/collaborations/{id}/contents', { params: path(collaborationId), signal }),
    select: (answer) => answer.items,
  });

/** The creators of a campaign, for the filter. */
export const contentCreatorsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: contentKeys.creators(campaignId),
    queryFn: ({ signal }) =>
      request<Page<{ creator: { id: string; name: string } }>>('GET', '/campaigns/{id}/collaborations', {
        params: { ...path(campaignId), query: { limit: 200 } },
        signal,
      }),
    select: (page) => page.items.map(({ creator }) => creator),
  });

/** What the creator of a content owes, for assigning. */
export const deliverablesQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: ['contents', 'deliverables', collaborationId],
    queryFn: ({ signal }) =>
      request<{ deliverableList: Deliverable[] }>('GET', '/collaborations/{id}', { params: path(collaborationId), signal }),
    select: (collaboration) => collaboration.deliverableList,
    staleTime: 0,
  });

export type ContentAction = 'recheck' | 'waive' | 'snapshots' | 'assign';

/** A brand's action on a content; the answer is the content as it is now. */
export const contentActionMutation = (client: QueryClient, content: Pick<Content, 'id' | 'campaignId'>) =>
  mutationOptions({
    mutationFn: ({ action, body = {} }: { action: ContentAction; body?: Record<string, unknown> }) =>
      request<Content>('POST', `/contents/{id}/${action}`, { params: path(content.id), body }),
    onSuccess: (changed) => {
      client.setQueryData(contentKeys.one(content.id), changed);
      void client.invalidateQueries({ queryKey: contentKeys.one(content.id) });
      void client.invalidateQueries({ queryKey: contentKeys.lists(content.campaignId) });
      void client.invalidateQueries({ queryKey: contentKeys.ofCollaborations() });
    },
  });
