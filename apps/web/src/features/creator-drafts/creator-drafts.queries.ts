import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import type { Draft, Drafts } from '../../shared/draft/draft.types.js';
import { withDraft } from './creator-drafts.format.js';
import { draftKeys } from './read-drafts.js';

function readAgain(client: QueryClient, collaborationId: string): void {
  void client.invalidateQueries({ queryKey: draftKeys.of(collaborationId) });
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
    onSuccess: (draft) =>
      client.setQueryData(draftKeys.of(collaborationId), (known: Drafts | undefined) => known && withDraft(known, draft)),
    onSettled: () => readAgain(client, collaborationId),
    meta: { showsError: true },
  });

/** Takes a draft back before the answer. */
export const withdrawDraftMutation = (client: QueryClient, { id, collaborationId }: Pick<Draft, 'id' | 'collaborationId'>) =>
  mutationOptions({
    mutationFn: () => request<Draft>('POST', '/drafts/{id}/withdraw', { params: { path: { id } } }),
    onSuccess: (draft) =>
      client.setQueryData(draftKeys.of(collaborationId), (known: Drafts | undefined) => known && withDraft(known, draft)),
    onSettled: () => readAgain(client, collaborationId),
    meta: { showsError: true },
  });
