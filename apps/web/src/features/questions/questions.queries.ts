import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export type Question = components['schemas']['QuestionDto'];

const keys = {
  all: (campaignId: string) => ['questions', campaignId] as const,
};

onLiveChange('question', (campaignId) => [keys.all(campaignId), ['campaigns', 'list']]);

/** Public questions on a brief, the newest first (CHT-1). */
export const questionsQuery = (campaignId: string, state?: Question['state']) =>
  infiniteQueryOptions({
    queryKey: [...keys.all(campaignId), { state }],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Question>>('GET', '/campaigns/{id}/questions', {
        params: { path: { id: campaignId }, query: { state, limit: 20, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** How many wait for the brand. */
export const openQuestionsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...keys.all(campaignId), 'open-count'],
    queryFn: async ({ signal }) => {
      const page = await request<Page<Question>>('GET', '/campaigns/{id}/questions', {
        params: { path: { id: campaignId }, query: { state: 'open', limit: 1, include: 'total' } },
        signal,
      });
      return page.total ?? 0;
    },
  });

const fresh = (client: QueryClient, campaignId: string) => client.invalidateQueries({ queryKey: keys.all(campaignId) });

/** Answering, hiding and showing again, with the version that was looked at. */
export const questionMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ question, act }: { question: Question; act: { answer: string } | { reason: string } | 'show' }) => {
      const what = act === 'show' ? 'show' : 'answer' in act ? 'answer' : 'hide';
      return request<Question>('POST', `/questions/{id}/${what}`, {
        params: { path: { id: question.id } },
        body: act === 'show' ? {} : act,
        ifMatch: `"${question.version}"`,
      });
    },
    onSettled: (_data, _error, { question }) => fresh(client, question.campaignId),
  });
