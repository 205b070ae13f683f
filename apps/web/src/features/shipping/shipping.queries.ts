import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, send, type Page } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import { fileNameOf } from './file-name.js';
import type { AddressRow, NewShipment, Shipment, ShipmentResult } from './shipping.types.js';

export const shippingKeys = {
  all: ['shipping'] as const,
  lists: () => ['shipping', 'list'] as const,
  ofCampaign: (campaignId: string) => ['shipping', 'list', campaignId] as const,
  addresses: (campaignId: string) => ['shipping', 'addresses', campaignId] as const,
};

onLiveChange('shipment', () => [shippingKeys.lists()]);
onLiveChange('collaboration', () => [shippingKeys.lists()]);

/** Rows per call, as many as the server gives. */
const PAGE = 200;

async function everyPage<T>(path: string, campaignId: string, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await request<Page<T>>('GET', path, {
      params: { path: { id: campaignId }, query: { limit: PAGE, cursor } },
      signal,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Every parcel of a campaign by its collaboration. */
export const shipmentsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: shippingKeys.ofCampaign(campaignId),
    queryFn: ({ signal }) => everyPage<Shipment>('/campaigns/{id}/shipments', campaignId, signal),
    select: byCollaboration<Shipment>,
  });

/** The addresses themselves. Each reading is logged (SHP-1), so they are read on request only and never again by themselves. */
export const addressesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: shippingKeys.addresses(campaignId),
    queryFn: ({ signal }) => everyPage<AddressRow>('/campaigns/{id}/addresses', campaignId, signal),
    select: byCollaboration<AddressRow>,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

function byCollaboration<T extends { collaborationId: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.collaborationId, item]));
}

/** Tells the server about handed-over parcels; row by row, refused ones are explained (SHP-3). */
export const shipMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: async (shipments: readonly NewShipment[]) => {
      const answer = await request<{ items: ShipmentResult[] }>('POST', '/campaigns/{id}/shipments', {
        params: { path: { id: campaignId } },
        body: { shipments },
      });
      return answer.items;
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: shippingKeys.lists() });
      void client.invalidateQueries({ queryKey: ['collaborations'] });
      void client.invalidateQueries({ queryKey: ['campaigns', 'counts'] });
    },
    meta: { showsError: true },
  });

/** Gives a creator the code or access, or corrects it (SHP-7): the first one begins the active window. */
export const handOverMutation = (client: QueryClient, collaborationId: string) =>
  mutationOptions({
    mutationFn: (text: string) =>
      request<Shipment>('POST', '/collaborations/{id}/hand-over', { params: { path: { id: collaborationId } }, body: { text } }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: shippingKeys.lists() });
      void client.invalidateQueries({ queryKey: ['collaborations'] });
    },
    meta: { showsError: true },
  });

/** Fetches the Excel file of the addresses with the session and hands it to the browser (SHP-2). */
export const downloadAddressesMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: async (only: 'all' | 'waiting') => {
      const response = await send('GET', '/campaigns/{id}/addresses.xlsx', {
        params: { path: { id: campaignId }, query: { state: only === 'waiting' ? 'waiting' : undefined } },
      });
      save(await response.blob(), fileNameOf(response.headers.get('content-disposition')) ?? 'addresses.xlsx');
    },
    onSuccess: () => client.invalidateQueries({ queryKey: shippingKeys.ofCampaign(campaignId) }),
  });

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
