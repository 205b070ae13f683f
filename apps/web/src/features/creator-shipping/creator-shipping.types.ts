export interface ShippingAddress {
  name: string;
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  country: string;
  phone: string | null;
  email?: string | null;
}

/** The parcel of one collaboration as its creator sees it (`ShipmentDto`). */
export interface OwnShipment {
  collaborationId: string;
  state: 'waiting' | 'sent' | 'received' | 'assumed_received' | 'not_needed';
  handOver: 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';
  variant: string | null;
  addressConfirmedAt: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  sentAt: string | null;
  /** While `sent`: then the receipt is assumed (SHP-7). */
  receiptAssumedAt: string | null;
  receivedAt: string | null;
  /** Voucher, access: when and what the brand gave. */
  handedOverAt: string | null;
  handOverText?: string | null;
  can: { confirmAddress?: boolean; confirmReceipt?: boolean };
  address?: ShippingAddress | null;
}
