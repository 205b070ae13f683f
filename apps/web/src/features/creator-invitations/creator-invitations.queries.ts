import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export interface OwnInvitation {
  id: string;
  state: string;
  message: string;
  sentAt: string;
  expiresAt: string | null;
  campaign: { id: string; title: string; type: string; coverUrl: string | null; applicationEndsAt: string | null };
  brand: { id: string; name: string; logoUrl: string | null };
  can: { decline: boolean; apply: boolean };
}

export interface FollowedBrand {
  brandId: string;
  brandName: string;
  organisationName: string;
  logoUrl: string | null;
  followedAt: string;
}

const KEYS = { invitations: ['creator-invitations', 'open'] as const, followed: ['creator-invitations', 'followed'] as const };

onLiveChange('invitation', () => [KEYS.invitations]);

/** Invitations that wait for an answer, newest first. */
export const ownInvitationsQuery = () =>
  queryOptions({
    queryKey: KEYS.invitations,
    queryFn: ({ signal }) =>
      request<Page<OwnInvitation>>('GET', '/creator/invitations', { params: { query: { state: ['sent'], limit: 50 } }, signal }),
    select: (page) => page.items,
  });

/** Taken off the list at once; comes back when it is refused. */
export const declineMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => request<OwnInvitation>('POST', '/creator/invitations/{id}/decline', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.invitations }),
  });

/** Newest first. */
export const followedBrandsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...KEYS.followed, 'list'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<FollowedBrand>>('GET', '/creator/followed-brands', { params: { query: { cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

/** Whether the creator follows this brand. */
export const followsQuery = (brandId: string) =>
  queryOptions({
    queryKey: [...KEYS.followed, 'one', brandId],
    queryFn: ({ signal }) =>
      request<Page<FollowedBrand>>('GET', '/creator/followed-brands', { params: { query: { brandId, limit: 1 } }, signal }),
    select: ({ items }) => items.length > 0,
  });

export const followMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ brandId, follow }: { brandId: string; follow: boolean }) =>
      request<unknown>(follow ? 'PUT' : 'DELETE', '/creator/followed-brands/{brandId}', { params: { path: { brandId } } }),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.followed }),
  });
