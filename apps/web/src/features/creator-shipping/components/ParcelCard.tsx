import { Button, Card, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import {
  IconCheck,
  IconCheckCircle,
  IconClock,
  IconCopy,
  IconCross,
  IconExternal,
  IconParcel,
  type Icon,
} from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import type { OwnShipment } from '../creator-shipping.types.js';
import { AddressLines } from './AddressLines.js';
import classes from './ParcelCard.module.css';

const STATES: Record<OwnShipment['state'], { tone: Tone; icon: Icon }> = {
  waiting: { tone: 'amber', icon: IconClock },
  sent: { tone: 'blue', icon: IconParcel },
  received: { tone: 'green', icon: IconCheckCircle },
  assumed_received: { tone: 'green', icon: IconCheckCircle },
  not_needed: { tone: 'gray', icon: IconCross },
};

interface ParcelCardProps {
  shipment: OwnShipment;
  /** IANA zone of the campaign. */
  zone: string;
  onAddress: () => void;
}

/** Where the parcel is, where it goes, and how to follow it (SHP-1, SHP-3, SHP-4). The next step itself is the page's big button. */
export function ParcelCard({ shipment, zone, onAddress }: ParcelCardProps) {
  const { t } = useTranslation('creator-shipping');
  const told = useTold(shipment, zone);
  if (shipment.handOver !== 'ship') return null;
  const { state, address, variant, trackingNumber, trackingUrl } = shipment;
  return (
    <Card component="section" aria-label={t('title')}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h3">
          {t('title')}
        </Title>
        <ToneBadge {...STATES[state]} label={t(`state.${state}`)} />
      </Group>
      <Text>{told}</Text>
      {variant !== null && <Text c="dimmed">{t('variant', { variant })}</Text>}
      {trackingNumber !== null && <Tracking number={trackingNumber} />}
      {trackingUrl !== null && trackingUrl.startsWith('https://') && (
        <Button
          component="a"
          href={trackingUrl}
          target="_blank"
          rel="noopener noreferrer"
          variant="default"
          mt="sm"
          leftSection={<IconExternal size={16} />}
        >
          {t('track')}
        </Button>
      )}
      {address && (
        <div className={classes.address}>
          <Text size="sm" c="dimmed">
            {t('address')}
          </Text>
          <AddressLines address={address} />
        </div>
      )}
      {can(shipment, 'confirmAddress') && shipment.addressConfirmedAt !== null && (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} onClick={onAddress}>
          {t('change')}
        </Button>
      )}
    </Card>
  );
}

function Tracking({ number }: { number: string }) {
  const { t } = useTranslation('creator-shipping');
  const clipboard = useClipboard({ timeout: 1500 });
  return (
    <UnstyledButton className={classes.tracking} title={t('copy')} onClick={() => clipboard.copy(number)}>
      <span className={classes.label}>{t('tracking')}</span>
      <span className={classes.number}>
        {number} {clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      </span>
      <span className="of-hidden" role="status">
        {clipboard.copied ? t('copied') : ''}
      </span>
    </UnstyledButton>
  );
}

/** What is known about the parcel, in one or two sentences. */
function useTold(shipment: OwnShipment, zone: string): string {
  const { t } = useTranslation('creator-shipping');
  const format = useFormat();
  const day = (instant: string | null, exclusiveEnd = false): string =>
    instant === null ? '' : format.date(instant, { zone, exclusiveEnd });
  const { state, carrier, sentAt, receiptAssumedAt, receivedAt } = shipment;
  switch (state) {
    case 'waiting':
      return t(shipment.addressConfirmedAt === null ? 'told.unconfirmed' : 'told.waiting');
    case 'sent': {
      const sent = carrier === null ? t('told.sent', { date: day(sentAt) }) : t('told.sentBy', { date: day(sentAt), carrier });
      return receiptAssumedAt === null ? sent : `${sent} ${t('told.assumed', { date: day(receiptAssumedAt, true) })}`;
    }
    case 'received':
    case 'assumed_received':
      return t(`told.${state}`, { date: day(receivedAt) });
    case 'not_needed':
      return t('told.not_needed');
  }
}
