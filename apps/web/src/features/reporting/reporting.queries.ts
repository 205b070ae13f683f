import { infiniteQueryOptions, keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { ContentReport, ContentSort, CreatorReport, LongJob, Report, SeriesPoint } from './reporting.types.js';

export const reportKeys = {
  of: (campaignId: string) => ['report', campaignId] as const,
  job: (id: string) => ['report-job', id] as const,
};

// `report:changed` carries the campaign (REP-7); creators' names and states come with other changes of it.
onLiveChange('campaign', (id) => [reportKeys.of(id)]);
onLiveChange('report', (id) => [reportKeys.of(id)]);

const path = (id: string) => ({ path: { id } });

/** The campaign's figures (REP-1, REP-2). */
export const reportQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...reportKeys.of(campaignId), 'summary'],
    queryFn: ({ signal }) => request<Report>('GET', '/campaigns/{id}/report', { params: path(campaignId), signal }),
  });

/** Totals day by day. */
export const seriesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...reportKeys.of(campaignId), 'series'],
    queryFn: ({ signal }) =>
      request<{ items: SeriesPoint[] }>('GET', '/campaigns/{id}/report/series', { params: path(campaignId), signal }),
    select: (answer) => answer.items,
  });

/** One row per confirmed creator; all of them in one answer. */
export const creatorReportsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...reportKeys.of(campaignId), 'creators'],
    queryFn: ({ signal }) =>
      request<{ items: CreatorReport[] }>('GET', '/campaigns/{id}/report/creators', { params: path(campaignId), signal }),
    select: (answer) => answer.items,
  });

/** Contents in the wanted order, page after page. */
export const contentReportsQuery = (campaignId: string, sort: ContentSort) =>
  infiniteQueryOptions({
    queryKey: [...reportKeys.of(campaignId), 'contents', sort],
    queryFn: ({ signal, pageParam }) =>
      request<Page<ContentReport>>('GET', '/campaigns/{id}/report/contents', {
        params: { ...path(campaignId), query: { sort, limit: 24, cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
    placeholderData: keepPreviousData,
  });

/** Orders the Excel export (REP-4). */
export const exportMutation = (campaignId: string) =>
  mutationOptions({
    mutationFn: () => request<LongJob>('POST', '/campaigns/{id}/report/exports', { params: path(campaignId), body: { format: 'xlsx' } }),
  });

const POLL_MS = 1000;

/** Follows long work until it has ended. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: reportKeys.job(id),
    queryFn: ({ signal }) => request<LongJob>('GET', '/jobs/{id}', { params: path(id), signal }),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS),
    staleTime: 0,
  });

export const cancelJobMutation = () =>
  mutationOptions({ mutationFn: (id: string) => request<LongJob>('POST', '/jobs/{id}/cancel', { params: path(id), body: {} }) });

export function isOver(job: LongJob | undefined): boolean {
  return job !== undefined && job.state !== 'waiting' && job.state !== 'running';
}
