import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { saveAnswer } from '../../shared/files/save-file.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Collaboration, CollaborationRow, DeadlineLine, UndatedLine, Extension, ExtensionResult } from './collaborations.types.js';

export const collaborationKeys = {
  all: ['collaborations'] as const,
  lists: () => ['collaborations', 'list'] as const,
  ofCampaign: (campaignId: string) => ['collaborations', 'list', campaignId] as const,
  one: (id: string) => ['collaborations', 'one', id] as const,
  deadlines: (id: string) => ['collaborations', 'one', id, 'deadlines'] as const,
};

// A parcel moves the window and the deadline, content the delivered count.
onLiveChange('collaboration', (id) => [collaborationKeys.one(id), collaborationKeys.lists()]);
onLiveChange('shipment', (id) => [collaborationKeys.one(id), collaborationKeys.lists()]);
onLiveChange('content', () => [collaborationKeys.all]);
onLiveChange('campaign', (id) => [collaborationKeys.ofCampaign(id)]);

/** Collaborations of a campaign, page after page; there are as many as places, so one page is nearly always all. */
export const collaborationsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: collaborationKeys.ofCampaign(campaignId),
    queryFn: ({ signal, pageParam }) =>
      request<Page<CollaborationRow>>('GET', '/campaigns/{id}/collaborations', {
        params: { path: { id: campaignId }, query: { limit: 200, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const collaborationQuery = (id: string) =>
  queryOptions({
    queryKey: collaborationKeys.one(id),
    queryFn: ({ signal }) => request<Collaboration>('GET', '/collaborations/{id}', { params: { path: { id } }, signal }),
  });

/** "What happens when"; read again with the language, because the server writes the words. */
export const deadlinesQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [...collaborationKeys.deadlines(id), language],
    queryFn: ({ signal }) =>
      request<{ items: DeadlineLine[]; undated: UndatedLine[] }>('GET', '/collaborations/{id}/deadlines', {
        params: { path: { id } },
        signal,
      }),
  });

function readAgain(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: collaborationKeys.all });
  void client.invalidateQueries({ queryKey: ['campaigns', 'counts'] });
}

/** More time, row by row (COL-2). */
export const extendMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: async (body: Extension) => {
      const answer = await request<{ results: ExtensionResult[] }>('POST', '/campaigns/{id}/collaborations/extensions', {
        params: { path: { id: campaignId } },
        body,
      });
      return answer.results;
    },
    onSettled: () => readAgain(client),
    meta: { showsError: true },
  });

/** TikTok and UGC: the brand says what was delivered, or takes it back. */
export const deliveryMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ deliverableId, delivered }: { deliverableId: string; delivered: boolean }) =>
      request<Collaboration>(
        'POST',
        delivered ? '/collaborations/{id}/deliverables/{deliverableId}/accept' : '/collaborations/{id}/deliverables/{deliverableId}/reopen',
        { params: { path: { id, deliverableId } } },
      ),
    onSuccess: (collaboration) => client.setQueryData(collaborationKeys.one(id), collaboration),
    onSettled: () => readAgain(client),
  });

/** A second chance for one that counts as not or partly delivered (rules.md 3). */
export const reopenMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (body: { reason: string; days: number }) =>
      request<Collaboration>('POST', '/collaborations/{id}/reopen', { params: { path: { id } }, body }),
    onSettled: () => readAgain(client),
    meta: { showsError: true },
  });

/** The contract as a file, in the language of the screen (COL-6). */
export const contractMutation = (id: string) =>
  mutationOptions({
    mutationFn: (name: string) => saveAnswer('/collaborations/{id}/contract.pdf', { params: { path: { id } } }, name),
  });
