import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export const CRITERIA = ['communication', 'content', 'punctuality', 'product', 'payment'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Stars = Partial<Record<Criterion, number>>;

export type Rating = {
  id: string;
  by: 'brand' | 'creator';
  average: number;
  text: string;
  createdAt: string;
  shownAt: string | null;
  reply: string | null;
  can: { reply: boolean };
} & Record<Criterion, number | null>;

/** Ratings of one collaboration as this side sees them (`RatingsDto`). */
export interface Ratings {
  opensAt: string | null;
  closesAt: string | null;
  shownFrom: string | null;
  criteria: Criterion[];
  own: Rating | null;
  other: Rating | null;
  can: { rate: boolean };
}

const key = (id: string) => ['ratings', id] as const;

onLiveChange('rating', (id) => [key(id)]);
onLiveChange('collaboration', (id) => [key(id)]);

export const ratingsQuery = (id: string) =>
  queryOptions({
    queryKey: key(id),
    queryFn: ({ signal }) => request<Ratings>('GET', '/collaborations/{id}/ratings', { params: { path: { id } }, signal }),
  });

export const rateMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (body: Stars & { text: string }) =>
      request<Ratings>('POST', '/collaborations/{id}/ratings', { params: { path: { id } }, body }),
    onSuccess: (now) => client.setQueryData(key(id), now),
    onError: () => client.invalidateQueries({ queryKey: key(id) }),
  });

export const replyMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ ratingId, text }: { ratingId: string; text: string }) =>
      request<Ratings>('POST', '/collaborations/{id}/ratings/{ratingId}/reply', { params: { path: { id, ratingId } }, body: { text } }),
    onSuccess: (now) => client.setQueryData(key(id), now),
    onError: () => client.invalidateQueries({ queryKey: key(id) }),
  });
