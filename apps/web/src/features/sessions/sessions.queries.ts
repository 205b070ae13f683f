import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

/** A device one is signed in on (ACC-2). */
export interface SignedInDevice {
  id: string;
  userAgent: string | null;
  address: string | null;
  createdAt: string;
  lastUsedAt: string;
  /** This one. */
  current: boolean;
  /** Signed in with a code as well (ACC-3). */
  secondFactor: boolean;
  /** Opened by an organisation's own sign-in (ACC-11). */
  singleSignOn: boolean;
}

export const sessionsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<SignedInDevice>>('GET', '/me/sessions', { params: { query: { limit: 50, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** Signs a device out at once. */
export const endSessionMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => request<void>('DELETE', '/me/sessions/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });

/** Signs out everywhere but here. */
export const endOtherSessionsMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: () => request<void>('DELETE', '/me/sessions'),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
    meta: { showsError: true },
  });
