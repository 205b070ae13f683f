import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import type { Drafts } from '../../shared/draft/draft.types.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export const draftKeys = {
  of: (collaborationId: string) => ['creator-drafts', collaborationId] as const,
};

onLiveChange('draft', () => [['creator-drafts'], ['creator-collaborations']]);
onLiveChange('collaboration', (id) => [draftKeys.of(id)]);

/** Drafts of one collaboration, the pieces that need one, and what files are taken (CAM-7). Alone here, because the first load reads it. */
export const draftsQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: draftKeys.of(collaborationId),
    queryFn: ({ signal }) => request<Drafts>('GET', '/collaborations/{id}/drafts', { params: { path: { id: collaborationId } }, signal }),
  });
