import { infiniteQueryOptions, mutationOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { FeedCampaign, OpenCampaign } from './creator-campaigns.types.js';

export const feedKeys = {
  lists: () => ['creator-campaigns', 'feed'] as const,
  one: (id: string) => ['creator-campaigns', 'one', id] as const,
};

onLiveChange('campaign', (id) => [feedKeys.one(id)]);

export interface FeedFilter {
  q?: string | undefined;
  saved?: true | undefined;
  /** Several with commas, as in the API. */
  type?: string | undefined;
  niche?: string | undefined;
  compensation?: string | undefined;
  handOver?: string | undefined;
}

/** Filters beside search and "saved". */
export const FEED_FILTERS = ['type', 'compensation', 'handOver', 'niche'] as const;

/** Open campaigns, best matching first; with `saved` alone everything saved, also what is closed by now (CAM-14). */
export const feedQuery = ({ q, saved, type, niche, compensation, handOver }: FeedFilter) =>
  infiniteQueryOptions({
    queryKey: [...feedKeys.lists(), { q, saved, type, niche, compensation, handOver }],
    queryFn: ({ signal, pageParam }) =>
      saved && [q, type, niche, compensation, handOver].every((value) => value === undefined)
        ? request<Page<FeedCampaign>>('GET', '/creator/saved-campaigns', { params: { query: { limit: 20, cursor: pageParam } }, signal })
        : request<Page<FeedCampaign>>('GET', '/creator/campaigns', {
            params: { query: { q, saved, type, niche, compensation, handOver, limit: 20, cursor: pageParam } },
            signal,
          }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const openCampaignQuery = (id: string) =>
  queryOptions({
    queryKey: feedKeys.one(id),
    queryFn: ({ signal }) => request<OpenCampaign>('GET', '/creator/campaigns/{id}', { params: { path: { id } }, signal }),
  });

/** Saves a campaign or takes it off the list; shown at once, taken back when it is refused. */
export const saveCampaignMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, saved }: { id: string; saved: boolean }) =>
      request<void>(saved ? 'POST' : 'DELETE', '/creator/saved-campaigns/{id}', { params: { path: { id } } }),
    onMutate: ({ id, saved }) => showSaved(client, id, saved),
    onError: (_error, { id, saved }) => showSaved(client, id, !saved),
    onSettled: () => client.invalidateQueries({ queryKey: feedKeys.lists(), refetchType: 'none' }),
  });

function showSaved(client: QueryClient, id: string, saved: boolean): void {
  client.setQueryData<OpenCampaign>(feedKeys.one(id), (campaign) => campaign && { ...campaign, saved });
  client.setQueriesData<InfiniteData<Page<FeedCampaign>>>(
    { queryKey: feedKeys.lists() },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === id ? { ...row, saved } : row)) })),
      },
  );
}
