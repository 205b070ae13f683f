import type { components } from '@app/api-client';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, requestTagged, type Page, type Tagged } from '../../shared/api/client.js';

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
  queryOptions({
    queryKey: creatorNetworkKeys.hidden(),
    queryFn: ({ signal }) => request<{ items: HiddenOrganisation[] }>('GET', '/creator/hidden-organisations', { signal }),
    select: ({ items }) => items,
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

/** Brands of open campaigns and those the creator follows: whom one can hide from by name. */
export const knownBrandsQuery = () =>
  queryOptions({
    queryKey: creatorNetworkKeys.brands(),
    queryFn: async ({ signal }): Promise<KnownBrand[]> => {
      const [campaigns, followed] = await Promise.all([
        request<Page<{ brand: KnownBrand }>>('GET', '/creator/campaigns', { params: { query: { limit: 200 } }, signal }),
        request<{ items: Array<{ brandId: string; brandName: string }> }>('GET', '/creator/followed-brands', { signal }),
      ]);
      const brands = [
        ...campaigns.items.map(({ brand }) => brand),
        ...followed.items.map(({ brandId, brandName }) => ({ id: brandId, name: brandName })),
      ];
      return [...new Map(brands.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) => a.name.localeCompare(b.name));
    },
  });
