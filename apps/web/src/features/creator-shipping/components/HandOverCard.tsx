import { Card, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { IconCheck, IconCheckCircle, IconClock, IconCopy } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { OwnShipment } from '../creator-shipping.types.js';
import classes from './HandOverCard.module.css';

/** The code or access the brand gave (SHP-5): to read, and to copy with one tap. */
export function HandOverCard({ shipment, zone }: { shipment: OwnShipment; zone: string }) {
  const { t } = useTranslation('creator-shipping');
  const clipboard = useClipboard({ timeout: 1500 });
  const { handOver, handOverText: text, handedOverAt } = shipment;
  if (handOver !== 'voucher' && handOver !== 'access') return null;
  const title = t(`given.${handOver}`);
  return (
    <Card component="section" aria-label={title}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h3">
          {title}
        </Title>
        {text ? (
          <ToneBadge tone="green" icon={IconCheckCircle} label={t('given.here')} />
        ) : (
          <ToneBadge tone="amber" icon={IconClock} label={t('given.open')} />
        )}
      </Group>
      {text ? (
        <>
          <UnstyledButton className={classes.code} title={t('given.copy')} onClick={() => clipboard.copy(text)}>
            <span>{text}</span>
            {clipboard.copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
            <span className="of-hidden" role="status">
              {clipboard.copied ? t('copied') : ''}
            </span>
          </UnstyledButton>
          {handedOverAt !== null && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('given.since')} <DateText value={handedOverAt} zone={zone} />
            </Text>
          )}
        </>
      ) : (
        <Text>{t(`given.wait.${handOver}`)}</Text>
      )}
    </Card>
  );
}
