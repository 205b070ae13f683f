import { SegmentedControl, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { decidedQueueQuery, QueueState } from '../api/decided-queue.js';
import { EmptyState } from './EmptyState.js';
import { ErrorState } from './ErrorState.js';
import { NextPage } from './NextPage.js';
import { ListSkeleton } from './Skeletons.js';

interface DecidedQueueProps<T> {
  query: ReturnType<typeof decidedQueueQuery<T>>;
  state: QueueState;
  onState: (state: QueueState) => void;
  labels: { state: string; open: string; decided: string; empty: string; emptyText: string };
  /** One question, with a key. */
  children: (item: T) => ReactNode;
}

/** What waits for staff's decision, and what has been decided. */
export function DecidedQueue<T>({ query, state, onState, labels, children }: DecidedQueueProps<T>) {
  const queue = useInfiniteQuery(query);
  return (
    <Stack>
      <SegmentedControl
        aria-label={labels.state}
        style={{ alignSelf: 'flex-start' }}
        value={state}
        onChange={(value) => onState(value === 'decided' ? 'decided' : 'open')}
        data={[
          { value: 'open', label: labels.open },
          { value: 'decided', label: labels.decided },
        ]}
      />
      {queue.isPending && <ListSkeleton rows={3} />}
      {queue.isError && !queue.isFetchNextPageError && <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data?.length === 0 && <EmptyState illustration="done" title={labels.empty} text={labels.emptyText} />}
      {queue.data?.map(children)}
      <NextPage query={queue} />
    </Stack>
  );
}
