import { Card, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { GrantOrRefuse } from '../../../shared/ui/GrantOrRefuse.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { decideMutation, staffObjectionsQuery, type StaffObjection } from '../record.queries.js';
import { EventRow } from './EventList.js';

/** Objections against events of records, decided with a reason (CRE-9). */
export function ObjectionQueue() {
  const { t } = useTranslation('record');
  const [state, setState] = useState<'open' | 'decided'>('open');
  const queue = useInfiniteQuery(staffObjectionsQuery(state));
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('staff.state')}
        value={state}
        onChange={(value) => setState(value === 'decided' ? 'decided' : 'open')}
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
          <Text size="sm" c="dimmed">
            {objection.creatorName}
          </Text>
          <EventRow event={objection} />
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
