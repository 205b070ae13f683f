import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { saveAnswer } from '../../shared/files/save-file.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Collaboration, CollaborationState, Deadline, Undated, OwnCollaboration } from './creator-collaborations.types.js';

export const collaborationKeys = {
  lists: () => ['creator-collaborations', 'list'] as const,
  one: (id: string) => ['creator-collaborations', 'one', id] as const,
  deadlines: (id: string) => ['creator-collaborations', 'one', id, 'deadlines'] as const,
};

onLiveChange('collaboration', (id) => [collaborationKeys.lists(), collaborationKeys.one(id)]);
onLiveChange('shipment', (id) => [collaborationKeys.lists(), collaborationKeys.one(id)]);

export const collaborationsQuery = (state: readonly CollaborationState[], limit = 30) =>
  infiniteQueryOptions({
    queryKey: [...collaborationKeys.lists(), { state, limit }],
    queryFn: ({ signal, pageParam }) =>
      request<Page<OwnCollaboration>>('GET', '/creator/collaborations', { params: { query: { state, limit, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const collaborationQuery = (id: string) =>
  queryOptions({
    queryKey: collaborationKeys.one(id),
    queryFn: ({ signal }) => request<Collaboration>('GET', '/collaborations/{id}', { params: { path: { id } }, signal }),
  });

export const deadlinesQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [...collaborationKeys.deadlines(id), language],
    queryFn: ({ signal }) =>
      request<{ items: Deadline[]; undated: Undated[] }>('GET', '/collaborations/{id}/deadlines', { params: { path: { id } }, signal }),
  });

/** Leaves without fault when nothing was handed over (SHP-7). */
export const leaveMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<Collaboration>('POST', '/collaborations/{id}/leave', { params: { path: { id } }, body: {} }),
    onSuccess: (collaboration) => {
      client.setQueryData(collaborationKeys.one(id), collaboration);
      void client.invalidateQueries({ queryKey: ['creator-collaborations'] });
    },
    meta: { showsError: true },
  });

/** The contract as a file, in the language of the screen (COL-6). */
export const contractMutation = (id: string) =>
  mutationOptions({
    mutationFn: (name: string) => saveAnswer('/collaborations/{id}/contract.pdf', { params: { path: { id } } }, name),
  });
