import { Alert, Button, Card, Skeleton, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../../shared/api/client.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCalendar, IconInfo, IconPlus, IconTrash } from '../../../shared/ui/icons.js';
import { saveVisibilityMutation, visibilityQuery, type Away, type Visibility } from '../creator-network.queries.js';
import { AwayForm } from './AwayForm.js';
import { HiddenOrganisations } from './HiddenOrganisations.js';
import classes from './VisibilityCard.module.css';

/** Whether brands find this creator, when they are away, and from whom they hide (CRE-7). */
export function VisibilityCard() {
  const { t } = useTranslation('creator-network');
  const visibility = useQuery(visibilityQuery());
  return (
    <Card component="section" aria-label={t('title')}>
      <Title order={2} size="h3" mb="xs">
        {t('title')}
      </Title>
      {visibility.isPending && <Skeleton height={96} />}
      {visibility.isError && !visibility.data && (
        <ErrorState order={3} error={visibility.error} onRetry={() => void visibility.refetch()} />
      )}
      {visibility.data && <Choices visibility={visibility.data} />}
    </Card>
  );
}

function Choices({ visibility }: { visibility: Tagged<Visibility> }) {
  const { t } = useTranslation('creator-network');
  const format = useFormat();
  const client = useQueryClient();
  const save = useMutation(saveVisibilityMutation(client));
  const [adding, setAdding] = useState(false);
  const { network, away, eligible } = visibility;
  const keep = (next: { network: boolean; away: Away[] }) => save.mutateAsync({ before: visibility, ...next });
  const silently = (next: { network: boolean; away: Away[] }): void => void keep(next).catch(() => undefined);
  return (
    <>
      <Switch
        size="md"
        checked={network}
        disabled={save.isPending}
        label={t('network')}
        description={t(network ? 'on' : 'off')}
        onChange={(event) => silently({ network: event.currentTarget.checked, away })}
      />
      {network && !eligible && (
        <Alert color="blue" icon={<IconInfo />} mt="md">
          {t('notEligible')}
        </Alert>
      )}
      <div className={classes.part}>
        <Title order={3} size="h5">
          {t('away.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('away.text')}
        </Text>
        {away.length > 0 && (
          <ul className={classes.list}>
            {away.map((each) => {
              const days = t('away.days', {
                from: format.date(each.from, { zone: 'UTC' }),
                until: format.date(each.until, { zone: 'UTC' }),
              });
              return (
                <li key={each.from}>
                  <IconCalendar size={18} />
                  <span className={classes.words}>{days}</span>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    leftSection={<IconTrash size={14} />}
                    disabled={save.isPending}
                    aria-label={t('away.removeDays', { days })}
                    onClick={() => silently({ network, away: away.filter((other) => other !== each) })}
                  >
                    {t('away.remove')}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
        {adding ? (
          <AwayForm onAdd={(each) => keep({ network, away: [...away, each] })} onClose={() => setAdding(false)} />
        ) : (
          <Button mt="xs" variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('away.add')}
          </Button>
        )}
      </div>
      <HiddenOrganisations />
    </>
  );
}
