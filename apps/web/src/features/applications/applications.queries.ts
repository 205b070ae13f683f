import { infiniteQueryOptions, mutationOptions, queryOptions, skipToken, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type {
  Application,
  ApplicationCard,
  ApplicationSort,
  ApplicationState,
  BulkDecision,
  BulkDecisionResult,
  CashAnswer,
  Decision,
  DeclineReason,
  FreePlace,
  Selection,
  SelectionConfirmed,
} from './applications.types.js';
import type { PendingDecisions } from './decisions.js';

export const applicationKeys = {
  all: ['applications'] as const,
  lists: () => ['applications', 'list'] as const,
  ofCampaign: (campaignId: string) => ['applications', 'list', campaignId] as const,
  one: (id: string) => ['applications', 'one', id] as const,
  selections: () => ['applications', 'selection'] as const,
  selection: (campaignId: string) => ['applications', 'selection', campaignId] as const,
  changes: () => ['applications', 'changes'] as const,
  places: (campaignId: string) => ['applications', 'places', campaignId] as const,
  pending: (campaignId: string) => ['applications', 'pending', campaignId] as const,
};

// A bulk decision sends a change per application: lists are read again once the burst is over (`useFreshLists`).
onLiveChange('application', (id) => [applicationKeys.one(id), ['applications', 'places'], applicationKeys.changes()]);
onLiveChange('campaign', (id) => [applicationKeys.selection(id), applicationKeys.places(id), applicationKeys.changes()]);
onLiveChange('collaboration', () => [['applications', 'places']]);

let changes = 0;

/** Counts changes told by the sockets. */
export const changesQuery = () =>
  queryOptions({
    queryKey: applicationKeys.changes(),
    queryFn: () => {
      changes += 1;
      return changes;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });

export interface ApplicationFilter {
  /** Empty: every state. */
  states: readonly ApplicationState[];
  q?: string | undefined;
  sort?: ApplicationSort | undefined;
}

/** Rows per call; the list draws only what is on the screen, so big pages cost little. */
const PAGE = 100;

export const applicationsQuery = (campaignId: string, { states, q, sort }: ApplicationFilter, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: [...applicationKeys.ofCampaign(campaignId), { states, q, sort, limit }],
    queryFn: ({ signal, pageParam }) =>
      request<Page<ApplicationCard>>('GET', '/campaigns/{id}/applications', {
        params: { path: { id: campaignId }, query: { state: states, q, sort, limit, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: applicationKeys.one(id),
    queryFn: ({ signal }) => request<Application>('GET', '/applications/{id}', { params: { path: { id } }, signal }),
  });

export const selectionQuery = (campaignId: string) =>
  queryOptions({
    queryKey: applicationKeys.selection(campaignId),
    queryFn: ({ signal }) => request<Selection>('GET', '/campaigns/{id}/selection', { params: { path: { id: campaignId } }, signal }),
  });

/** Places that came free before the hand-over (COL-5). */
export const freePlacesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: applicationKeys.places(campaignId),
    queryFn: ({ signal }) =>
      request<{ items: FreePlace[] }>('GET', '/campaigns/{id}/replacements', { params: { path: { id: campaignId } }, signal }),
  });

/** Offers a free place to the named one, or to the next on the waiting list. */
export const offerPlaceMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ collaborationId, applicationId }: { collaborationId: string; applicationId?: string }) =>
      request<FreePlace>('POST', '/collaborations/{id}/replacement', {
        params: { path: { id: collaborationId } },
        body: applicationId === undefined ? {} : { applicationId },
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: applicationKeys.all }),
    meta: { showsError: true },
  });

function keepOne(client: QueryClient, application: Application): void {
  client.setQueryData(applicationQuery(application.id).queryKey, application);
  void client.invalidateQueries({ queryKey: applicationKeys.lists() });
  void client.invalidateQueries({ queryKey: applicationKeys.selections() });
}

/** Gives 24 hours more to answer, once (APP-7). */
export const extendOfferMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<Application>('POST', '/applications/{id}/offer/extend', { params: { path: { id } } }),
    onSuccess: (application) => keepOne(client, application),
    onError: () => void client.invalidateQueries({ queryKey: applicationKeys.one(id) }),
    meta: { showsError: true },
  });

/** Yes, no, or another number (APP-9). */
export const answerCashMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (body: CashAnswer) => request<Application>('POST', '/applications/{id}/cash', { params: { path: { id } }, body }),
    onSuccess: (application) => keepOne(client, application),
    onError: () => void client.invalidateQueries({ queryKey: applicationKeys.one(id) }),
    meta: { showsError: true },
  });

/** The brand's order: who gets the next offer (APP-7). */
export const orderMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: (applicationIds: readonly string[]) =>
      request<{ applicationIds: string[] }>('PUT', '/campaigns/{id}/selection/order', {
        params: { path: { id: campaignId } },
        body: { applicationIds },
      }),
    onSettled: () => void client.invalidateQueries({ queryKey: applicationKeys.lists() }),
    meta: { showsError: true },
  });

/** Decisions that are shown but not answered yet; lives in the cache so that every part of the screen shows the same. */
export const pendingQuery = (campaignId: string) =>
  queryOptions<PendingDecisions>({
    queryKey: applicationKeys.pending(campaignId),
    queryFn: skipToken,
    staleTime: Infinity,
  });

/** Rows a call decides on; the server takes this many at once. */
export const BULK_LIMIT = 200;

export function sendDecision(id: string, decision: Decision, reason?: DeclineReason): Promise<Application> {
  return request<Application>('POST', `/applications/{id}/${decision}`, { params: { path: { id } }, body: reason ? { reason } : {} });
}

/** Row by row: good ones take effect, refused ones are explained. */
export async function sendDecisions(campaignId: string, decisions: readonly BulkDecision[]): Promise<BulkDecisionResult[]> {
  const path = '/campaigns/{id}/applications/bulk-decisions';
  const answer = await request<{ results: BulkDecisionResult[] }>('POST', path, {
    params: { path: { id: campaignId } },
    body: { decisions },
  });
  return answer.results;
}

/** Writes answered states into every list that is loaded; rows that no longer fit a filter are hidden by the reader. */
export function keepStates(client: QueryClient, campaignId: string, states: ReadonlyMap<string, ApplicationState>): void {
  client.setQueriesData<InfiniteData<Page<ApplicationCard>>>({ queryKey: applicationKeys.ofCampaign(campaignId) }, (data) =>
    data === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) =>
            page.items.some(({ id }) => states.has(id))
              ? { ...page, items: page.items.map((row) => ({ ...row, state: states.get(row.id) ?? row.state })) }
              : page,
          ),
        },
  );
}

/** Confirms the selection (APP-5); it happens once, so everything about the campaign is read again. */
export const confirmSelectionMutation = (client: QueryClient, campaignId: string) =>
  mutationOptions({
    mutationFn: (waitlistApplicationIds: readonly string[]) =>
      request<SelectionConfirmed>('POST', '/campaigns/{id}/selection/confirm', {
        params: { path: { id: campaignId } },
        body: waitlistApplicationIds.length > 0 ? { waitlistApplicationIds } : {},
      }),
    onSettled: () => void client.invalidateQueries(),
    meta: { showsError: true },
  });
