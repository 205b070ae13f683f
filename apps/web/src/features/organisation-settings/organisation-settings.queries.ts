import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, requestTagged, type Page, type Tagged } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

export interface Organisation {
  id: string;
  kind: 'brand' | 'agency';
  name: string;
  /** Members need a second factor here (ACC-3). */
  secondFactorRequired: boolean;
  version: number;
  can: { edit: boolean };
}

/** A member as far as the second factor is concerned. */
export interface MemberFactor {
  id: string;
  name: string;
  email: string;
  twoFactor: boolean;
}

const key = (id: string) => ['organisation-settings', id];

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: key(id),
    queryFn: ({ signal }) => requestTagged<Organisation>('/organisations/{id}', { params: { path: { id } }, signal }),
  });

export const changeOrganisationMutation = (client: QueryClient, organisation: Tagged<Organisation>) =>
  mutationOptions({
    mutationFn: (body: { name?: string; secondFactorRequired?: boolean }) =>
      request<Organisation>('PATCH', '/organisations/{id}', {
        params: { path: { id: organisation.id } },
        body,
        ifMatch: organisation.etag,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: key(organisation.id) }),
    meta: { showsError: true },
  });

/** All members, to name who has no second factor; reads every page, because the list is not sorted by it. */
export const memberFactorsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['organisation-settings', organisationId, 'members'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<MemberFactor>>('GET', '/organisations/{id}/members', {
        params: { path: { id: organisationId }, query: { limit: 200, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
