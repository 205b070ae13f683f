import { defineEvent } from '@app/platform';

interface ShipmentFact {
  collaborationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

export const shipmentSent = defineEvent<
  ShipmentFact & { carrier: string | null; trackingNumber: string | null; trackingUrl: string | null }
>('shipping.shipment-sent.v1');
export const shipmentReceived = defineEvent<ShipmentFact & { assumed: boolean }>('shipping.shipment-received.v1');
/** SHP-7: the creator got the code or access for the first time. */
export const handOverGiven = defineEvent<ShipmentFact & { handOver: 'voucher' | 'access' }>('shipping.hand-over-given.v1');
/** The creator changed the address before dispatch (SHP-1). */
export const addressChanged = defineEvent<ShipmentFact>('shipping.address-changed.v1');
/** SHP-4: half of the preparation is over and this many parcels wait. */
export const shippingReminded = defineEvent<{ campaignId: string; organisationId: string; brandId: string; waiting: number }>(
  'shipping.shipping-reminded.v1',
);
