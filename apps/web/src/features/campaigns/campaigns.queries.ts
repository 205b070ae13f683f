import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { BrandGroup, Campaign, CampaignRow, Readiness, SelectionCounts } from './campaigns.types.js';

export const campaignKeys = {
  all: ['campaigns'] as const,
  lists: () => ['campaigns', 'list'] as const,
  list: (brandId: string, filter: CampaignFilter) => ['campaigns', 'list', brandId, filter] as const,
  one: (id: string) => ['campaigns', 'one', id] as const,
  readiness: (id: string) => ['campaigns', 'one', id, 'readiness'] as const,
  counts: () => ['campaigns', 'counts'] as const,
};

onLiveChange('campaign', (id) => [campaignKeys.one(id), campaignKeys.lists(), campaignKeys.counts()]);
onLiveChange('application', () => [campaignKeys.counts()]);
onLiveChange('collaboration', () => [campaignKeys.counts()]);
onLiveChange('shipment', () => [campaignKeys.counts()]);
onLiveChange('draft', () => [campaignKeys.counts()]);

/** Filters of the list, as in its address (several values with commas). */
export interface CampaignFilter {
  state?: string | undefined;
  type?: string | undefined;
  timing?: string | undefined;
  format?: string | undefined;
  q?: string | undefined;
  sort?: '-createdAt' | '-launchedAt' | undefined;
  archived?: true | undefined;
}

/** Campaigns of a brand, newest first, page after page. */
export const campaignsQuery = (brandId: string, filter: CampaignFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: [...campaignKeys.list(brandId, filter), limit],
    queryFn: ({ signal, pageParam }) =>
      request<Page<CampaignRow>>('GET', '/brands/{brandId}/campaigns', {
        params: {
          path: { brandId },
          query: { ...filter, limit, cursor: pageParam, include: pageParam === undefined ? 'total' : undefined },
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** All rows that are loaded, and how many there are. */
export function rowsOf(pages: readonly Page<CampaignRow>[] | undefined): { rows: CampaignRow[]; total: number | undefined } {
  return { rows: pages?.flatMap((page) => page.items) ?? [], total: pages?.[0]?.total };
}

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: campaignKeys.one(id),
    queryFn: ({ signal }) => request<Campaign>('GET', '/campaigns/{id}', { params: { path: { id } }, signal }),
  });

/** How the saved offer compares with similar campaigns of others (CAM-16). */
export const marketQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.one(id), 'market'],
    queryFn: ({ signal }) =>
      request<components['schemas']['MarketCheckDto']>('GET', '/campaigns/{id}/market-check', { params: { path: { id } }, signal }),
  });

/** The checklist of a draft (CAM-2). */
export const readinessQuery = (id: string) =>
  queryOptions({
    queryKey: campaignKeys.readiness(id),
    queryFn: ({ signal }) => request<Readiness>('GET', '/campaigns/{id}/readiness', { params: { path: { id } }, signal }),
    staleTime: 0,
  });

/** Groups to invite (GRP-3); a brand has few. */
export const brandGroupsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'groups', brandId],
    queryFn: ({ signal }) =>
      request<Page<BrandGroup>>('GET', '/brands/{id}/groups', { params: { path: { id: brandId }, query: { limit: 200 } }, signal }),
    select: (page) => page.items,
  });

/** How many applications wait, are accepted and so on. */
export const selectionCountsQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.counts(), id, 'selection'],
    queryFn: ({ signal }) => request<SelectionCounts>('GET', '/campaigns/{id}/selection', { params: { path: { id } }, signal }),
  });

/** How many parcels wait for their dispatch. */
export const waitingParcelsQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.counts(), id, 'parcels'],
    queryFn: ({ signal }) => countOf(`/campaigns/{id}/shipments`, id, { state: 'waiting' }, signal),
  });

/** How many creators wait for their code or access. */
export const waitingGiftsQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.counts(), id, 'gifts'],
    queryFn: ({ signal }) => countOf(`/campaigns/{id}/shipments`, id, { toGive: true }, signal),
  });

