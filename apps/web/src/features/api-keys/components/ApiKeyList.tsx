import { Button, Card, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationAccess } from '../../../shared/access/me.queries.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconPlus } from '../../../shared/ui/icons.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { apiKeysQuery, permissionTextsQuery, type ApiKey } from '../api-keys.queries.js';
import classes from './ApiKeyList.module.css';
import { ApiKeyRow } from './ApiKeyRow.js';
import { EditKeyDialog } from './EditKeyDialog.js';
import { RevokeDialog } from './RevokeDialog.js';
import { RotateDialog } from './RotateDialog.js';

type Task = { kind: 'edit' | 'rotate' | 'revoke'; key: ApiKey };

interface ApiKeyListProps {
  organisation: OrganisationAccess;
  onCreate: () => void;
}

/** The organisation's keys; living ones first, ended ones on wish. */
export function ApiKeyList({ organisation, onCreate }: ApiKeyListProps) {
  const { t, i18n } = useTranslation('api-keys');
  const [ended, setEnded] = useState(false);
  const [task, setTask] = useState<Task | null>(null);
  const keys = useInfiniteQuery(apiKeysQuery(organisation.id, ended));
  const { data: texts = [] } = useQuery(permissionTextsQuery(organisation.id, i18n.language));
  return (
    <>
      <SegmentedControl
        aria-label={t('show')}
        mb="md"
        value={ended ? 'ended' : 'living'}
        onChange={(value) => setEnded(value === 'ended')}
        data={[
          { value: 'living', label: t('living') },
          { value: 'ended', label: t('ended') },
        ]}
      />
      {keys.isPending && <ListSkeleton rows={3} />}
      {keys.isError && !keys.data && <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.data?.length === 0 && (
        <EmptyState
          illustration="lost"
          title={t(ended ? 'emptyEnded' : 'empty')}
          text={t(ended ? 'emptyEndedText' : 'emptyText')}
          action={
            !ended && (
              <Button leftSection={<IconPlus size={16} />} onClick={onCreate}>
                {t('create.open')}
              </Button>
            )
          }
        />
      )}
      {keys.data && keys.data.length > 0 && (
        <Card padding={0}>
          <ul className={classes.list}>
            {keys.data.map((key) => (
              <ApiKeyRow
                key={key.id}
                item={key}
                brands={organisation.brands}
                texts={texts}
                onEdit={() => setTask({ kind: 'edit', key })}
                onRotate={() => setTask({ kind: 'rotate', key })}
                onRevoke={() => setTask({ kind: 'revoke', key })}
              />
            ))}
          </ul>
        </Card>
      )}
      <NextPage query={keys} />
      {task?.kind === 'edit' && <EditKeyDialog organisation={organisation} item={task.key} onClose={() => setTask(null)} />}
      {task?.kind === 'rotate' && <RotateDialog organisationId={organisation.id} item={task.key} onClose={() => setTask(null)} />}
      {task?.kind === 'revoke' && <RevokeDialog organisationId={organisation.id} item={task.key} onClose={() => setTask(null)} />}
    </>
  );
}
