import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export type InternalComment = components['schemas']['InternalCommentDto'];

/** What is commented on. */
export interface CommentSubject {
  type: 'applications' | 'contents';
  id: string;
}

const commentsKey = (id: string) => ['comments', id] as const;

onLiveChange('comment', (id) => [commentsKey(id)]);

/** Internal comments, the newest first. */
export const commentsQuery = ({ type, id }: CommentSubject) =>
  infiniteQueryOptions({
    queryKey: commentsKey(id),
    queryFn: ({ signal, pageParam }) =>
      request<Page<InternalComment>>('GET', `/${type}/{id}/comments`, {
        params: { path: { id }, query: { limit: 20, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

export const addCommentMutation = (client: QueryClient, { type, id }: CommentSubject) =>
  mutationOptions({
    mutationFn: (text: string) => request<InternalComment>('POST', `/${type}/{id}/comments`, { params: { path: { id } }, body: { text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: commentsKey(id) }),
  });

export const removeCommentMutation = (client: QueryClient, { type, id }: CommentSubject) =>
  mutationOptions({
    mutationFn: (commentId: string) =>
      request<undefined>('DELETE', `/${type}/{id}/comments/{commentId}`, { params: { path: { id, commentId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: commentsKey(id) }),
  });
