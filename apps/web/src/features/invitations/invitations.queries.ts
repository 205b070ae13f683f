import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Choice, Invitation, InvitationLimits, InviteInput, InviteResult, InvitingCampaign } from './invitations.types.js';

export const invitationKeys = {
  of: (campaignId: string) => ['invitations', campaignId] as const,
  limits: (campaignId: string) => ['invitations', campaignId, 'limits'] as const,
};

onLiveChange('invitation', (campaignId) => [invitationKeys.of(campaignId)]);

/** Newest first. */
export const invitationsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: [...invitationKeys.of(campaignId), 'list'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Invitation>>('GET', '/campaigns/{id}/invitations', {
        params: { path: { id: campaignId }, query: { limit: 50, cursor: pageParam, include: 'total' } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const invitationLimitsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: invitationKeys.limits(campaignId),
    queryFn: ({ signal }) =>
      request<InvitationLimits>('GET', '/campaigns/{id}/invitation-limits', { params: { path: { id: campaignId } }, signal }),
  });

export const inviteMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ campaignId, ...body }: InviteInput & { campaignId: string }) =>
      request<InviteResult>('POST', '/campaigns/{id}/invitations', { params: { path: { id: campaignId } }, body }),
    onSettled: (_data, _error, { campaignId }) => client.invalidateQueries({ queryKey: invitationKeys.of(campaignId) }),
  });

export const withdrawMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: (id: string) => request<void>('DELETE', '/invitations/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: invitationKeys.of(campaignId) }),
  });

/** Creators of the network by name, for inviting one. */
export const invitableQuery = (brandId: string, q: string) =>
  queryOptions({
    queryKey: ['invitations', 'search', brandId, q],
    queryFn: async ({ signal }): Promise<Choice[]> => {
      const page = await request<Page<{ id: string; displayName: string }>>('GET', '/brands/{id}/creators', {
        params: { path: { id: brandId }, query: { q, limit: 8 } },
        signal,
      });
      return page.items.map(({ id, displayName }) => ({ id, name: displayName }));
    },
    enabled: q.length >= 2,
    staleTime: 60_000,
  });

/** Campaigns of the brand that take invitations now. */
export const invitingCampaignsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['invitations', 'campaigns', brandId],
    queryFn: ({ signal }) =>
      request<Page<InvitingCampaign>>('GET', '/brands/{brandId}/campaigns', {
        params: { path: { brandId }, query: { state: ['scheduled', 'application', 'running'], limit: 100 } },
        signal,
      }),
    select: (page) => page.items,
  });
