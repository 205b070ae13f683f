import { useTranslation } from 'react-i18next';
import { IconAlert, IconCheck, IconClock } from '../../../shared/ui/icons.js';
import type { AddressRow, Shipment } from '../shipping.types.js';
import classes from './AddressCell.module.css';

/** What a row says about the address: whether it is confirmed and still that of the download; the address itself only when it was asked for. */
export function AddressCell({ shipment, row }: { shipment: Shipment; row?: AddressRow | undefined }) {
  const { t } = useTranslation('shipping');
  return (
    <span className={classes.cell}>
      {row !== undefined && <span className={classes.address}>{row.address === null ? t('address.none') : addressLine(row.address)}</span>}
      <AddressMark shipment={shipment} />
    </span>
  );
}

/** Confirmed, not confirmed, or changed since the download. */
export function AddressMark({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipping');
  if (shipment.state === 'not_needed') return null;
  if (shipment.addressChangedSinceDownload === true) {
    return (
      <span className={classes.mark} data-tone="amber" title={t('address.changedHint')}>
        <IconAlert size={14} />
        {t('address.changed')}
      </span>
    );
  }
  return shipment.addressConfirmedAt === null ? (
    <span className={classes.mark}>
      <IconClock size={14} />
      {t('address.unconfirmed')}
    </span>
  ) : (
    <span className={classes.mark} data-tone="green">
      <IconCheck size={14} />
      {t('address.confirmed')}
    </span>
  );
}

function addressLine({ line1, postalCode, city, country }: { line1: string; postalCode: string; city: string; country: string }): string {
  return `${line1}, ${country} ${postalCode} ${city}`;
}
