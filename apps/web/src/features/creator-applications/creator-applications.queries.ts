import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { ApplicationCheck, ApplicationState, Credits, NewApplication, Offer, OwnApplication } from './creator-applications.types.js';

export const applicationKeys = {
  lists: () => ['creator-applications', 'list'] as const,
  check: (campaignId: string) => ['creator-applications', 'check', campaignId] as const,
};

onLiveChange('application', () => [applicationKeys.lists()]);
onLiveChange('social-account', () => [['creator-applications', 'check']]);

/** Own applications, newest first; confirmed ones go on as collaborations. */
export const applicationsQuery = (state: readonly ApplicationState[], limit = 30) =>
  infiniteQueryOptions({
    queryKey: [...applicationKeys.lists(), { state, limit }],
    queryFn: ({ signal, pageParam }) =>
      request<Page<OwnApplication>>('GET', '/creator/applications', { params: { query: { state, limit, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  });

/** The own application to one campaign; the server lists them newest first, so the wanted one is near the top. */
export const applicationToQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...applicationKeys.lists(), 'recent'],
    queryFn: ({ signal }) => request<Page<OwnApplication>>('GET', '/creator/applications', { params: { query: { limit: 200 } }, signal }),
    select: (page) => page.items.find((application) => application.campaign.id === campaignId) ?? null,
  });

/** Could one apply now, and if not, why (APP-1)? */
export const applicationCheckQuery = (campaignId: string, socialAccountId?: string) =>
  queryOptions({
    queryKey: [...applicationKeys.check(campaignId), socialAccountId ?? null],
    queryFn: ({ signal }) =>
      request<ApplicationCheck>('GET', '/creator/campaigns/{id}/application-check', {
        params: { path: { id: campaignId }, query: { socialAccountId } },
        signal,
      }),
    staleTime: 0,
  });

/** Open applications and collaborations without cash, and what holds them (APP-8). */
export const creditsQuery = () =>
  queryOptions({
    queryKey: [...applicationKeys.lists(), 'credits'],
    queryFn: ({ signal }) => request<Credits>('GET', '/creator/application-credits', { signal }),
  });

function readAgain(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['creator-applications'] });
}

/** Applies, or again after a withdrawal (the server keeps one application per campaign). */
export const applyMutation = (client: QueryClient, campaignId: string, againId: string | null) =>
  mutationOptions({
    mutationFn: (body: NewApplication) =>
      againId === null
        ? request<OwnApplication>('POST', '/creator/campaigns/{id}/applications', { params: { path: { id: campaignId } }, body })
        : request<OwnApplication>('POST', '/applications/{id}/apply-again', { params: { path: { id: againId } }, body }),
    onSettled: () => readAgain(client),
    meta: { showsError: true },
  });

/** Takes an application back, possible until the brand confirmed its selection. */
export const withdrawMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<OwnApplication>('POST', '/applications/{id}/withdraw', { params: { path: { id } } }),
    onSettled: () => readAgain(client),
    meta: { showsError: true },
  });

/** Yes or no to an offer (APP-7, COL-5); a yes accepts the terms it names, and of a free place it confirms. */
export const answerOfferMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (accepted: Offer | null) =>
      accepted === null
        ? request<OwnApplication>('POST', '/applications/{id}/offer/refuse', { params: { path: { id } } })
        : request<OwnApplication>('POST', '/applications/{id}/offer/accept', {
            params: { path: { id } },
            body: { termsVersion: accepted.termsVersion, termsHash: accepted.termsHash },
          }),
    onSettled: () => void client.invalidateQueries(),
    meta: { showsError: true },
  });

/** Yes or no to the brand's own number (APP-9). */
export const answerCashMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (agree: boolean) =>
      request<OwnApplication>('POST', '/applications/{id}/cash/reply', { params: { path: { id } }, body: { agree } }),
    onSettled: () => readAgain(client),
    meta: { showsError: true },
  });
