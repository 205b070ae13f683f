import { AddressForm } from '../../features/creators/components/AddressForm.js';
import AddressSheet from '../../features/creator-shipping/components/AddressSheet.js';
import type { OwnShipment } from '../../features/creator-shipping/creator-shipping.types.js';

/** The address of one parcel, with the form of the profile. */
export default function AddressDrawer({ shipment, onClose }: { shipment: OwnShipment; onClose: () => void }) {
  return <AddressSheet shipment={shipment} onClose={onClose} form={(props) => <AddressForm {...props} />} />;
}
