import type { Money } from '../../shared/i18n/format.js';

export type ParcelState = 'waiting' | 'sent' | 'received' | 'assumed_received' | 'not_needed';

/** One parcel as the brand sees it (`ShipmentDto`). */
export interface Shipment {
  collaborationId: string;
  campaignId: string;
  creator: { id: string; displayName: string; handle: string | null; avatarUrl: string | null };
  state: ParcelState;
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
  version: number;
  /** Voucher, access: when the creator got it first. */
  handedOverAt: string | null;
  /** Only for those who may hand over. */
  handOverText?: string | null;
  can: { ship?: boolean; handOver?: boolean };
  addressChangedSinceDownload?: boolean;
  downloadedAt?: string | null;
  cost?: Money | null;
}

export interface Address {
  name: string;
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  country: string;
  phone: string | null;
  email: string | null;
}

/** One row of the logged reading of addresses (`AddressRowDto`). */
export interface AddressRow {
  collaborationId: string;
  state: ParcelState;
  address: Address | null;
  addressConfirmedAt: string | null;
  changedSinceDownload: boolean;
  downloadedAt: string | null;
}

/** A parcel that was handed to a carrier. */
export interface NewShipment {
  collaborationId: string;
  carrier: string | null;
  trackingNumber: string | null;
  costMinor: number | null;
}

export interface ShipmentResult {
  collaborationId: string;
  status: 'sent' | 'refused';
  code?: string;
  detail?: string;
}

/** Carriers the server makes tracking links for. */
export const CARRIERS = ['DHL', 'DPD', 'GLS', 'Hermes', 'UPS', 'FedEx', 'Österreichische Post', 'Swiss Post'] as const;
