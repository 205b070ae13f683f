import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Requirements } from '@app/rules';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import type { Draft, DraftComment, Drafts, DraftState } from '../../shared/draft/draft.types.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export const draftKeys = {
  all: ['drafts'] as const,
  lists: (campaignId: string) => ['drafts', 'of-campaign', campaignId] as const,
  one: (id: string) => ['drafts', 'one', id] as const,
  ofCollaboration: (id: string) => ['drafts', 'of-collaboration', id] as const,
};

onLiveChange('draft', () => [draftKeys.all]);
onLiveChange('collaboration', () => [draftKeys.all]);

const path = (id: string) => ({ path: { id } });

/** Drafts of a campaign in these states, the one whose answer is due first on top (CAM-7). */
export const draftsQuery = (campaignId: string, states: readonly DraftState[]) =>
  infiniteQueryOptions({
    queryKey: [...draftKeys.lists(campaignId), { states }],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Draft>>('GET', '/campaigns/{id}/drafts', {
        params: { ...path(campaignId), query: { states, limit: 30, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** How many wait for the brand. */
export const waitingDraftsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...draftKeys.lists(campaignId), 'waiting'],
    queryFn: async ({ signal }) => {
      const query = { states: ['submitted'], limit: 1, include: 'total' };
      return (await request<Page<Draft>>('GET', '/campaigns/{id}/drafts', { params: { ...path(campaignId), query }, signal })).total ?? 0;
    },
  });

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: draftKeys.one(id),
    queryFn: ({ signal }) => request<Draft>('GET', '/drafts/{id}', { params: path(id), signal }),
  });

/** Drafts of one collaboration, by the place of their pieces. */
export const collaborationDraftsQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: draftKeys.ofCollaboration(collaborationId),
    queryFn: ({ signal }) => request<Drafts>('GET', '/collaborations/{id}/drafts', { params: path(collaborationId), signal }),
    select: (answer) => answer.items,
  });

/** What was agreed with this creator: the brief counts as it was at the confirmation (COL-6). */
export const agreedQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: ['drafts', 'agreed', collaborationId],
    queryFn: ({ signal }) =>
      request<{ terms: { requirements: Requirements } }>('GET', '/collaborations/{id}', { params: path(collaborationId), signal }),
    select: ({ terms }) => terms.requirements,
    staleTime: 300_000,
  });

/** The brand's answer. It is final, so nothing changes on the screen before the server has it. */
export type DraftVerdict =
  { verdict: 'approve'; note: string } | { verdict: 'changes'; feedback: string; comments: readonly DraftComment[] };

export const answerMutation = (client: QueryClient, draft: Pick<Draft, 'id' | 'campaignId' | 'collaborationId' | 'version'>) =>
  mutationOptions({
    mutationFn: (answer: DraftVerdict) =>
      request<Draft>('POST', `/drafts/{id}/${answer.verdict === 'approve' ? 'approve' : 'request-changes'}`, {
        params: path(draft.id),
        body:
          answer.verdict === 'approve'
            ? answer.note === ''
              ? {}
              : { note: answer.note }
            : { feedback: answer.feedback, comments: answer.comments },
      }),
    onSuccess: (answered) => client.setQueryData(draftKeys.one(draft.id), answered),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: draftKeys.lists(draft.campaignId) });
      void client.invalidateQueries({ queryKey: draftKeys.ofCollaboration(draft.collaborationId) });
      // the clock runs again, and "today" has one task less
      void client.invalidateQueries({ queryKey: ['collaborations'] });
      void client.invalidateQueries({ queryKey: ['campaigns', 'counts'] });
    },
    meta: { showsError: true },
  });
