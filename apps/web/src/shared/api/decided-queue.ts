import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from './client.js';
import { nextCursor } from './query-client.js';

export type QueueState = 'open' | 'decided';
type Queue = 'account-claims' | 'objections';

/** Questions that staff decide, those that wait or those that are over; `key` is the feature's own. */
export const decidedQueueQuery = <T>(key: readonly string[], queue: Queue, state: QueueState) =>
  infiniteQueryOptions({
    queryKey: [...key, 'staff', state],
    queryFn: ({ signal, pageParam }) =>
      request<Page<T>>('GET', `/staff/${queue}`, { params: { query: { state, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    // colleagues decide, and nothing announces it
    refetchInterval: 15_000,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** Grants or refuses with a reason; everything of the feature is read again. */
export const decisionMutation = (client: QueryClient, key: readonly string[], queue: Queue) =>
  mutationOptions({
    mutationFn: ({ id, decision, reason }: { id: string; decision: 'grant' | 'refuse'; reason: string }) =>
      request<unknown>('POST', `/staff/${queue}/{id}/${decision}`, { params: { path: { id } }, body: { reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
