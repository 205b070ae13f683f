import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, requestTagged, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import { membershipsOf } from './memberships.js';
import type { AddedFromSearch, AddedMembers, CreatorGroup, GroupInput, GroupMember, Outcome, PastCampaign, Tier } from './groups.types.js';

export const groupKeys = {
  all: () => ['groups'] as const,
  list: (brandId: string) => ['groups', 'list', brandId] as const,
  one: (id: string) => ['groups', 'one', id] as const,
  members: (id: string) => ['groups', 'members', id] as const,
  memberships: (brandId: string) => ['groups', 'memberships', brandId] as const,
};

onLiveChange('group', (id) => [['groups', 'list'], groupKeys.one(id), groupKeys.members(id), ['groups', 'memberships']]);

/** All groups of the brand, automatic ones first; a brand has 204 at most. */
export const groupsQuery = (brandId: string) =>
  queryOptions({
    queryKey: groupKeys.list(brandId),
    queryFn: async ({ signal }) => {
      const items: CreatorGroup[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page: Page<CreatorGroup> = await request('GET', '/brands/{id}/groups', {
          params: { path: { id: brandId }, query: { limit: 200, cursor } },
          signal,
        });
        items.push(...page.items);
        cursor = page.nextCursor;
      }
      return items;
    },
  });

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: groupKeys.one(id),
    queryFn: ({ signal }) => requestTagged<CreatorGroup>('/groups/{id}', { params: { path: { id } }, signal }),
  });

/** In the group's order. */
export const groupMembersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: groupKeys.members(id),
    queryFn: ({ signal, pageParam }) =>
      request<Page<GroupMember>>('GET', '/groups/{id}/members', {
        params: { path: { id }, query: { limit: 100, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** In which groups a creator is; many at once are one request. */
export const membershipQuery = (brandId: string, creatorId: string) =>
  queryOptions({
    queryKey: [...groupKeys.memberships(brandId), creatorId],
    queryFn: () => membershipsOf(brandId, creatorId),
    staleTime: 60_000,
  });

interface Membership {
  groupId: string;
  creatorIds: readonly string[];
  member: boolean;
}

/** Adds creators or takes them out; shown at once, taken back when it is refused. */
export const memberMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: ({ groupId, creatorIds, member }: Membership) =>
      request<AddedMembers>('POST', member ? '/groups/{id}/members' : '/groups/{id}/members/remove', {
        params: { path: { id: groupId } },
        body: { creatorIds },
      }),
    onMutate: (wish) => showMembership(client, brandId, wish),
    onError: (_error, wish) => showMembership(client, brandId, { ...wish, member: !wish.member }),
    onSettled: (_data, _error, { groupId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: groupKeys.list(brandId) }),
        client.invalidateQueries({ queryKey: groupKeys.one(groupId) }),
        client.invalidateQueries({ queryKey: groupKeys.members(groupId) }),
      ]),
  });

/** The first hits of a search, in its order. */
export const addFromSearchMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ groupId, query }: { groupId: string; query: Record<string, unknown> }) =>
      request<AddedFromSearch>('POST', '/groups/{id}/members/from-search', { params: { path: { id: groupId } }, body: { query } }),
    onSettled: () => client.invalidateQueries({ queryKey: groupKeys.all() }),
  });

/** Participants of a campaign; without outcomes and tiers everybody. */
export const addFromCampaignMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ groupId, ...body }: { groupId: string; campaignId: string; outcomes: Outcome[]; tiers: Tier[] }) =>
      request<AddedMembers>('POST', '/groups/{id}/members/from-campaign', { params: { path: { id: groupId } }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: groupKeys.all() }),
    meta: { showsError: true },
  });

/** Phases in which somebody may take part, or took. */
const PAST_STATES = ['preparation', 'active', 'running', 'paused', 'closing', 'completed', 'cancelled'];

/** Campaigns of the brand that somebody took part in, the newest first. */
export const pastCampaignsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['groups', 'campaigns', brandId],
    queryFn: ({ signal }) =>
      request<Page<PastCampaign>>('GET', '/brands/{brandId}/campaigns', {
        params: { path: { brandId }, query: { state: PAST_STATES, limit: 200 } },
        signal,
      }),
    select: (page) => page.items,
  });

function showMembership(client: QueryClient, brandId: string, { groupId, creatorIds, member }: Membership): void {
  for (const creatorId of creatorIds)
    client.setQueryData<string[]>(membershipQuery(brandId, creatorId).queryKey, (known) => {
      const others = (known ?? []).filter((id) => id !== groupId);
      return member ? [...others, groupId] : others;
    });
}

export const createGroupMutation = (client: QueryClient, brandId: string) =>
  mutationOptions({
    mutationFn: (input: GroupInput) =>
      request<CreatorGroup>('POST', '/brands/{id}/groups', { params: { path: { id: brandId } }, body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey: groupKeys.all() }),
  });

export const changeGroupMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ etag, ...input }: Partial<GroupInput> & { etag: string | null }) =>
      request<CreatorGroup>('PATCH', '/groups/{id}', { params: { path: { id } }, body: input, ifMatch: etag }),
    onSettled: () => client.invalidateQueries({ queryKey: groupKeys.all() }),
  });

export const deleteGroupMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => request<void>('DELETE', '/groups/{id}', { params: { path: { id } } }),
    onSuccess: (_data, id) => {
      client.removeQueries({ queryKey: groupKeys.one(id) });
      return client.invalidateQueries({ queryKey: ['groups', 'list'] });
    },
  });
