import { createHash } from 'node:crypto';
import type { PostalAddress } from '@app/creators';

/** An address as it is used for one campaign; `email` and `phone` only if the creator shares them. */
export interface ShipmentAddress extends PostalAddress {
  email: string | null;
}

const FIELDS = ['name', 'line1', 'line2', 'postalCode', 'city', 'country', 'phone', 'email'] as const;

/** Exactly the fields of an address: what is stored and shown. */
export function addressOf(source: ShipmentAddress): ShipmentAddress {
  const { name, line1, line2, postalCode, city, country, phone, email } = source;
  return { name, line1, line2, postalCode, city, country, phone, email };
}

/** Fingerprint: tells whether an address is still the one of the last download, without keeping a second copy of it. */
export function addressHash(address: ShipmentAddress): string {
  return createHash('sha256')
    .update(JSON.stringify(FIELDS.map((field) => address[field])))
    .digest('hex');
}

/** Whether a parcel would go somewhere else: e-mail and phone are not part of the place. */
export function samePlace(a: ShipmentAddress, b: ShipmentAddress): boolean {
  return FIELDS.slice(0, 6).every((field) => a[field] === b[field]);
}
