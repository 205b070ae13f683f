import { Card, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { GrantOrRefuse } from '../../../shared/ui/GrantOrRefuse.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { decideMutation, staffObjectionsQuery, type StaffObjection } from '../record.queries.js';
import { EventRow } from './EventList.js';

interface ObjectionQueueProps {
  state: 'open' | 'decided';
  onState: (state: 'open' | 'decided') => void;
  /** The creator's name, as a link where the reader may follow it. */
  creator: (id: string, name: string) => ReactNode;
  /** Leads to what the objection is about. */
  collaboration: (id: string, words: string) => ReactNode;
}

/** Objections against events of records, decided with a reason (CRE-9). */
export function ObjectionQueue({ state, onState, creator, collaboration }: ObjectionQueueProps) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const now = useNow();
  const queue = useInfiniteQuery(staffObjectionsQuery(state));
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('staff.state')}
        style={{ alignSelf: 'flex-start' }}
        value={state}
        onChange={(value) => onState(value === 'decided' ? 'decided' : 'open')}
        data={[
          { value: 'open', label: t('staff.open') },
          { value: 'decided', label: t('staff.decided') },
        ]}
      />
      {queue.isPending && <ListSkeleton rows={3} />}
      {queue.isError && !queue.isFetchNextPageError && <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data?.length === 0 && <EmptyState illustration="done" title={t('staff.empty')} text={t('staff.emptyText')} />}
      {queue.data?.map((objection) => (
        <Card key={objection.id} component="article">
          <Group justify="space-between" mb="xs">
            <Text fw={600}>{creator(objection.creatorId, objection.creatorName)}</Text>
            <Text size="sm" c="dimmed">
              {objection.objection !== null && t('staff.asked', { distance: format.distance(objection.objection.at, now) })}
            </Text>
          </Group>
          <EventRow event={objection} />
          {collaboration(objection.collaborationId, t('staff.collaboration'))}
          <Text mt="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {objection.objection?.reason}
          </Text>
          {objection.objection?.state === 'open' && <Decision objection={objection} />}
        </Card>
      ))}
      <NextPage query={queue} />
    </Stack>
  );
}

function Decision({ objection }: { objection: StaffObjection }) {
  const { t } = useTranslation('record');
  const decide = useMutation(decideMutation(useQueryClient()));
  return (
    <GrantOrRefuse
      labels={{ reason: t('staff.reason'), grant: t('staff.grant'), refuse: t('staff.refuse') }}
      pending={decide.isPending}
      onDecide={(decision, reason) => decide.mutate({ id: objection.id, decision, reason })}
    />
  );
}
