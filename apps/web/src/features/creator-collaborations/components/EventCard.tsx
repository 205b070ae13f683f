import { Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCalendar, IconPin } from '../../../shared/ui/icons.js';
import type { Collaboration } from '../creator-collaborations.types.js';
import classes from './EventCard.module.css';

interface EventCardProps {
  event: NonNullable<Collaboration['event']>;
  /** IANA zone of the campaign. */
  zone: string;
}

/** When and where the event is; the address is for confirmed creators only (CAM-6). */
export function EventCard({ event, zone }: EventCardProps) {
  const { t } = useTranslation('creator-collaborations');
  const format = useFormat();
  const { venue, address, startsAt, endsAt } = event;
  const at = (instant: string): string => format.date(instant, { style: 'weekdayTime', zone });
  return (
    <Card component="section" aria-label={t('event.title')}>
      <Title order={2} size="h3" mb="sm">
        {t('event.title')}
      </Title>
      <Stack gap="sm">
        {startsAt !== null && (
          <div className={classes.line}>
            <IconCalendar size={20} />
            <Text>{endsAt === null ? at(startsAt) : t('event.fromTo', { from: at(startsAt), to: at(endsAt) })}</Text>
          </div>
        )}
        <div className={classes.line}>
          <IconPin size={20} />
          <address className={classes.address}>
            <strong>{venue}</strong>
            <span>{address}</span>
          </address>
        </div>
      </Stack>
    </Card>
  );
}
