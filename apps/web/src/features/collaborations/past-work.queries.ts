import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { collaborationKeys } from './collaborations.queries.js';

export type PastCollaboration = components['schemas']['PastCollaborationDto'];
export type CreatorResults = components['schemas']['CreatorResultsDto'];
export type ResultFigures = components['schemas']['ResultFiguresDto'];

/** What the brand did with a creator, newest first (CRE-6). */
export const pastWorkQuery = (brandId: string, creatorId: string) =>
  infiniteQueryOptions({
    queryKey: [...collaborationKeys.lists(), 'creator', brandId, creatorId],
    queryFn: ({ signal, pageParam }) =>
      request<Page<PastCollaboration>>('GET', '/brands/{id}/creators/{creatorId}/collaborations', {
        params: { path: { id: brandId, creatorId }, query: { limit: 10, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** What came of it in figures; for people with `reporting.read`. */
export const creatorResultsQuery = (brandId: string, creatorId: string) =>
  queryOptions({
    queryKey: ['reporting', 'creator', brandId, creatorId],
    queryFn: ({ signal }) =>
      request<CreatorResults>('GET', '/brands/{id}/creators/{creatorId}/results', {
        params: { path: { id: brandId, creatorId } },
        signal,
      }),
  });
