import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

export type ExportState = 'waiting' | 'running' | 'done' | 'failed' | 'expired';

/** One zip of everything kept about oneself (ACC-12). */
export interface DataExport {
  id: string;
  state: ExportState;
  /** Percent. */
  progress: number;
  /** Size of the zip. */
  bytes: number | null;
  /** Signed address while the state is `done`. */
  url: string | null;
  createdAt: string;
  finishedAt: string | null;
  /** From here on the zip is gone. */
  expiresAt: string | null;
}

export interface DeletionObstacle {
  code: string;
  detail: string;
  count: number;
  /** What it is about, when that is one organisation. */
  organisation?: { id: string; name: string };
  /** Titles of the campaigns it is about. */
  campaigns?: string[];
}

export interface DataFate {
  /** `module.word`, stable. */
  topic: string;
  fate: 'deleted' | 'pseudonymised' | 'kept';
  reason: 'contract' | 'conversation' | 'proof' | 'security' | 'organisation' | 'short-lived' | null;
  detail: string;
}

/** What deleting the own account would do. */
export interface DeletionPreview {
  obstacles: DeletionObstacle[];
  /** Would be closed: nobody else is in them. */
  closes: { id: string; name: string }[];
  data: DataFate[];
}

export type DeletionProof = { password: string } | { code: string };

const EXPORTS = ['personal-data', 'exports'];
const POLL_MS = 2_000;

/** Newest first; read again while one is being made. */
export const exportsQuery = () =>
  infiniteQueryOptions({
    queryKey: EXPORTS,
    queryFn: ({ signal, pageParam }) =>
      request<Page<DataExport>>('GET', '/me/data-exports', { params: { query: { limit: 20, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isRunning)) ? POLL_MS : false),
  });

/** Whether the server still works on it. */
export function isRunning({ state }: Pick<DataExport, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

export const askExportMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: () => request<DataExport>('POST', '/me/data-exports'),
    onSettled: () => client.invalidateQueries({ queryKey: EXPORTS }),
    meta: { showsError: true },
  });

export const deletionPreviewQuery = () =>
  queryOptions({
    queryKey: ['personal-data', 'deletion'],
    queryFn: ({ signal }) => request<DeletionPreview>('GET', '/me/deletion-preview', { signal }),
    // what stands in the way is settled elsewhere, maybe in another tab
    staleTime: 0,
  });

/** For good. */
export const deleteAccountMutation = () =>
  mutationOptions({
    mutationFn: (body: { confirm: string } & DeletionProof) => request<void>('DELETE', '/me', { body }),
    meta: { showsError: true },
  });
