import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import type { Draft, Drafts } from '../../shared/draft/draft.types.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import { withDraft } from './creator-drafts.format.js';

const keys = {
  of: (collaborationId: string) => ['creator-drafts', collaborationId] as const,
};

onLiveChange('draft', () => [['creator-drafts'], ['creator-collaborations']]);
onLiveChange('collaboration', (id) => [keys.of(id)]);

/** Drafts of one collaboration, the pieces that need one, and what files are taken (CAM-7). */
export const draftsQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: keys.of(collaborationId),
    queryFn: ({ signal }) => request<Drafts>('GET', '/collaborations/{id}/drafts', { params: { path: { id: collaborationId } }, signal }),
  });

function readAgain(client: QueryClient, collaborationId: string): void {
  void client.invalidateQueries({ queryKey: keys.of(collaborationId) });
  // the clock stops or runs again
  void client.invalidateQueries({ queryKey: ['creator-collaborations'] });
}

export interface DraftBody {
  deliverableId: string;
  /** In the order of the post. */
  uploadIds: readonly string[];
  caption: string;
  note: string;
}

/** Shows the brand a draft, or its revision. The form tells what is refused. */
export const submitDraftMutation = (client: QueryClient, collaborationId: string) =>
  mutationOptions({
    mutationFn: (body: DraftBody) =>
      request<Draft>('POST', '/collaborations/{id}/drafts', { params: { path: { id: collaborationId } }, body }),
    onSuccess: (draft) => client.setQueryData(keys.of(collaborationId), (known: Drafts | undefined) => known && withDraft(known, draft)),
    onSettled: () => readAgain(client, collaborationId),
    meta: { showsError: true },
  });

/** Takes a draft back before the answer. */
export const withdrawDraftMutation = (client: QueryClient, { id, collaborationId }: Pick<Draft, 'id' | 'collaborationId'>) =>
  mutationOptions({
    mutationFn: () => request<Draft>('POST', '/drafts/{id}/withdraw', { params: { path: { id } } }),
    onSuccess: (draft) => client.setQueryData(keys.of(collaborationId), (known: Drafts | undefined) => known && withDraft(known, draft)),
    onSettled: () => readAgain(client, collaborationId),
    meta: { showsError: true },
  });
