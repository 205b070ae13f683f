import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconExternal, IconEye, IconParcel } from '../../../shared/ui/icons.js';
import { MoneyText } from '../../../shared/ui/MoneyText.js';
import { addressesQuery } from '../shipping.queries.js';
import type { Address, Shipment } from '../shipping.types.js';
import { AddressMark } from './AddressCell.js';
import { ParcelBadge } from './ParcelBadge.js';
import classes from './ParcelSection.module.css';

interface ParcelSectionProps {
  shipment: Shipment;
  zone: string;
  /** `shipping.read-addresses`. */
  mayReadAddresses: boolean;
  onShip: () => void;
}

/** Everything about one parcel: state, tracking, cost, and the address when somebody asks for it. */
export function ParcelSection({ shipment, zone, mayReadAddresses, onShip }: ParcelSectionProps) {
  const { t } = useTranslation('shipping');
  if (shipment.state === 'not_needed') return null;
  const { carrier, trackingNumber, trackingUrl, sentAt, receivedAt, receiptAssumedAt, cost } = shipment;
  return (
    <section aria-label={t('parcel')}>
      <Group justify="space-between" mb="xs">
        <h3 className={classes.title}>{t('parcel')}</h3>
        <ParcelBadge state={shipment.state} />
      </Group>
      {shipment.addressChangedSinceDownload === true && (
        <Alert color="yellow" variant="light" icon={<IconAlert />} mb="sm">
          {t('address.changedHint')}
        </Alert>
      )}
      <dl className={classes.facts}>
        {shipment.variant !== null && <Fact label={t('facts.variant')}>{shipment.variant}</Fact>}
        {carrier !== null && <Fact label={t('facts.carrier')}>{carrier}</Fact>}
        {sentAt !== null && (
          <Fact label={t('facts.tracking')}>
            {trackingUrl === null ? (
              (trackingNumber ?? t('facts.noNumber'))
            ) : (
              <Anchor href={trackingUrl} target="_blank" rel="noreferrer" className={classes.link}>
                {trackingNumber ?? t('facts.track')}
                <IconExternal size={14} />
              </Anchor>
            )}
          </Fact>
        )}
        {sentAt !== null && (
          <Fact label={t('facts.sent')}>
            <DateText value={sentAt} style="dateTime" zone={zone} />
          </Fact>
        )}
        {receivedAt !== null && (
          <Fact label={t('facts.received')}>
            <DateText value={receivedAt} style="dateTime" zone={zone} />
          </Fact>
        )}
        {receiptAssumedAt !== null && (
          <Fact label={t('facts.assumed')}>
            <DateText value={receiptAssumedAt} zone={zone} />
          </Fact>
        )}
        {cost && (
          <Fact label={t('facts.cost')}>
            <MoneyText value={cost} exact />
          </Fact>
        )}
      </dl>
      <AddressMark shipment={shipment} />
      {mayReadAddresses && <AddressOnRequest shipment={shipment} />}
      {shipment.can.ship === true && (
        <Button mt="sm" leftSection={<IconParcel size={16} />} onClick={onShip}>
          {t('ship.actionOne')}
        </Button>
      )}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function AddressOnRequest({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipping');
  const [wanted, setWanted] = useState(false);
  const query = useQuery({ ...addressesQuery(shipment.campaignId), enabled: wanted });
  const row = query.data?.get(shipment.collaborationId);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} order={3} />;
  if (query.data === undefined) {
    return (
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconEye size={14} />}
          loading={query.isFetching}
          onClick={() => setWanted(true)}
        >
          {t('address.showOne')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('address.logged')}
        </Text>
      </Group>
    );
  }
  return row?.address ? <AddressText address={row.address} /> : <Text mt="xs">{t('address.gone')}</Text>;
}

function AddressText({ address }: { address: Address }) {
  const lines = [address.name, address.line1, address.line2, `${address.postalCode} ${address.city}`, address.country];
  return (
    <address className={classes.address}>
      {lines
        .filter((line) => line !== null && line !== '')
        .map((line, index) => (
          <div key={index}>{line}</div>
        ))}
      {address.phone !== null && <div>{address.phone}</div>}
      {address.email !== null && <div>{address.email}</div>}
    </address>
  );
}
