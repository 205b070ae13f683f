import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { readAgain, teamKeys, type OfferAnswer } from './team.queries.js';
import type { Brand, BrandTransfer } from './team.types.js';

/** The organisation's brands that this person may see; plans end long before 200. */
export const brandsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...teamKeys.of(organisationId), 'brands'],
    queryFn: ({ signal }) =>
      request<Page<Brand>>('GET', '/organisations/{id}/brands', {
        params: { path: { id: organisationId }, query: { limit: 200 } },
        signal,
      }),
    select: (page) => page.items,
  });

/** Brands on their way to or from this organisation, newest first (ACC-7). */
export const brandTransfersQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...teamKeys.of(organisationId), 'brand-transfers'],
    queryFn: ({ signal }) =>
      request<Page<BrandTransfer>>('GET', '/organisations/{id}/brand-transfers', {
        params: { path: { id: organisationId }, query: { limit: 50 } },
        signal,
      }),
    select: (page) => page.items,
  });

export const newBrandMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (body: { name: string }) =>
      request<Brand>('POST', '/organisations/{id}/brands', { params: { path: { id: organisationId } }, body }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

export const offerBrandMutation = (client: QueryClient, organisationId: string, brandId: string) =>
  mutationOptions({
    mutationFn: (body: { email: string }) =>
      request<BrandTransfer>('POST', '/brands/{id}/transfers', { params: { path: { id: brandId } }, body }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

/** What somebody does with an offered brand. */
export const answerBrandMutation = (client: QueryClient, organisationId: string, transfer: BrandTransfer) =>
  mutationOptions({
    mutationFn: async (answer: OfferAnswer): Promise<void> => {
      await (answer === 'withdraw'
        ? request('DELETE', '/brands/{id}/transfers/{transferId}', { params: { path: { id: transfer.brand.id, transferId: transfer.id } } })
        : request('POST', `/organisations/{id}/brand-transfers/{transferId}/${answer}`, {
            params: { path: { id: organisationId, transferId: transfer.id } },
          }));
    },
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });
