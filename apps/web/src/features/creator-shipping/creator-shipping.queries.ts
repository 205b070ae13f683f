import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { OwnShipment, ShippingAddress } from './creator-shipping.types.js';

const key = (collaborationId: string) => ['creator-shipping', collaborationId] as const;

onLiveChange('shipment', () => [['creator-shipping']]);
onLiveChange('collaboration', () => [['creator-shipping']]);

export const shipmentQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: key(collaborationId),
    queryFn: ({ signal }) =>
      request<OwnShipment>('GET', '/collaborations/{id}/shipment', { params: { path: { id: collaborationId } }, signal }),
  });

/** What follows from a parcel is part of the collaboration. */
function keep(client: QueryClient, shipment: OwnShipment): void {
  client.setQueryData(key(shipment.collaborationId), shipment);
  void client.invalidateQueries({ queryKey: ['creator-collaborations'] });
}

/** Confirms the profile's address (null), or gives another one for this campaign only (SHP-1). */
export const confirmAddressMutation = (client: QueryClient, collaborationId: string) =>
  mutationOptions({
    mutationFn: (address: Omit<ShippingAddress, 'email'> | null) =>
      request<OwnShipment>('POST', '/collaborations/{id}/address', { params: { path: { id: collaborationId } }, body: address ?? {} }),
    onSuccess: (shipment) => keep(client, shipment),
    meta: { showsError: true },
  });

/** "I got it" (SHP-4): the posting window begins. */
export const confirmReceiptMutation = (client: QueryClient, collaborationId: string) =>
  mutationOptions({
    mutationFn: () => request<OwnShipment>('POST', '/collaborations/{id}/receipt', { params: { path: { id: collaborationId } } }),
    onSuccess: (shipment) => keep(client, shipment),
    onError: () => client.invalidateQueries({ queryKey: key(collaborationId) }),
  });
