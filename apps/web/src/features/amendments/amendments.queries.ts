import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Amendment, HistoryEntry, OwnAmendment, Preview, Version } from './amendments.types.js';

const keys = {
  all: ['amendments'] as const,
  ofCampaign: (id: string) => ['amendments', 'campaign', id] as const,
  own: () => ['amendments', 'own'] as const,
};

onLiveChange('campaign', (id) => [keys.ofCampaign(id), keys.own()]);
onLiveChange('application', () => [keys.own()]);
onLiveChange('collaboration', () => [keys.own()]);

const path = (id: string) => ({ params: { path: { id } } });

/** What was changed since the launch, and who has agreed; newest first. */
export const amendmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.ofCampaign(id), 'list'],
    queryFn: ({ signal }) => request<{ items: Amendment[] }>('GET', '/campaigns/{id}/amendments', { ...path(id), signal }),
    select: (answer) => answer.items,
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.ofCampaign(id), 'versions'],
    queryFn: ({ signal }) => request<{ items: Version[] }>('GET', '/campaigns/{id}/versions', { ...path(id), signal }),
    select: (answer) => answer.items,
  });

export const stepsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.ofCampaign(id), 'history'],
    queryFn: ({ signal }) => request<{ items: HistoryEntry[] }>('GET', '/campaigns/{id}/history', { ...path(id), signal }),
    select: (answer) => answer.items,
  });

export type AmendmentBody = Record<string, unknown>;

/** The diff and whom it concerns, for what is typed now. */
export const previewQuery = (id: string, body: AmendmentBody) =>
  queryOptions({
    queryKey: [...keys.ofCampaign(id), 'preview', body],
    queryFn: ({ signal }) => request<Preview>('POST', '/campaigns/{id}/amendments/preview', { ...path(id), body, signal }),
    staleTime: 0,
    retry: false,
  });

export const amendMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (body: AmendmentBody) => request<Amendment>('POST', '/campaigns/{id}/amendments', { ...path(id), body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.ofCampaign(id) });
      void client.invalidateQueries({ queryKey: ['campaigns'] });
      void client.invalidateQueries({ queryKey: ['applications'] });
    },
    meta: { showsError: true },
  });

/** Changes that wait for the creator's word, or have got it. */
export const ownAmendmentsQuery = (campaignId?: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.own(), campaignId ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<OwnAmendment>>('GET', '/creator/amendments', {
        params: { query: { limit: 20, campaignId, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const answerMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ answer, variant }: { answer: 'consent' | 'refuse'; variant?: string }) =>
      request<OwnAmendment>('POST', `/amendments/{id}/${answer}`, { ...path(id), ...(variant !== undefined && { body: { variant } }) }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.own() });
      void client.invalidateQueries({ queryKey: ['creator-collaborations'] });
      void client.invalidateQueries({ queryKey: ['creator-applications'] });
    },
    meta: { showsError: true },
  });
