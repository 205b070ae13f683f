import { useTranslation } from 'react-i18next';
import type { ShippingAddress } from '../creator-shipping.types.js';
import classes from './AddressLines.module.css';

/** An address as on a parcel. */
export function AddressLines({ address, large = false }: { address: ShippingAddress; large?: boolean }) {
  const { i18n } = useTranslation();
  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
  return (
    <address className={classes.address} data-large={large || undefined}>
      <strong>{address.name}</strong>
      <span>{address.line1}</span>
      {address.line2 !== null && <span>{address.line2}</span>}
      <span>
        {address.postalCode} {address.city}
      </span>
      <span>{regions.of(address.country) ?? address.country}</span>
      {address.phone !== null && <span>{address.phone}</span>}
    </address>
  );
}
