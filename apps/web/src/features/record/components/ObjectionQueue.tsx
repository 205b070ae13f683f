import { Card, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import type { QueueState } from '../../../shared/api/decided-queue.js';
import { DecidedQueue } from '../../../shared/ui/DecidedQueue.js';
import { GrantOrRefuse } from '../../../shared/ui/GrantOrRefuse.js';
import { decideMutation, staffObjectionsQuery, type StaffObjection } from '../record.queries.js';
import { EventRow } from './EventList.js';

interface ObjectionQueueProps {
  state: QueueState;
  onState: (state: QueueState) => void;
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
  return (
    <DecidedQueue
      query={staffObjectionsQuery(state)}
      state={state}
      onState={onState}
      labels={{
        state: t('staff.state'),
        open: t('staff.open'),
        decided: t('staff.decided'),
        empty: t('staff.empty'),
        emptyText: t('staff.emptyText'),
      }}
    >
      {(objection) => (
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
      )}
    </DecidedQueue>
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
