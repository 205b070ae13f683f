import { Button, Card } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheckCircle, IconMonitor } from '../../../shared/ui/icons.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { endSessionMutation, sessionsQuery, type SignedInDevice } from '../sessions.queries.js';
import { deviceName } from '../user-agent.js';
import classes from './SessionList.module.css';

/** Devices one is signed in on, each with a way to end it (ACC-2). For both shells; needs the namespace `sessions`. */
export function SessionList() {
  const sessions = useInfiniteQuery(sessionsQuery());
  if (sessions.isPending) return <ListSkeleton rows={3} />;
  if (sessions.isError && !sessions.isFetchNextPageError) {
    return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  }
  return (
    <>
      <Card padding={0}>
        <ul className={classes.list}>
          {sessions.data?.map((device) => (
            <Row key={device.id} device={device} />
          ))}
        </ul>
      </Card>
      <NextPage query={sessions} />
    </>
  );
}

function Row({ device }: { device: SignedInDevice }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const end = useMutation(endSessionMutation(useQueryClient()));
  const name = deviceName(device.userAgent) ?? t('unknown');
  return (
    <li className={classes.row}>
      <IconMonitor size={22} />
      <span className={classes.text}>
        <span className={classes.name}>{name}</span>
        <span className={classes.hint}>
          {[
            device.address,
            device.current ? null : t('lastUsed', { date: format.date(device.lastUsedAt, { style: 'dateTime' }) }),
            t('since', { date: format.date(device.createdAt, { style: 'day' }) }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
      {device.current ? (
        <ToneBadge tone="green" icon={IconCheckCircle} label={t('current')} size="sm" />
      ) : (
        <Button
          variant="default"
          size="sm"
          aria-label={t('endNamed', { name })}
          loading={end.isPending}
          onClick={() => end.mutate(device.id, { onSuccess: () => void notify({ message: t('ended') }) })}
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
