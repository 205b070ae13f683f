import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

/** The application video and what was decided (`UgcApplicationStateDto`, CRE-4). */
export interface UgcApplicationState {
  criteria: { minSeconds: number; maxSeconds: number; maxBytes: number; types: string[] };
  application: {
    id: string;
    state: 'submitted' | 'approved' | 'declined';
    submittedAt: string;
    decidedAt: string | null;
    reason: VideoReason | null;
    note: string | null;
    video: { url: string | null; type: string; seconds: number; width: number; height: number };
  } | null;
  can: { apply?: boolean };
}

export type VideoReason = 'picture-quality' | 'sound-quality' | 'not-own-video' | 'shows-too-little' | 'unsafe-content' | 'other';

interface Figures {
  at: string;
  followers: number;
}

const KEY = ['creator-verification', 'ugc'] as const;

onLiveChange('ugc-application', () => [KEY]);

export const ugcApplicationQuery = () =>
  queryOptions({
    queryKey: KEY,
    queryFn: ({ signal }) => request<UgcApplicationState>('GET', '/creator/ugc-application', { signal }),
  });

export const applyForUgcMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (uploadId: string) => request<UgcApplicationState>('POST', '/creator/ugc-application', { body: { uploadId } }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    meta: { showsError: true },
  });

export const accountHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['creator-verification', 'history', id] as const,
    queryFn: ({ signal }) =>
      request<{ items: Figures[] }>('GET', '/creator/social-accounts/{id}/history', { params: { path: { id } }, signal }),
    select: (answer) => answer.items,
  });
