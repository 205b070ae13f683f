import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconEyeOff } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { hiddenQuery, showAgainMutation, type HiddenOrganisation } from '../creator-network.queries.js';
import classes from './VisibilityCard.module.css';

const HideDialog = lazy(() => import('./HideDialog.js'));

/** Organisations that do not find this creator, all their brands included; they are told nothing (CRE-7). */
export function HiddenOrganisations() {
  const { t } = useTranslation('creator-network');
  const client = useQueryClient();
  const hidden = useInfiniteQuery(hiddenQuery());
  const show = useMutation(showAgainMutation(client));
  const [choosing, setChoosing] = useState(false);
  const name = ({ organisationName, brandName }: HiddenOrganisation): string => brandName ?? organisationName ?? t('hidden.gone');
  return (
    <div className={classes.part}>
      <Title order={3} size="h5">
        {t('hidden.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('hidden.text')}
      </Text>
      {hidden.isPending && <Skeleton height={36} mt="xs" />}
      {hidden.data && hidden.data.length > 0 && (
        <ul className={classes.list}>
          {hidden.data.map((organisation) => (
            <li key={organisation.organisationId}>
              <IconEyeOff size={18} />
              <span className={classes.words}>
                {name(organisation)}
                {organisation.organisationName !== null && <span className={classes.hint}>{organisation.organisationName}</span>}
              </span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                loading={show.isPending && show.variables === organisation.organisationId}
                aria-label={t('hidden.showName', { name: name(organisation) })}
                onClick={() =>
                  show.mutate(organisation.organisationId, {
                    onSuccess: () => void notify({ color: 'green', message: t('hidden.shown', { name: name(organisation) }) }),
                  })
                }
              >
                {t('hidden.show')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hidden.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          display="block"
          loading={hidden.isFetchingNextPage}
          onClick={() => void hidden.fetchNextPage()}
        >
          {t('hidden.more')}
        </Button>
      )}
      <Button mt="xs" variant="default" size="sm" leftSection={<IconEyeOff size={16} />} onClick={() => setChoosing(true)}>
        {t('hidden.hide')}
      </Button>
      {choosing && (
        <Suspense>
          <HideDialog onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}
