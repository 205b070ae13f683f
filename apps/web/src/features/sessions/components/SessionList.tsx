import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconBuilding, IconCheckCircle, IconMonitor, IconPhone, IconShield } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { notify } from '../../../shared/ui/notify.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { endOtherSessionsMutation, endSessionMutation, sessionsQuery, type SignedInDevice } from '../sessions.queries.js';
import { deviceName, isPhone } from '../user-agent.js';
import classes from './SessionList.module.css';

/** Devices one is signed in on, each with a way to end it, and all others at once (ACC-2). For every shell; needs the namespace `sessions`. */
export function SessionList() {
  const { t } = useTranslation('sessions');
  const sessions = useInfiniteQuery(sessionsQuery());
  const client = useQueryClient();
  const endOthers = useMutation(endOtherSessionsMutation(client));
  const [asking, setAsking] = useState(false);
  const others = sessions.data?.some((device) => !device.current) ?? false;
  return (
    <SettingsSection
      title={t('title')}
      text={t('lead')}
      flush
      action={
        others && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      <Devices query={sessions} />
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('endOthersTitle')}
        confirmLabel={t('endOthers')}
        destructive
        onConfirm={async () => {
          await endOthers.mutateAsync();
          void notify({ message: t('endedOthers') });
        }}
      >
        {t('endOthersText')}
      </LazyConfirmDialog>
    </SettingsSection>
  );
}

function Devices({ query }: { query: ReturnType<typeof useInfiniteQuery<unknown, Error, SignedInDevice[]>> }) {
  if (query.isPending) {
    return (
      <div className={classes.waiting}>
        <ListSkeleton rows={3} />
      </div>
    );
  }
  if (query.isError && !query.isFetchNextPageError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} order={3} />;
  }
  return (
    <>
      <ul className={classes.list}>
        {query.data?.map((device) => (
          <Row key={device.id} device={device} />
        ))}
      </ul>
      <NextPage query={query} />
    </>
  );
}

function Row({ device }: { device: SignedInDevice }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const end = useMutation(endSessionMutation(useQueryClient()));
  const name = deviceName(device.userAgent) ?? t('unknown');
  const Glyph = isPhone(device.userAgent) ? IconPhone : IconMonitor;
  return (
    <li className={classes.row}>
      <Glyph size={22} />
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
        {(device.secondFactor || device.singleSignOn) && (
          <span className={classes.marks}>
            {device.secondFactor && <ToneBadge tone="indigo" icon={IconShield} label={t('secondFactor')} size="sm" />}
            {device.singleSignOn && <ToneBadge tone="blue" icon={IconBuilding} label={t('singleSignOn')} size="sm" />}
          </span>
        )}
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
