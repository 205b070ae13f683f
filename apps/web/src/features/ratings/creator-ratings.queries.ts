import { infiniteQueryOptions } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

export type CreatorRating = components['schemas']['CreatorRatingDto'];

/** Shown ratings of a creator, newest first, for a brand that may see the creator. */
export const creatorRatingsQuery = (brandId: string, creatorId: string) =>
  infiniteQueryOptions({
    queryKey: ['ratings', 'creator', brandId, creatorId],
    queryFn: ({ signal, pageParam }) =>
      request<Page<CreatorRating>>('GET', '/brands/{id}/creators/{creatorId}/ratings', {
        params: { path: { id: brandId, creatorId }, query: { limit: 5, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
