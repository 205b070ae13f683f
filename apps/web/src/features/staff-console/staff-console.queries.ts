import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

type Schemas = components['schemas'];

export type Found = Schemas['FoundDto'];
export type StaffCampaign = Schemas['StaffCampaignDto'];
export type StaffCollaboration = Schemas['StaffCollaborationRowDto'];
export type StaffCollaborationDetail = Schemas['StaffCollaborationDto'];
export type StaffDraft = StaffCollaborationDetail['drafts'][number];
export type StaffOrganisation = Schemas['StaffOrganisationDto'];
export type StaffCreator = Schemas['StaffCreatorDto'];
export type StaffApplication = Schemas['StaffApplicationDto'];
export type HistoryRow = Schemas['StaffHistoryDto'];
export type Fault = Schemas['SettlementInput']['fault'];
export type Settlement = Schemas['SettlementInput'];

export const KINDS = ['organisation', 'brand', 'creator', 'campaign'] as const;
export type Kind = (typeof KINDS)[number];
export const FAULTS = ['creator', 'brand', 'nobody'] as const satisfies readonly Fault[];

const KEY = ['staff-console'] as const;

export const searchQuery = (q: string, kind: Kind | undefined) =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'search', q, kind] as const,
    queryFn: ({ signal, pageParam }) =>
      request<Page<Found>>('GET', '/staff/search', { params: { query: { q, kind, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    enabled: q.length >= 2,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

export const overdueQuery = () =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'overdue'] as const,
    queryFn: ({ signal, pageParam }) =>
      request<Page<StaffCollaboration>>('GET', '/staff/collaborations/overdue', {
        params: { query: { include: 'total', cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    // colleagues and creators change it, and nothing announces it
    refetchInterval: 30_000,
    select: (data) => ({ items: data.pages.flatMap((page) => page.items), total: data.pages[0]?.total ?? 0 }),
  });

const one = <T>(what: 'campaigns' | 'collaborations' | 'organisations' | 'creators', id: string) =>
  queryOptions({
    queryKey: [...KEY, what, id] as const,
    queryFn: ({ signal }) => request<T>('GET', `/staff/${what}/{id}`, { params: { path: { id } }, signal }),
  });

export const campaignQuery = (id: string) => one<StaffCampaign>('campaigns', id);
export const collaborationQuery = (id: string) => one<StaffCollaborationDetail>('collaborations', id);
export const organisationQuery = (id: string) => one<StaffOrganisation>('organisations', id);
export const creatorQuery = (id: string) => one<StaffCreator>('creators', id);

export type CampaignAct =
  | { act: 'cancel'; reason: string; collaborations: Settlement[] }
  | { act: 'extensions'; reason: string; phase: 'application' | 'preparation' | 'active'; days: number }
  | { act: 'phase'; reason: string; event: 'unschedule' | 'reactivate' | 'close' };

/** Does something with a campaign; everything shown of it is read again. */
export const campaignMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ act, ...body }: CampaignAct) =>
      request<StaffCampaign>('POST', `/staff/campaigns/{id}/${act}`, { params: { path: { id } }, body }),
    onSuccess: (now) => client.setQueryData(campaignQuery(id).queryKey, now),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    meta: { showsError: true },
  });

export type CollaborationAct =
  | { act: 'extensions'; reason: string; days: number }
  | { act: 'reopen'; reason: string; days: number }
  | { act: 'remove'; reason: string; fault: Fault; compensation: { amountMinor: number; currency: string } }
  | { act: 'reminders'; reason: string };

export const APPLICATION_ACTS = ['reset', 'decline', 'withdraw'] as const;
export type ApplicationAction = (typeof APPLICATION_ACTS)[number];

/** Does something with an application; everything shown of it is read again. */
export const applicationMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ act, reason }: { act: ApplicationAction; reason: string }) =>
      request<StaffApplication>('POST', `/staff/applications/{id}/${act}`, { params: { path: { id } }, body: { reason } }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    meta: { showsError: true },
  });

/** Does something with a collaboration; everything shown of it is read again. */
export const collaborationMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ act, ...body }: CollaborationAct) =>
      request<StaffCollaborationDetail>('POST', `/staff/collaborations/{id}/${act}`, { params: { path: { id } }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    meta: { showsError: true },
  });
