import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

/** A line in the bell's list (NOT-1); the server writes the text in the reader's language. */
export interface AppNotification {
  id: string;
  title: string;
  body: string;
  /** Path inside the SPA. */
  link: string;
  createdAt: string;
  readAt: string | null;
}

/** How many are unread, for the bell. */
export const unreadQuery = () =>
  queryOptions({
    queryKey: ['notifications', 'unread'],
    queryFn: ({ signal }) => request<{ unread: number }>('GET', '/me/notifications/unread', { signal }),
    select: (answer) => answer.unread,
  });

export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<AppNotification>>('GET', '/me/notifications', { params: { query: { limit: 20, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** Marks notifications as read; all of them when no ids are given. */
export const readNotificationsMutation = () =>
  mutationOptions({
    mutationFn: (ids?: readonly string[]) => request<unknown>('POST', '/me/notifications/read', { body: ids ? { ids } : {} }),
    meta: { showsError: true },
  });

onLiveChange('notification', () => [['notifications']]);
