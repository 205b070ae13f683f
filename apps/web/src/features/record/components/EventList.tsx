import { Button, Card, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheckCircle, IconClock, IconCrossCircle, IconSkip } from '../../../shared/ui/icons.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { recordEventsQuery, type RecordEvent } from '../record.queries.js';
import classes from './RecordView.module.css';

const ObjectDialog = lazy(() => import('./ObjectDialog.js'));

const OBJECTION = {
  open: { tone: 'amber', icon: IconClock },
  granted: { tone: 'green', icon: IconCheckCircle },
  refused: { tone: 'red', icon: IconCrossCircle },
} as const;

/** Everything that counted, or did not, and why; with the way to object. */
export function EventList() {
  const { t } = useTranslation('record');
  const events = useInfiniteQuery(recordEventsQuery());
  const [objecting, setObjecting] = useState<RecordEvent | null>(null);
  return (
    <Card component="section" aria-label={t('events.title')}>
      <h2 className={classes.label}>{t('events.title')}</h2>
      {events.isPending && <ListSkeleton rows={3} />}
      {events.isError && !events.isFetchNextPageError && <ErrorState error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.length === 0 && <EmptyState illustration="campaign" title={t('events.empty')} text={t('events.emptyText')} />}
      <ul className={classes.list}>
        {events.data?.map((event) => (
          <li key={event.id}>
            <EventRow event={event} onObject={() => setObjecting(event)} />
          </li>
        ))}
      </ul>
      <NextPage query={events} />
      <Suspense>{objecting && <ObjectDialog event={objecting} onClose={() => setObjecting(null)} />}</Suspense>
    </Card>
  );
}

/** How one collaboration ended and whether it counts. */
export function EventRow({ event, onObject }: { event: RecordEvent; onObject?: () => void }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const good = event.counts && event.fulfilled && event.onTime !== false;
  return (
    <div className={classes.event}>
      <div className={classes.words}>
        <Text fw={600}>{event.campaignTitle}</Text>
        <Text size="sm" c="dimmed">
          {event.brandName} · <DateText value={event.at} style="day" />
        </Text>
        <Text size="sm">
          {event.askedAt === null
            ? t(`reason.${event.reason}`)
            : t('reply.event', { duration: format.duration((Date.parse(event.at) - Date.parse(event.askedAt)) / 1000) })}
        </Text>
        {event.objection?.decisionReason && (
          <Text size="sm" c="dimmed">
            {t('objection.decision', { reason: event.objection.decisionReason })}
          </Text>
        )}
      </div>
      <ToneBadge
        size="sm"
        tone={event.counts ? (good ? 'green' : 'red') : 'gray'}
        icon={event.counts ? (good ? IconCheckCircle : IconCrossCircle) : IconSkip}
        label={t(event.counts ? 'events.counts' : 'events.countsNot')}
      />
      {event.objection && <ToneBadge size="sm" {...OBJECTION[event.objection.state]} label={t(`objection.${event.objection.state}`)} />}
      {event.can.object && onObject && (
        <Button size="xs" variant="default" aria-label={`${t('objection.act')}: ${event.campaignTitle}`} onClick={onObject}>
          {t('objection.act')}
        </Button>
      )}
    </div>
  );
}
