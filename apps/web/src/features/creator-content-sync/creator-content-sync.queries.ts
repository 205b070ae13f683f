import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { OwnContent, SyncState } from './creator-content-sync.types.js';

const keys = {
  contents: (id: string) => ['creator-content-sync', id, 'contents'] as const,
  sync: (id: string) => ['creator-content-sync', id, 'sync'] as const,
};

onLiveChange('content', () => [['creator-content-sync'], ['creator-collaborations']]);

export const contentsQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: keys.contents(collaborationId),
    queryFn: ({ signal }) =>
      request<{ items: OwnContent[] }>('GET', '/collaborations/{id}/contents', { params: { path: { id: collaborationId } }, signal }),
    select: (answer) => answer.items,
  });

export const syncStateQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: keys.sync(collaborationId),
    queryFn: ({ signal }) => request<SyncState>('GET', '/collaborations/{id}/sync', { params: { path: { id: collaborationId } }, signal }),
  });

function readAgain(client: QueryClient, collaborationId: string): Promise<unknown> {
  void client.invalidateQueries({ queryKey: ['creator-collaborations'] });
  return client.invalidateQueries({ queryKey: ['creator-content-sync', collaborationId] });
}

export type ContentAct = 'assign' | 'confirm-unreadable' | 'recheck';

/** The creator's acts on a found content (SYN-2): this is mine, it is in there, I have corrected it. */
export const contentActMutation = (client: QueryClient, collaborationId: string, contentId: string) =>
  mutationOptions({
    mutationFn: (act: ContentAct) =>
      request<OwnContent>('POST', `/contents/{id}/${act}`, {
        params: { path: { id: contentId } },
        ...(act === 'assign' ? { body: {} } : {}),
      }),
    onSettled: () => readAgain(client, collaborationId),
  });

/** A pasted link of a post (SYN-1). */
export const pasteLinkMutation = (client: QueryClient, collaborationId: string) =>
  mutationOptions({
    mutationFn: (url: string) =>
      request<OwnContent>('POST', '/collaborations/{id}/contents', { params: { path: { id: collaborationId } }, body: { url } }),
    onSuccess: () => readAgain(client, collaborationId),
    meta: { showsError: true },
  });

/** Lets the account be looked at now; the work goes on in the background. */
export const syncNowMutation = (collaborationId: string) =>
  mutationOptions({
    mutationFn: () => request<unknown>('POST', '/collaborations/{id}/sync', { params: { path: { id: collaborationId } } }),
  });
