import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

export const KINDS = ['account-review', 'sample', 'second-look', 'ugc-video'] as const;
export type VerificationKind = (typeof KINDS)[number];

export const REASONS = [
  'content-quality',
  'numbers-not-plausible',
  'unsafe-content',
  'too-little-content',
  'not-own-account',
  'picture-quality',
  'sound-quality',
  'not-own-video',
  'shows-too-little',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

interface Verifier {
  id: string;
  name: string;
  own: boolean;
}

/** A question in the queue (`VerificationItemDto`, CRE-3). */
export interface VerificationItem {
  id: string;
  kind: VerificationKind;
  state: 'open' | 'approved' | 'declined' | 'withdrawn';
  openedAt: string;
  creatorName: string;
  avatarUrl: string | null;
  country: string | null;
  platform: 'instagram' | 'tiktok' | null;
  handle: string | null;
  followers: number | null;
  seconds: number | null;
  owner: Verifier | null;
  decidedBy: Verifier | null;
  decidedAt: string | null;
  reason: Reason | null;
  can: { claim?: boolean; release?: boolean; approve?: boolean; decline?: boolean };
}

export interface Check {
  code: 'followers' | 'engagement-rate' | 'posts-in-90-days' | 'first-post' | 'follower-countries';
  result: 'pass' | 'review' | 'fail';
  value: number | null;
}

export interface Earlier {
  result: 'pass' | 'review' | 'fail' | 'approved' | 'declined';
  decidedBy: 'automatic' | 'second_look' | 'staff';
  reason: Reason | null;
  note: string | null;
  at: string;
}

export interface Verification extends VerificationItem {
  bio: string;
  city: string | null;
  niches: string[];
  account: {
    handle: string;
    name: string;
    profileUrl: string;
    pictureUrl: string | null;
    followers: number;
    following: number;
    mediaCount: number;
    engagementRate: number | null;
    audience: { countries: Record<string, number> | null };
  } | null;
  video: { url: string | null; seconds: number; width: number; height: number; sizeBytes: number } | null;
  checks: Check[];
  earlier: Earlier[];
  note: string | null;
  reasons: Reason[];
}

export interface QueueFilter {
  kind?: VerificationKind | undefined;
  state: 'open' | 'decided';
}

const KEY = ['verification'] as const;

export const queueQuery = (filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: [...KEY, 'queue', filter] as const,
    queryFn: ({ signal, pageParam }) =>
      request<Page<VerificationItem>>('GET', '/staff/verifications', {
        params: { query: { kind: filter.kind, state: filter.state, include: 'total', cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    // colleagues take things, and nothing announces it
    refetchInterval: 15_000,
    select: (data) => ({ items: data.pages.flatMap((page) => page.items), total: data.pages[0]?.total ?? 0 }),
  });

export const verificationQuery = (id: string) =>
  queryOptions({
    queryKey: [...KEY, 'one', id] as const,
    queryFn: ({ signal }) => request<Verification>('GET', '/staff/verifications/{id}', { params: { path: { id } }, signal }),
  });

type Act = { act: 'claim' | 'release' | 'approve' } | { act: 'decline'; reason: Reason; note: string | null };

/** Takes, gives back or decides; the answer is the question as it is now. */
export const verificationMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: ({ act, ...body }: Act) =>
      request<Verification>('POST', `/staff/verifications/{id}/${act}`, {
        params: { path: { id } },
        ...(act === 'decline' ? { body } : {}),
      }),
    onSuccess: (now) => client.setQueryData(verificationQuery(id).queryKey, now),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
