import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';
import { decidedQueueQuery, decisionMutation, type QueueState } from '../../shared/api/decided-queue.js';
import { onLiveChange } from '../../shared/realtime/registry.js';

export type Platform = 'instagram' | 'tiktok';
export type ClaimState = 'open' | 'granted' | 'refused' | 'withdrawn' | 'superseded';

/** An own claim of an account (`OwnClaimDto`, CRE-2). */
export interface OwnClaim {
  id: string;
  platform: Platform;
  handle: string;
  state: ClaimState;
  openedAt: string;
  decidedAt: string | null;
  decisionReason: string | null;
  reservedUntil: string | null;
  linkedAt: string | null;
  can: { withdraw?: boolean; connect?: boolean };
}

/** Somebody claims an own account. */
export interface ClaimQuestion {
  socialAccountId: string;
  openedAt: string;
  answer: 'mine' | null;
  answeredAt: string | null;
  canAnswer: boolean;
}

export interface AccountClaims {
  items: OwnClaim[];
  claimable: Array<{ platform: Platform; handle: string; until: string }>;
  questions: ClaimQuestion[];
}

/** A claim with the facts of both sides (`StaffClaimDto`). */
export interface StaffClaim {
  id: string;
  state: ClaimState;
  platform: Platform;
  handle: string;
  reason: string;
  openedAt: string;
  claimant: { creatorId: string; name: string; since: string; accounts: number };
  holder: {
    creatorId: string;
    name: string;
    since: string;
    linkedAt: string;
    refreshedAt: string;
    tokenState: 'connected' | 'reconnect' | 'unlinked';
    openCollaborations: number;
    answer: 'mine' | 'release' | null;
    answerText: string | null;
  };
  rivals: number;
  decidedAt: string | null;
  decidedBy: { name: string } | null;
  decisionReason: string | null;
  can: { grant?: boolean; refuse?: boolean };
}

/** Platforms have the same name in every language. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = { instagram: 'Instagram', tiktok: 'TikTok' };

const KEY = ['account-claims'] as const;

onLiveChange('social-account', () => [KEY]);

/** Linked accounts and what hangs on them change with a claim, too. */
const anew = (client: QueryClient) =>
  Promise.all([client.invalidateQueries({ queryKey: KEY }), client.invalidateQueries({ queryKey: ['creators'] })]);

export const claimsQuery = () =>
  queryOptions({
    queryKey: [...KEY, 'own'],
    queryFn: ({ signal }) => request<AccountClaims>('GET', '/creator/social-accounts/claims', { signal }),
  });

export const claimMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: { platform: Platform; reason: string }) => request<OwnClaim>('POST', '/creator/social-accounts/claims', { body }),
    onSettled: () => anew(client),
  });

export const withdrawMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => request<void>('DELETE', '/creator/social-accounts/claims/{id}', { params: { path: { id } } }),
    onSettled: () => anew(client),
  });

export const answerMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (body: { answer: 'mine' | 'release'; text?: string }) =>
      request<AccountClaims>('POST', '/creator/social-accounts/{id}/claim-answer', { params: { path: { id } }, body }),
    onSettled: () => anew(client),
  });

export const staffClaimsQuery = (state: QueueState) => decidedQueueQuery<StaffClaim>(KEY, 'account-claims', state);

export const decideMutation = (client: QueryClient) => decisionMutation(client, KEY, 'account-claims');
