import { infiniteQueryOptions, mutationOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import type { BlockedCreator, CreatorPage, NetworkCreator, NetworkFilter, SavedSearch } from './network.types.js';

export const networkKeys = {
  all: ['network'] as const,
  lists: (brandId: string) => ['network', brandId, 'list'] as const,
  list: (brandId: string, filter: NetworkFilter) => ['network', brandId, 'list', filter] as const,
  totals: (brandId: string) => ['network', brandId, 'total'] as const,
  creator: (brandId: string, creatorId: string) => ['network', brandId, 'creator', creatorId] as const,
  saved: (brandId: string) => ['network', brandId, 'saved'] as const,
  blocked: (brandId: string) => ['network', brandId, 'blocked'] as const,
};

/** A filter as the request carries it. */
const queryOf = (filter: NetworkFilter): Record<string, string | number | undefined> => ({ ...filter });

/** The same function at each rendering: a new one would make a new list, and that a new rendering. Figures change while one scrolls: some come twice. */
const together = ({ pages }: InfiniteData<Page<NetworkCreator>>): NetworkCreator[] => [
  ...new Map(pages.flatMap(({ items }) => items).map((creator) => [creator.id, creator])).values(),
];

/** Creators that fit, page after page. */
export const creatorsQuery = (brandId: string, filter: NetworkFilter) =>
  infiniteQueryOptions({
    queryKey: networkKeys.list(brandId, filter),
    queryFn: ({ signal, pageParam }) =>
      request<Page<NetworkCreator>>('GET', '/brands/{brandId}/creators', {
        params: { path: { brandId }, query: { ...queryOf(filter), cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    // pages that are there stay the same objects anyway; comparing thousands of creators deeply takes longer than a frame
    structuralSharing: false,
    select: together,
  });

/** How many fit; asked for beside the list, which need not wait for it. */
export const totalQuery = (brandId: string, { sort: _sort, ...filter }: NetworkFilter) =>
  queryOptions({
    queryKey: [...networkKeys.totals(brandId), filter],
    queryFn: ({ signal }) =>
      request<{ total: number; totalEstimated: boolean }>('GET', '/brands/{brandId}/creators', {
        params: { path: { brandId }, query: { ...queryOf(filter), limit: 1, include: 'total' } },
        signal,
      }),
    select: ({ total, totalEstimated }) => ({ total, estimated: totalEstimated }),
  });

export const creatorQuery = (brandId: string, creatorId: string) =>
  queryOptions({
    queryKey: networkKeys.creator(brandId, creatorId),
    queryFn: ({ signal }) =>
      request<CreatorPage>('GET', '/brands/{brandId}/creators/{creatorId}', { params: { path: { brandId, creatorId } }, signal }),
    // posts are read when somebody looks, which takes some seconds
    refetchInterval: ({ state }) => (state.data?.accounts.some(({ postsReading }) => postsReading) ? 2_500 : false),
  });

export const savedSearchesQuery = (brandId: string) =>
  queryOptions({
    queryKey: networkKeys.saved(brandId),
    queryFn: ({ signal }) =>
      request<Page<SavedSearch>>('GET', '/brands/{brandId}/saved-searches', {
        params: { path: { brandId }, query: { limit: 200 } },
        signal,
      }),
    select: ({ items }) => items,
  });

export const saveSearchMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: ({ name, filter }: { name: string; filter: NetworkFilter }) =>
      request<SavedSearch>('POST', '/brands/{brandId}/saved-searches', {
        params: { path: { brandId } },
        body: { name, query: bodyOf(filter) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: networkKeys.saved(brandId) }),
    meta: { showsError: true },
  });

export const changeSearchMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: ({ search, name, filter }: { search: SavedSearch; name?: string; filter?: NetworkFilter }) =>
      request<SavedSearch>('PATCH', '/brands/{brandId}/saved-searches/{id}', {
        params: { path: { brandId, id: search.id } },
        body: { ...(name === undefined ? {} : { name }), ...(filter === undefined ? {} : { query: bodyOf(filter) }) },
        ifMatch: `"${search.version}"`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: networkKeys.saved(brandId) }),
    meta: { showsError: true },
  });

export const removeSearchMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: ({ id, version }: SavedSearch) =>
      request<void>('DELETE', '/brands/{brandId}/saved-searches/{id}', { params: { path: { brandId, id } }, ifMatch: `"${version}"` }),
    onSettled: () => client.invalidateQueries({ queryKey: networkKeys.saved(brandId) }),
    meta: { showsError: true },
  });

/** In a body followers and views are numbers, ratios and shares are texts. */
export function bodyOf(filter: NetworkFilter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      typeof value === 'number' && !/^(followers|pastMedianViews)/.test(name) ? String(value) : value,
    ]),
  );
}

export const blockedQuery = (brandId: string) =>
  infiniteQueryOptions({
    queryKey: networkKeys.blocked(brandId),
    queryFn: ({ signal, pageParam }) =>
      request<Page<BlockedCreator>>('GET', '/brands/{brandId}/blocked-creators', {
        params: { path: { brandId }, query: { limit: 50, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

type Lists = { pages: Page<NetworkCreator>[]; pageParams: unknown[] };

/** Blocks a creator (CRE-7): gone from the lists at once, back when the server refuses. */
export const blockMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: ({ creatorId, note }: { creatorId: string; note?: string }) =>
      request<BlockedCreator>('POST', '/brands/{brandId}/blocked-creators', {
        params: { path: { brandId } },
        body: { creatorId, ...(note ? { note } : {}) },
      }),
    onMutate: async ({ creatorId }) => {
      await client.cancelQueries({ queryKey: networkKeys.lists(brandId) });
      client.setQueriesData<Lists>(
        { queryKey: networkKeys.lists(brandId) },
        (lists) =>
          lists && { ...lists, pages: lists.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== creatorId) })) },
      );
    },
    onError: () => client.invalidateQueries({ queryKey: networkKeys.lists(brandId) }),
    onSettled: (_answer, _error, { creatorId }) => standingChanged(client, brandId, creatorId),
  });

export const unblockMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: (creatorId: string) =>
      request<void>('DELETE', '/brands/{brandId}/blocked-creators/{creatorId}', { params: { path: { brandId, creatorId } } }),
    onSettled: (_answer, _error, creatorId) => {
      void client.invalidateQueries({ queryKey: networkKeys.lists(brandId) });
      standingChanged(client, brandId, creatorId);
    },
  });

function standingChanged(client: QueryClient, brandId: string, creatorId: string): void {
  void client.invalidateQueries({ queryKey: networkKeys.totals(brandId) });
  void client.invalidateQueries({ queryKey: networkKeys.blocked(brandId) });
  void client.invalidateQueries({ queryKey: networkKeys.creator(brandId, creatorId) });
}