/** How many creators are late with their content. */
export const overdueQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.counts(), id, 'overdue'],
    queryFn: ({ signal }) => countOf(`/campaigns/{id}/collaborations`, id, { state: 'overdue' }, signal),
  });

/** How many drafts wait for the brand's answer, and when silence approves the first (CAM-7). */
export const waitingDraftsQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.counts(), id, 'drafts'],
    queryFn: async ({ signal }) => {
      const query = { states: ['submitted'], limit: 1, include: 'total' };
      const page = await request<Page<{ answerDueAt: string | null }>>('GET', '/campaigns/{id}/drafts', {
        params: { path: { id }, query },
        signal,
      });
      return { count: page.total ?? 0, until: page.items[0]?.answerDueAt ?? null };
    },
  });

/** How many places came free and can be offered to somebody who waits, and until when the first of them is free (COL-5). */
export const freePlacesQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKeys.counts(), id, 'places'],
    queryFn: async ({ signal }) => {
      const { items } = await request<{ items: { until: string; next: object | null; can: { offer: boolean } }[] }>(
        'GET',
        '/campaigns/{id}/replacements',
        { params: { path: { id } }, signal },
      );
      const free = items.filter(({ next, can }) => can.offer && next !== null).map(({ until }) => until);
      return { count: free.length, until: free.toSorted()[0] ?? null };
    },
  });

async function countOf(path: string, id: string, filter: { state: string } | { toGive: true }, signal: AbortSignal): Promise<number> {
  const query = { ...filter, limit: 1, include: 'total' };
  return (await request<Page<unknown>>('GET', path, { params: { path: { id }, query }, signal })).total ?? 0;
}

/** Puts a campaign that a call answered where the screens read it, and lets the lists read again. */
export function keepCampaign(client: QueryClient, campaign: Campaign): void {
  client.setQueryData(campaignKeys.one(campaign.id), campaign);
  void client.invalidateQueries({ queryKey: campaignKeys.lists() });
}

export const etagOf = (campaign: Pick<Campaign, 'version'>): string => `"${campaign.version}"`;

export type CampaignMove = 'launch' | 'unschedule' | 'cancel' | 'pause' | 'reactivate' | 'close' | 'archive';

/** A change of state; the answer is the campaign as it is now. */
export const moveCampaignMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ move, body = {} }: { move: CampaignMove; body?: Record<string, unknown> }) =>
      request<Campaign>('POST', `/campaigns/{id}/${move}`, { params: { path: { id } }, body }),
    onSuccess: (campaign) => {
      keepCampaign(client, campaign);
      void client.invalidateQueries({ queryKey: campaignKeys.counts() });
    },
    meta: { showsError: true },
  });

/** Back into the lists. */
export const unarchiveMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<Campaign>('DELETE', '/campaigns/{id}/archive', { params: { path: { id } } }),
    onSuccess: (campaign) => keepCampaign(client, campaign),
  });

export const deleteCampaignMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<void>('DELETE', '/campaigns/{id}', { params: { path: { id } } }),
    onSuccess: () => {
      client.removeQueries({ queryKey: campaignKeys.one(id) });
      void client.invalidateQueries({ queryKey: campaignKeys.lists() });
    },
    meta: { showsError: true },
  });

export const createCampaignMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: (body: Record<string, unknown>) =>
      request<Campaign>('POST', '/brands/{brandId}/campaigns', { params: { path: { brandId } }, body }),
    onSuccess: (campaign) => keepCampaign(client, campaign),
    meta: { showsError: true },
  });

/** What the wizard changed, refused with 412 when somebody else was quicker. */
export function patchCampaign(id: string, body: Record<string, unknown>, ifMatch: string): Promise<Campaign> {
  return request<Campaign>('PATCH', '/campaigns/{id}', { params: { path: { id } }, body, ifMatch });
}
