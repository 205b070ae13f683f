import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export type PublicQuestion = components['schemas']['QuestionDto'];

const key = (campaignId: string) => ['creator-questions', campaignId] as const;

onLiveChange('question', (campaignId) => [key(campaignId)]);

/** Answered questions of everybody and all own ones (CHT-1). */
export const publicQuestionsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: key(campaignId),
    queryFn: ({ signal, pageParam }) =>
      request<Page<PublicQuestion>>('GET', '/campaigns/{id}/questions', {
        params: { path: { id: campaignId }, query: { limit: 10, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const askMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: (text: string) =>
      request<PublicQuestion>('POST', '/campaigns/{id}/questions', { params: { path: { id: campaignId } }, body: { text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key(campaignId) }),
  });
