import type { components } from '@app/api-client';
import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, requestTagged, type Page, type Tagged } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

type Schemas = components['schemas'];
export type Visibility = Schemas['VisibilityDto'];
export type Away = Schemas['AwayDto'];
export type HiddenOrganisation = Schemas['HiddenOrganisationDto'];

/** A brand the creator has met. */
export interface KnownBrand {
  id: string;
  name: string;
}

export const creatorNetworkKeys = {
  visibility: () => ['creator-network', 'visibility'] as const,
  hidden: () => ['creator-network', 'hidden'] as const,
  brands: () => ['creator-network', 'brands'] as const,
};

export const visibilityQuery = () =>
  queryOptions({
    queryKey: creatorNetworkKeys.visibility(),
    queryFn: ({ signal }) => requestTagged<Visibility>('/creator/visibility', { signal }),
  });

/** Shown at once; the server's answer, or the old one, follows. */
export const saveVisibilityMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ before, network, away }: { before: Tagged<Visibility>; network: boolean; away: Away[] }) =>
      request<Visibility>('PUT', '/creator/visibility', { body: { network, away }, ifMatch: before.etag }),
    onMutate: ({ before, network, away }) => client.setQueryData(creatorNetworkKeys.visibility(), { ...before, network, away }),
    onError: (_error, { before }) => client.setQueryData(creatorNetworkKeys.visibility(), before),
    onSettled: () => client.invalidateQueries({ queryKey: creatorNetworkKeys.visibility() }),
  });

export const hiddenQuery = () =>
  infiniteQueryOptions({
    queryKey: creatorNetworkKeys.hidden(),
    queryFn: ({ signal, pageParam }) =>
      request<Page<HiddenOrganisation>>('GET', '/creator/hidden-organisations', { params: { query: { cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const hideMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (brandId: string) => request<HiddenOrganisation>('POST', '/creator/hidden-organisations', { body: { brandId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: creatorNetworkKeys.hidden() }),
    meta: { showsError: true },
  });

export const showAgainMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (organisationId: string) =>
      request<void>('DELETE', '/creator/hidden-organisations/{organisationId}', { params: { path: { organisationId } } }),
    onSettled: () => client.invalidateQueries({ queryKey: creatorNetworkKeys.hidden() }),
  });

type Followed = Pick<Schemas['FollowedBrandDto'], 'brandId' | 'brandName'>;

async function everyFollowed(signal: AbortSignal): Promise<Followed[]> {
  const brands: Followed[] = [];
  let cursor: string | undefined;
  do {
    const page = await request<Page<Followed>>('GET', '/creator/followed-brands', { params: { query: { limit: 200, cursor } }, signal });
    brands.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return brands;
}

/** Brands of open campaigns and those the creator follows: whom one can hide from by name. */
export const knownBrandsQuery = () =>
  queryOptions({
    queryKey: creatorNetworkKeys.brands(),
    queryFn: async ({ signal }): Promise<KnownBrand[]> => {
      const [campaigns, followed] = await Promise.all([
        request<Page<{ brand: KnownBrand }>>('GET', '/creator/campaigns', { params: { query: { limit: 200 } }, signal }),
        everyFollowed(signal),
      ]);
      const brands = [
        ...campaigns.items.map(({ brand }) => brand),
        ...followed.map(({ brandId, brandName }) => ({ id: brandId, name: brandName })),
      ];
      return [...new Map(brands.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) => a.name.localeCompare(b.name));
    },
  });
