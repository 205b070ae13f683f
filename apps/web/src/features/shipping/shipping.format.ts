import type { Icon } from '../../shared/ui/icons.js';
import { IconCheckCircle, IconClock, IconCross, IconParcel, IconSend } from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { ParcelState } from './shipping.types.js';

/** Colour and icon of each parcel state; the word is `shipping:state.…`. */
export const PARCEL_LOOK: Record<ParcelState, { tone: Tone; icon: Icon }> = {
  waiting: { tone: 'amber', icon: IconParcel },
  sent: { tone: 'blue', icon: IconSend },
  received: { tone: 'green', icon: IconCheckCircle },
  assumed_received: { tone: 'teal', icon: IconClock },
  not_needed: { tone: 'gray', icon: IconCross },
};

/** Words of the filter in the address. */
export const PARCEL_FILTERS = ['waiting', 'sent', 'received', 'changed'] as const;
export type ParcelFilter = (typeof PARCEL_FILTERS)[number];

/** Does a parcel fit the filter? Assumed receipts count as received. */
export function fitsFilter(
  shipment: { state: ParcelState; addressChangedSinceDownload?: boolean } | undefined,
  filter: ParcelFilter | undefined,
): boolean {
  if (filter === undefined) return true;
  if (shipment === undefined) return false;
  if (filter === 'changed') return shipment.addressChangedSinceDownload === true;
  if (filter === 'received') return shipment.state === 'received' || shipment.state === 'assumed_received';
  return shipment.state === filter;
}
