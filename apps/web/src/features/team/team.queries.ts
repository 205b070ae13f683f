import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { Invitation, Member, OwnershipTransfer, OwnRole, Permissions, RoleChoice } from './team.types.js';

export const teamKeys = {
  of: (organisationId: string) => ['team', organisationId] as const,
  members: (organisationId: string) => [...teamKeys.of(organisationId), 'members'] as const,
  invitations: (organisationId: string) => [...teamKeys.of(organisationId), 'invitations'] as const,
  roles: (organisationId: string) => [...teamKeys.of(organisationId), 'roles'] as const,
  ownership: (organisationId: string) => [...teamKeys.of(organisationId), 'ownership'] as const,
};

onLiveChange('organisation', (id) => [teamKeys.of(id)]);

/** Members, oldest first. */
export const membersQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: teamKeys.members(organisationId),
    queryFn: ({ signal, pageParam }) =>
      request<Page<Member>>('GET', '/organisations/{id}/members', {
        params: { path: { id: organisationId }, query: { limit: 50, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** Invitations that wait for an answer, and those that nobody answered in time. */
export const invitationsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: teamKeys.invitations(organisationId),
    queryFn: ({ signal, pageParam }) =>
      request<Page<Invitation>>('GET', '/organisations/{id}/member-invitations', {
        params: { path: { id: organisationId }, query: { state: ['open', 'expired'], limit: 50, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** What every role may do, in this language (the server's words). */
export const permissionsQuery = (organisationId: string, language: string) =>
  queryOptions({
    queryKey: [...teamKeys.of(organisationId), 'permissions', language],
    queryFn: ({ signal }) =>
      request<Permissions>('GET', '/organisations/{id}/permissions', { params: { path: { id: organisationId } }, signal }),
    staleTime: 10 * 60_000,
  });

/** The organisation's own roles; more than 200 are nobody's wish. */
export const rolesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: teamKeys.roles(organisationId),
    queryFn: ({ signal }) =>
      request<Page<OwnRole>>('GET', '/organisations/{id}/roles', {
        params: { path: { id: organisationId }, query: { limit: 200 } },
        signal,
      }),
    select: (page) => page.items,
  });

/** Offers of the organisation's ownership that this person made or got. */
export const ownershipQuery = (organisationId: string) =>
  queryOptions({
    queryKey: teamKeys.ownership(organisationId),
    queryFn: ({ signal }) =>
      request<Page<OwnershipTransfer>>('GET', '/organisations/{id}/ownership-transfers', {
        params: { path: { id: organisationId }, query: { limit: 50 } },
        signal,
      }),
    select: (page) => page.items,
  });

/** A campaign that can be shown to a client guest. */
export interface GuestCampaign {
  id: string;
  brandId: string;
  title: string;
}

export const guestCampaignsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...teamKeys.of(organisationId), 'campaigns'],
    queryFn: ({ signal }) =>
      request<Page<GuestCampaign>>('GET', '/organisations/{organisationId}/campaigns', {
        params: { path: { organisationId }, query: { limit: 200 } },
        signal,
      }),
    select: (page) => page.items,
  });

export const inviteMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (body: { email: string } & RoleChoice) =>
      request<Invitation>('POST', '/organisations/{id}/member-invitations', { params: { path: { id: organisationId } }, body }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

/** Sends the mail again with a new link and a new week. */
export const resendMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (invitationId: string) =>
      request<Invitation>('POST', '/organisations/{id}/member-invitations/{invitationId}/resend', {
        params: { path: { id: organisationId, invitationId } },
      }),
    onSettled: () => readAgain(client, organisationId),
  });

export const withdrawInvitationMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (invitationId: string) =>
      request<void>('DELETE', '/organisations/{id}/member-invitations/{invitationId}', {
        params: { path: { id: organisationId, invitationId } },
      }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

/** Role and brands count from the member's next request on (ACC-2). */
export const changeMemberMutation = (client: QueryClient, organisationId: string, member: Member) =>
  mutationOptions({
    mutationFn: (body: RoleChoice) =>
      request<Member>('PATCH', '/organisations/{id}/members/{memberId}', {
        params: { path: { id: organisationId, memberId: member.id } },
        body,
        ifMatch: `"${member.version}"`,
      }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

export const removeMemberMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (memberId: string) =>
      request<void>('DELETE', '/organisations/{id}/members/{memberId}', { params: { path: { id: organisationId, memberId } } }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

export const leaveMutation = (organisationId: string) =>
  mutationOptions({
    mutationFn: () => request<void>('POST', '/organisations/{id}/leave', { params: { path: { id: organisationId } } }),
    meta: { showsError: true },
  });

export interface RoleInput {
  name: string;
  description: string | null;
  permissions: string[];
}

/** Makes one of the organisation's own roles, or changes `role`. */
export const saveRoleMutation = (client: QueryClient, organisationId: string, role: OwnRole | null) =>
  mutationOptions({
    mutationFn: (body: RoleInput) =>
      role === null
        ? request<OwnRole>('POST', '/organisations/{id}/roles', { params: { path: { id: organisationId } }, body })
        : request<OwnRole>('PATCH', '/organisations/{id}/roles/{roleId}', {
            params: { path: { id: organisationId, roleId: role.id } },
            body,
            ifMatch: `"${role.version}"`,
          }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

export const removeRoleMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (roleId: string) =>
      request<void>('DELETE', '/organisations/{id}/roles/{roleId}', { params: { path: { id: organisationId, roleId } } }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

export const offerOwnershipMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (body: { memberId: string; password: string }) =>
      request<OwnershipTransfer>('POST', '/organisations/{id}/ownership-transfers', { params: { path: { id: organisationId } }, body }),
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

export type OfferAnswer = 'accept' | 'decline' | 'withdraw';

/** What somebody does with an offer of the ownership. */
export const answerOwnershipMutation = (client: QueryClient, organisationId: string, transferId: string) =>
  mutationOptions({
    mutationFn: async (answer: OfferAnswer): Promise<void> => {
      const params = { path: { id: organisationId, transferId } };
      await (answer === 'withdraw'
        ? request('DELETE', '/organisations/{id}/ownership-transfers/{transferId}', { params })
        : request('POST', `/organisations/{id}/ownership-transfers/{transferId}/${answer}`, { params }));
    },
    onSettled: () => readAgain(client, organisationId),
    meta: { showsError: true },
  });

/** Reads everything about the team again. */
export function readAgain(client: QueryClient, organisationId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: teamKeys.of(organisationId) });
}
