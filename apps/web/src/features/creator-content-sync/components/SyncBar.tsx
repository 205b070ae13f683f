import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconInfo, IconRefresh } from '../../../shared/ui/icons.js';
import { ButtonLink } from '../../../shared/ui/links.js';
import { syncNowMutation, syncStateQuery } from '../creator-content-sync.queries.js';
import classes from './SyncBar.module.css';

const ASK_MS = 1500;
const GIVE_UP_MS = 30_000;

interface SyncBarProps {
  collaborationId: string;
  /** Content counts now. */
  open: boolean;
}

/** When the account was last looked at, and the button to do it now (SYN-1, SYN-5). */
export function SyncBar({ collaborationId, open }: SyncBarProps) {
  const { t } = useTranslation('creator-content-sync');
  const format = useFormat();
  const now = useNow();
  const { state, running, start } = useSync(collaborationId);
  if (state === undefined) return null;
  if (state.problem === 'reconnect') {
    return (
      <Alert color="red" icon={<IconAlert />}>
        <p className={classes.told}>{t('sync.reconnect')}</p>
        <ButtonLink to="/c/profile" size="sm">
          {t('sync.reconnectButton')}
        </ButtonLink>
      </Alert>
    );
  }
  if (state.problem === 'not_offered') {
    return (
      <Alert color="blue" icon={<IconInfo />}>
        {t('sync.notOffered')}
      </Alert>
    );
  }
  const when = state.syncedAt === null ? t('sync.never') : t('sync.last', { when: format.distance(state.syncedAt, now) });
  return (
    <div className={classes.bar}>
      <div className={classes.text}>
        <span>{state.problem === 'busy' ? t('sync.busy') : t(open ? 'sync.auto' : 'sync.before')}</span>
        <span className={classes.when} role="status">
          {running ? t('sync.running') : when}
        </span>
      </div>
      {open && (
        <Button variant="default" size="sm" leftSection={<IconRefresh size={16} />} loading={running} onClick={start}>
          {t('sync.now')}
        </Button>
      )}
    </div>
  );
}

/** Starts a look and asks until it took place; the look itself is a job of the server. */
function useSync(collaborationId: string) {
  const client = useQueryClient();
  const [before, setBefore] = useState<{ syncedAt: string | null } | null>(null);
  const sync = useQuery({ ...syncStateQuery(collaborationId), refetchInterval: before === null ? false : ASK_MS });
  const syncNow = useMutation(syncNowMutation(collaborationId));
  const done = before !== null && sync.data !== undefined && sync.data.syncedAt !== before.syncedAt;

  useEffect(() => {
    if (before === null) return;
    if (done) {
      setBefore(null);
      void client.invalidateQueries({ queryKey: ['creator-content-sync', collaborationId, 'contents'] });
      void client.invalidateQueries({ queryKey: ['creator-collaborations'] });
      return;
    }
    const timer = setTimeout(() => setBefore(null), GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [before, done, client, collaborationId]);

  return {
    state: sync.data,
    running: syncNow.isPending || before !== null,
    start: () => syncNow.mutate(undefined, { onSuccess: () => setBefore({ syncedAt: sync.data?.syncedAt ?? null }) }),
  };
}
