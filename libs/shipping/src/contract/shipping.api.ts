export interface ShipmentFacts {
  collaborationId: string;
  state: 'waiting' | 'sent' | 'received' | 'assumed_received' | 'not_needed';
  addressConfirmedAt: Date | null;
  addressChangedSinceDownload: boolean;
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  costMinor: number | null;
  sentAt: Date | null;
  receivedAt: Date | null;
}

/** What reporting and notifications may ask shipping. */
export abstract class ShippingApi {
  abstract of(collaborationIds: readonly string[]): Promise<ShipmentFacts[]>;
}
